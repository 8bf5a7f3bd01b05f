import { readBook } from '../../../src/core/intake';
import { sheetsLeftAside } from '../../../src/core/intake/left-aside';
import { mappingToRows } from '../../../src/core/intake/mapping-rows';
import type { SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';
import { sheet, workbook } from '../../support/workbook';

const REGISTER = sheet('STK', [
  ['Số ĐKCB', 'Tên sách', 'Giá tiền'],
  ['TK.0001', 'Dế Mèn phiêu lưu ký', 25000],
  ['TK.0002', 'Đất rừng phương Nam', 30000],
]);
const GARDEN = [
  ['Cây', 'Luống', 'Ngày trồng'],
  ['Cải', 3, '12/2'],
  ['Cà', 2, '15/2'],
];

type Case = readonly [name: string, sheets: readonly SheetSnapshot[], leftAside: readonly string[]];

const CASES: readonly Case[] = [
  ['a table of something else', [REGISTER, sheet('Vườn trường', GARDEN)], ['Vườn trường']],
  ['a register alone', [REGISTER], []],
  ['a cover with a line or two', [REGISTER, sheet('Bìa', [['TRƯỜNG TIỂU HỌC HOA SEN'], ['Năm học 2025-2026']])], []],
  ['a blank sheet', [REGISTER, sheet('Sheet3', [])], []],
  ['a hidden sheet, which is not read at all', [REGISTER, sheet('Nháp', GARDEN, { visible: false })], []],
  ['a sheet that the product wrote', [REGISTER, sheet('Vườn trường', GARDEN, { own: true })], []],
  [
    'a sheet that a person wants left alone',
    [
      REGISTER,
      sheet('Vườn trường', GARDEN),
      sheet('Cấu hình', mappingToRows({ version: 1, tables: [], ignoredSheets: ['Vườn trường'] })),
    ],
    [],
  ],
];

describe('sheets of which nothing was understood', () => {
  test.each(CASES)('%s', (_name, sheets, leftAside) => {
    const whole = workbook(...sheets);
    expect(sheetsLeftAside(whole, finish(readBook(whole)))).toEqual(leftAside);
  });
});
