import {
  findPlace,
  parseArea,
  placeText,
  resolvePlaces,
  sheetPrefix,
  splitSheet,
} from '../../../sandbox/model/reference';
import { boundingArea, containsCell, intersection, overlaps, subtract } from '../../../sandbox/model/areas';
import { assertDefinedName, assertSheetName } from '../../../sandbox/model/names';
import { addTable, area, outcome, sheetWith } from './support';

describe('addresses', () => {
  test.each<[text: string, there: string | null]>([
    ['A1', 'A1'],
    ['$B$2:$D$9', 'B2:D9'],
    ['d9:b2', 'B2:D9'],
    ['C:A', 'A:C'],
    ['7:3', '3:7'],
    ['XFD1048576', 'XFD1048576'],
    ['XFE1', null],
    ['A1048577', null],
    ['A0', null],
    ['XFE:XFE', null],
    ['1048577:1048577', null],
    ['A1:', null],
    ['', null],
  ])('"%s" is %s', (text, there) => {
    const found = parseArea(text);
    const { activeSheet } = sheetWith().workbook;
    expect(found && placeText({ sheet: activeSheet, area: found })).toBe(there && `Sheet1!${there}`);
  });

  test.each([
    ['Sheet1', 'Sheet1!'],
    ['Số_liệu', 'Số_liệu!'],
    ['Vốn tài liệu', "'Vốn tài liệu'!"],
    ['2025', "'2025'!"],
    ['A1', "'A1'!"],
    ['R1C1', "'R1C1'!"],
    ["l'été", "'l''été'!"],
  ])('the sheet "%s" stands before a cell as %s', (name, prefix) => {
    expect(sheetPrefix(name)).toBe(prefix);
    expect(splitSheet(`${prefix}B2`)).toEqual({ sheet: name, rest: 'B2' });
  });

  test('names, tables and their columns lead to cells; what leads nowhere is refused by its code', () => {
    const sheet = sheetWith([
      ['Tên', 'Số'],
      ['Dế Mèn', 3],
    ]);
    const { workbook } = sheet;
    workbook.addSheet('Vốn tài liệu');
    workbook.names.push({ name: 'tong', formula: '=Sheet1!$B$2', visible: true, comment: '' });
    const where = (text: string) => resolvePlaces(sheet, text).map(placeText).join(' ');
    expect(where('A1,B2:B3')).toBe('Sheet1!A1 Sheet1!B2:B3');
    expect(where("'vốn tài liệu'!A1")).toBe("'Vốn tài liệu'!A1");
    expect(where('TONG')).toBe('Sheet1!B2');
    addTable(sheet, 'A1:B2');
    expect(where('bảng1,Bảng1[#All],Bảng1[tên]')).toBe('Sheet1!A2:B2 Sheet1!A1:B2 Sheet1!A2');
    expect(outcome(() => where('Bảng1[Giá]'))).toBe('InvalidArgument');
    expect(outcome(() => where("'Không có'!A1"))).toBe('ItemNotFound');
    expect(outcome(() => where('khong_co'))).toBe('InvalidArgument');
    expect([findPlace(sheet, 'khong_co'), findPlace(sheet, 'tong')?.area]).toEqual([null, area('B2')]);
  });
});

describe('areas', () => {
  test.each([
    ['A1:C3', 'B2:D4', 'B2:C3', 'A1:D4', ['A1:C1', 'A2:A3']],
    ['A1:C3', 'B2', 'B2', 'A1:C3', ['A1:C1', 'A2', 'C2', 'A3:C3']],
    ['A1:B2', 'C1:D2', null, 'A1:D2', ['A1:B2']],
    ['A1:B2', 'A1:B2', 'A1:B2', 'A1:B2', []],
  ])('%s and %s', (first, second, shared, both, left) => {
    const [a, b] = [area(first), area(second)];
    expect(intersection(a, b)).toEqual(shared && area(shared));
    expect([overlaps(a, b), overlaps(b, a)]).toEqual([shared !== null, shared !== null]);
    expect(boundingArea(a, b)).toEqual(area(both));
    expect(subtract(a, b)).toEqual(left.map(area));
  });

  test.each([
    ['B2', true],
    ['C3', true],
    ['A2', false],
    ['D3', false],
    ['C4', false],
  ])('B2:C3 holds %s: %s', (cell, inside) => {
    const { row, column } = area(cell);
    expect(containsCell(area('B2:C3'), row, column)).toBe(inside);
  });
});

describe('names', () => {
  test.each([
    ['Báo cáo tổng kết 2025-2026', 'succeeded'],
    ['x'.repeat(31), 'succeeded'],
    ['x'.repeat(32), 'InvalidArgument'],
    ['', 'InvalidArgument'],
    ['   ', 'InvalidArgument'],
    ['Kho 1/2', 'InvalidArgument'],
    ['Kho [1]', 'InvalidArgument'],
    ["'Kho", 'InvalidArgument'],
    ["Kho 'A' x", 'succeeded'],
    ['hiSTory', 'InvalidArgument'],
    ['tab\tulator', 'InvalidArgument'],
  ])('a sheet named "%s": %s', (name, code) => {
    expect(outcome(() => assertSheetName(name))).toBe(code);
  });

  test.each([
    ['_tvbc_2025', 'succeeded'],
    ['Vốn_tài.liệu', 'succeeded'],
    ['\\x', 'succeeded'],
    ['x'.repeat(255), 'succeeded'],
    ['x'.repeat(256), 'InvalidArgument'],
    ['1a', 'InvalidArgument'],
    ['a b', 'InvalidArgument'],
    ['XFD1', 'InvalidArgument'],
    ['XFE1', 'succeeded'],
    ['r2c', 'InvalidArgument'],
    ['', 'InvalidArgument'],
  ])('a table or defined name "%s": %s', (name, code) => {
    expect(outcome(() => assertDefinedName(name))).toBe(code);
  });
});
