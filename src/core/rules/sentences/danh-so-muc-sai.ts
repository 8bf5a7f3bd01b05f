import { cellOf, textColumn, type RecordTable, type TextColumn } from '../../intake/book';
import { REPORT_SHEET_PREFIX } from '../../library/own-sheets';
import { searchKey } from '../../text/normal';
import type { SheetSnapshot } from '../../sheet/snapshot';
import type { Found, Rule } from '../rule';
import { atAddress, atCell } from '../shared/found';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];
const NUMBERED = /^\s*(?:phần\s+|mục\s+)?(X|IX|IV|V?I{1,3}|V)(?=\s*[.)\-–:/]|\s*$|\s+\p{L})/iu;
/** Words of the form's four parts; they say which number a heading must have. */
const PARTS: readonly (readonly [RegExp, number])[] = [
  [/thuc trang|thuan loi|kho khan|dac diem tinh hinh/, 1],
  [/ket qua|co so vat chat|phat trien sach|ky thuat nghiep vu|to chuc hoat dong|quan ly/, 2],
  [/danh gia|uu diem|nhuoc diem/, 3],
  [/phuong huong/, 4],
];

/** Parts numbered otherwise than I, II, III, IV in order: on "Nhận định" and in the headings of written report sheets. */
export const danhSoMucSai: Rule = {
  id: 'danh-so-muc-sai',
  family: 'sentences',
  severity: 'loi',
  missing: ({ book, workbook }) => {
    const has = book.tables.some(({ section, columns }) => section === 'narrative' && columns.has('part'));
    return has || workbook.sheets.some(isReport) ? [] : ['narrative.part'];
  },
  *check({ book, workbook }): Generator<Found> {
    for (const table of book.tables) {
      const parts = table.section === 'narrative' ? textColumn(table, 'part') : undefined;
      if (parts) yield* inNarrative(table, parts);
    }
    for (const sheet of workbook.sheets) if (isReport(sheet)) yield* inReport(sheet);
  },
};

function isReport({ name }: SheetSnapshot): boolean {
  return name.startsWith(REPORT_SHEET_PREFIX);
}

function numberOf(text: string): number | null {
  const roman = NUMBERED.exec(text.normalize('NFC'))?.[1];
  return roman === undefined ? null : ROMAN.indexOf(roman.toUpperCase()) + 1;
}

function withNumber(text: string, number: number): string {
  return text
    .normalize('NFC')
    .replace(
      NUMBERED,
      (whole, roman: string) => whole.slice(0, whole.length - roman.length) + (ROMAN[number - 1] ?? ''),
    );
}

/** A row's part has a number that the form does not know, or another one than its words. Rows may stand in any order. */
function* inNarrative(table: RecordTable, parts: TextColumn): Generator<Found> {
  const present = new Set<number>();
  for (const part of parts.values) present.add(numberOf(part) ?? 0);
  for (let i = 0; i < parts.values.length; i++) {
    const text = parts.values[i] ?? '';
    const number = numberOf(text);
    if (number === null) continue;
    const right = numberByWords(text) ?? (number > 4 ? onlyMissing(present) : number);
    if (right === number) continue;
    if (right === null) {
      yield atCell(table, parts, i, { number: ROMAN[number - 1] ?? '', right: '' });
      continue;
    }
    const cell = cellOf(table, parts, i);
    const fix = [{ cell, before: parts.raw[i] ?? '', after: withNumber(text, right) }];
    yield atCell(table, parts, i, { number: ROMAN[number - 1] ?? '', right: ROMAN[right - 1] ?? '' }, { fix });
  }
}

function numberByWords(text: string): number | null {
  const key = searchKey(text);
  return PARTS.find(([words]) => words.test(key))?.[1] ?? null;
}

/** Where I, II and III are there and IV is not, whatever comes after them is IV. */
function onlyMissing(present: ReadonlySet<number>): number | null {
  const missing = [1, 2, 3, 4].filter((number) => !present.has(number));
  return missing.length === 1 ? (missing[0] ?? null) : null;
}

/** Headings "I. …" all in capitals must run I, II, III … down the sheet. */
function* inReport(sheet: SheetSnapshot): Generator<Found> {
  let expected = 1;
  for (const [r, row] of sheet.values.entries()) {
    for (const [c, value] of row.entries()) {
      if (
        typeof value !== 'string' ||
        !/^\s*[IVX]+\s*\.\s+\p{Lu}/u.test(value) ||
        value !== value.toLocaleUpperCase('vi')
      )
        continue;
      const number = numberOf(value);
      if (number === null) continue;
      if (number !== expected) {
        const cell = { sheet: sheet.name, row: sheet.origin.row + r, column: sheet.origin.column + c };
        const data = { header: '', row: '', value, number: ROMAN[number - 1] ?? '', right: ROMAN[expected - 1] ?? '' };
        yield atAddress(cell, ['heading', value, expected], data, {
          fix: [{ cell, before: value, after: withNumber(value, expected) }],
          action: 'write-report-again',
        });
      }
      expected++;
      break;
    }
  }
}
