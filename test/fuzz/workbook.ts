import { FIELDS } from '../../src/core/library/fields';
import { OWN_SHEETS } from '../../src/core/library/own-sheets';
import { SECTIONS } from '../../src/core/library/sections';
import { MAPPING_HEADINGS } from '../../src/core/intake';
import { FIX_LOG_HEADERS } from '../../src/core/fixes/fix-log';
import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/core/sheet/snapshot';
import { sheet } from '../support/workbook';
import type { Chance } from '../../scripts/support/chance';

const LONGEST_TEXT = 32_767;

/** Texts that have broken some program somewhere. */
const HOSTILE: readonly string[] = [
  '=HYPERLINK("http://x.example","bấm")',
  '=1+1',
  "=cmd|'/c calc'!A1",
  '+84912345678',
  '-abc(',
  '@SUM(A1)',
  "'=A1",
  "''",
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  ']]>',
  '&amp;&lt;',
  '&#x0;',
  '{tong}',
  '${x}',
  '{{}}',
  '{copies.total}',
  '[Số bản]',
  '\u0000',
  '\u0001\u0008\u001f',
  '\ud800',
  '\udc00x',
  'a\ud83dz',
  '📚👩‍🏫🇻🇳',
  '\u202eđảo\u202c',
  '\ufeff',
  '\u200b\u00ad',
  'Cô\u0301 giáo\u0323',
  '_x0041_',
  '_x005F_',
  'TRUE',
  'FALSE',
  'NaN',
  'Infinity',
  '1e309',
  '-0',
  '1.234.567,89',
  '1,234,567.89',
  '31/02/2026',
  '29/2/2100',
  '99/99/9999',
  '0/0/0',
  '12:61',
  '#REF!',
  '#N/A',
  '#GETTING_DATA',
  'constructor',
  '__proto__',
  'toString',
  'hasOwnProperty',
  '\n\r\n\t',
  ' ',
  '(((((((((((((((((((((((((((((',
  '%s%n%d',
  '../../etc/passwd',
  'Sè §KCB',
  'Tªn s¸ch',
  'Soá löôïng',
];

const NUMBERS: readonly number[] = [
  0,
  -0,
  1,
  -1,
  0.1,
  1e-320,
  1e308,
  -1e308,
  2 ** 53,
  2 ** 53 + 2,
  45_000.5,
  -45_000,
  60,
  59,
  2_958_465,
  2_958_466,
  1e15,
  Number.MAX_VALUE,
  2025,
  999_999_999,
];

const FORMATS = [
  'General',
  '@',
  'dd/mm/yyyy',
  '0.00',
  '#,##0',
  'd-mmm',
  '[h]:mm',
  ';;;',
  '"x"0',
  '0%',
  '[$-42A]dddd',
  'General;;',
];
const HEADERS = FIELDS.map(({ label }) => label);
const SHEET_NAMES = [
  ...SECTIONS.map(({ standardSheet }) => standardSheet),
  'Sheet1',
  'TK',
  'STN',
  "O'Neil",
  'Tháng 9',
  'x'.repeat(31),
];
const OWN_NAMES: readonly string[] = [...Object.values(OWN_SHEETS), 'Báo cáo tổng kết 2025-2026', 'Báo cáo tháng 9'];

/** A workbook that nobody should have made; the same for the same chance. */
export function badWorkbook(chance: Chance): WorkbookSnapshot {
  const names = chance.shuffled([...new Set([...SHEET_NAMES, ...OWN_NAMES])]).slice(0, chance.whole(0, 6));
  return {
    name: chance.of(['Thư viện.xlsx', '.xlsx', 'a&b<c>.xlsx', '=1+1.xlsx', '📚.xlsm']),
    date1904: chance.maybe(0.1),
    sheets: names.map((name) => badSheet(name, chance)),
  };
}

