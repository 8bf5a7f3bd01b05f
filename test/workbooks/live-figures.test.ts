import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../../sandbox/cli/open-file';
import { analyse } from '../../src/core/analysis';
import { planFiguresSheet } from '../../src/core/figures';
import { parseAddressName } from '../../src/core/sheet/address';
import { valueAt, type CellValue } from '../../src/core/sheet/snapshot';
import { serialOf } from '../../src/core/text/calendar';
import { finish } from '../../src/core/work';
import { readWorkbook } from '../../src/excel';
import { FIXTURES } from '../fixtures';
import { inFolder } from '../fixtures/run';

jest.setTimeout(120_000);

/** Why a figure may be counted by the product alone, with what the cell that is named must hold. Distinct titles need no cell. */
const REASONS: Readonly<Record<string, (value: CellValue) => boolean>> = {
  'a range of numbers': (value) => typeof value === 'string' && /\d\s*(?:->?|÷)\s*\D*\d/.test(value),
  'a date as text': (value) => typeof value === 'string' && /\d|tuần|tháng|năm|học kỳ|HK/i.test(value),
  'a kind read from the content': (value) => typeof value === 'string' && value.split(' ').length > 1,
};

interface Software {
  readonly reason: string;
  readonly cell: string;
  readonly figures: readonly string[];
}

const why = (reason: string, cell: string, ...figures: string[]): Software => ({ reason, cell, figures });

/** Every figure that is no formula, by workbook; all others that are known are live, totals as sums of their rows. */
const SOFTWARE: Readonly<Record<string, readonly Software[]>> = {
  'so-ca-biet': [why('a date as text', "'Sổ ĐKCB'!J12", 'withdrawals.copies', 'withdrawals.value')],
  'moi-loai-mot-so': [
    why(
      'a range of numbers',
      "'SGK'!C4",
      'copies.textbook',
      'value.textbook',
      'additions.copies.textbook',
      'additions.value',
    ),
  ],
  'ten-sach-theo-muc': [],
  'trang-so-mang-sang': [],
  'tong-hop-tang-giam': [],
  'so-va-thong-ke': [],
  'nhieu-bang-mot-trang': [
    why('a kind read from the content', "'Số liệu thư viện'!B13", 'activities.introductionSession'),
    why('a kind read from the content', "'Số liệu thư viện'!B14", 'activities.contest'),
    why('a kind read from the content', "'Số liệu thư viện'!B15", 'activities.housekeeping'),
  ],
  'bang-loc-va-an': [],
  'phong-chu-cu': [],
  'to-hop-khong-dau': [],
  'so-go-tay': [],
  'danh-muc-rieng': [],
  'ngay-thang-1904': [
    why('a date as text', "'Sổ ĐKCB'!A3", 'additions.value', 'additions.copies.textbook'),
    why('a date as text', "'Sổ ĐKCB'!A4", 'additions.copies.children'),
    why('a date as text', "'Hoạt động thư viện'!A4", 'activities.bibliography'),
    why('a date as text', "'Hoạt động thư viện'!A5", 'activities.contest'),
    why('a kind read from the content', "'Hoạt động thư viện'!B6", 'activities.exhibition'),
    why('a kind read from the content', "'Hoạt động thư viện'!B7", 'activities.bookFair', 'activities.display'),
  ],
  'ban-doc-theo-thang': [],
  'bao-theo-so': [],
  'bang-ke-trong-do': [
    why('a kind read from the content', "'Hoạt động'!B2", 'activities.housekeeping'),
    why('a kind read from the content', "'Hoạt động'!B3", 'activities.textbookCheck'),
    why('a kind read from the content', "'Hoạt động'!B5", 'activities.display'),
  ],
  'moi-loai-mot-trang': [
    why('a kind read from the content', "'Nhật ký'!B3", 'activities.distribution'),
    why('a kind read from the content', "'Nhật ký'!B4", 'activities.introductionSession'),
    why('a kind read from the content', "'Nhật ký'!B5", 'activities.meeting'),
  ],
  'xuat-chung-mot-o': [
    why('a range of numbers', "'Sổ STN'!B4", 'copies.children'),
    why('a range of numbers', "'Sổ STN'!B5", 'value.children'),
    why('a date as text', "'Sổ STN'!A2", 'additions.copies.children', 'additions.value'),
    why('a date as text', "'Sổ STN'!E3", 'withdrawals.copies', 'withdrawals.value'),
  ],
  'samples/thu-vien-mau.xlsx': [],
  'samples/thu-vien-lon-xon.xlsx': [],
};

/** Distinct titles and names are counted by no formula. */
const DISTINCT = /^(?:titles\.|additions\.titles$|periodicals\.titles$)/;

async function measured(today: string, bytes: Uint8Array) {
  return inFolder(async (folder) => {
    const file = join(folder, 'tep.xlsx');
    writeFileSync(file, bytes);
    await openFile(file);
    const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
    const serial = serialOf(year, month, day);
    const { workbook, book, figures } = finish(analyse(await readWorkbook(), serial));
    const { formulas } = finish(planFiguresSheet({ book, workbook, figures, today: serial }));
    const known = formulas.filter(({ id }) => (figures.get(id)?.value ?? null) !== null);
    const software = known.flatMap(({ id, formula }) => (formula === null && !DISTINCT.test(id) ? [id] : []));
    return { workbook, software, live: known.length - software.length };
  });
}

const CASES = [
  ...FIXTURES.map(({ name, today, make }) => ({
    name,
    today,
    bytes: async () => new Uint8Array(await make().xlsx.writeBuffer()),
  })),
  ...['samples/thu-vien-mau.xlsx', 'samples/thu-vien-lon-xon.xlsx'].map((name) => ({
    name,
    today: '2026-06-30',
    bytes: () => Promise.resolve(new Uint8Array(readFileSync(join(__dirname, '../..', name)))),
  })),
];

describe('every figure is a live formula but for a stated reason', () => {
  test('every workbook has a row here', () => {
    expect(Object.keys(SOFTWARE).sort()).toEqual(CASES.map(({ name }) => name).sort());
  });

  test.each(CASES)('$name', async ({ name, today, bytes }) => {
    const { workbook, software, live } = await measured(today, await bytes());
    const reasons = SOFTWARE[name] ?? [];
    expect([...software].sort()).toEqual(reasons.flatMap(({ figures }) => figures).sort());
    expect(live).toBeGreaterThan(software.length);
    for (const { reason, cell } of reasons) {
      const address = parseAddressName(cell);
      const sheet = workbook.sheets.find((each) => each.name === address?.sheet);
      const value = address && sheet ? valueAt(sheet, address.row, address.column) : '';
      expect({ cell, reason, value, holds: REASONS[reason]?.(value) ?? false }).toMatchObject({ holds: true });
    }
  });
});