function badSheet(name: string, chance: Chance): SheetSnapshot {
  const columns = chance.whole(1, chance.maybe(0.05) ? 120 : 12);
  const rows = chance.whole(0, chance.maybe(0.05) ? 400 : 25);
  const own = OWN_NAMES.includes(name);
  const grid = Array.from({ length: rows }, () => badRow(columns, chance));
  const header = headerOf(name, columns, chance);
  if (header) grid.splice(chance.whole(0, Math.min(rows, 4)), 0, header);
  const far = chance.maybe(0.06);
  const origin = {
    row: far ? 1_048_576 - grid.length : chance.whole(0, 3),
    column: chance.maybe(0.03) ? 16_384 - columns : chance.whole(0, 2),
  };
  return sheet(name, grid, {
    visible: !chance.maybe(0.1),
    own: own && chance.maybe(0.6),
    origin,
    numberFormats: grid.slice(0, 60).map((row) => row.map(() => chance.of(FORMATS))),
    formulas:
      own && chance.maybe(0.5)
        ? grid.map((row) => row.map((value) => (chance.maybe(0.2) ? '=SUM(A1:A3)' : value)))
        : null,
    merges: chance.maybe(0.2) ? merges(grid.length, columns, origin, chance) : chance.maybe(0.1) ? null : [],
    cellFonts: chance.maybe(0.1)
      ? grid.map((row) => row.map(() => chance.of(['.VnTime', 'VNI-Times', 'Arial', null])))
      : null,
  });
}

function merges(rows: number, columns: number, origin: { row: number; column: number }, chance: Chance) {
  const count = chance.maybe(0.1) ? Math.min(rows, 2_000) : chance.whole(1, 4);
  return Array.from({ length: Math.min(count, rows) }, (_merge, index) => ({
    row: origin.row + index,
    column: origin.column,
    rowCount: 1,
    columnCount: Math.min(columns, chance.whole(2, 4)),
  })).filter(({ columnCount }) => columnCount > 1);
}

/** Headers that resemble ours: of the section, of another one, doubled, cut, with odd characters, or of our own sheets. */
function headerOf(name: string, columns: number, chance: Chance): CellValue[] | null {
  if (chance.maybe(0.15)) return null;
  const section = SECTIONS.find(({ standardSheet }) => standardSheet === name);
  const own = name === OWN_SHEETS.fixLog ? FIX_LOG_HEADERS : name === OWN_SHEETS.settings ? MAPPING_HEADINGS : null;
  const labels = own ?? FIELDS.filter((field) => field.section === section?.id).map(({ label }) => label);
  return Array.from({ length: columns }, (_column, index): CellValue => {
    const label = (chance.maybe(0.8) ? labels[index] : undefined) ?? chance.of(HEADERS);
    if (chance.maybe(0.08)) return chance.of(HOSTILE);
    if (chance.maybe(0.1)) return label.toUpperCase().normalize('NFD');
    if (chance.maybe(0.1)) return ` ${label}\n(bản)  `;
    if (chance.maybe(0.05)) return label.slice(0, 4);
    return label;
  });
}

function badRow(columns: number, chance: Chance): CellValue[] {
  if (chance.maybe(0.1)) return Array<CellValue>(columns).fill('');
  return Array.from({ length: columns }, () => badValue(chance));
}

const PLAIN = [
  'Sách giáo khoa',
  'SGK.00001',
  'TK-12',
  'Toán 3',
  'Kim Đồng',
  '9/2025',
  '2025-2026',
  'x',
  'C',
  'Tổng cộng',
  'Cộng',
  'bản',
  'I',
  'II',
  'Thanh lọc',
  'Mất',
];

function badValue(chance: Chance): CellValue {
  const kind = chance.next();
  if (kind < 0.3) return chance.of(PLAIN);
  if (kind < 0.5) return chance.whole(-3, 3000);
  if (kind < 0.6) return '';
  if (kind < 0.8) return chance.of(HOSTILE);
  if (kind < 0.9) return chance.of(NUMBERS);
  if (kind < 0.93) return chance.maybe();
  if (kind < 0.935)
    return chance
      .of([...HOSTILE])
      .repeat(4_000)
      .slice(0, LONGEST_TEXT);
  return Array.from({ length: chance.whole(1, 12) }, () => String.fromCharCode(chance.whole(0, 0xffff))).join('');
}
