import { cellOf, type FieldColumn, type RecordTable } from '../../intake/book';
import type { CellAddress } from '../../sheet/address';
import type { CellChange } from '../../sheet/plan';
import type { SheetSnapshot } from '../../sheet/snapshot';
import { readLegacy, isCapitalFont, legacyEncodingOf, unicodeFontFor } from '../../text/legacy';
import type { Found, Rule } from '../rule';
import { wordColumns } from '../shared/fields';
import { atCell, atFact } from '../shared/found';
import { anySection, READ_SECTIONS } from '../shared/needs';
import { foundWhere, inList } from '../shared/scan';
import { uncleanRecords } from '../shared/unclean';

/** Texts in TCVN3 or VNI, by the font's name and then by the characters: every Unicode program reads them as nonsense. */
export const maCu: Rule = {
  id: 'ma-cu',
  family: 'text',
  severity: 'canh-bao',
  missing: anySection(...READ_SECTIONS),
  *check({ workbook, book }): Generator<Found | null> {
    const sheets = new Map(workbook.sheets.map((sheet) => [sheet.name, sheet]));
    for (const table of book.tables) {
      if (table.section === 'profile' || table.section === 'settings') continue;
      const sheet = sheets.get(table.sheet);
      for (const column of wordColumns(table)) {
        const { raw } = column;
        yield* foundWhere(raw.length, inList(uncleanRecords(column)), (i) => {
          const text = raw[i];
          return typeof text === 'string' && mayBeLegacy(text) ? legacyText(table, column, i, text, sheet) : null;
        });
      }
    }
    for (const fact of book.profile.values()) {
      if (typeof fact.raw !== 'string' || !mayBeLegacy(fact.raw)) continue;
      const change = conversion(
        fact.cell,
        fact.raw,
        fontAt(sheets.get(fact.cell.sheet), fact.cell.row, fact.cell.column),
      );
      if (change) yield atFact(fact, { after: change.after }, { fix: [change] });
    }
  },
};

/** Legacy text lives in the upper half of Latin-1, and beside letters that only Vietnamese in Unicode has it is none. */
function mayBeLegacy(text: string): boolean {
  let high = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code >= 0x100 && code <= 0x1b0) || (code >= 0x1ea0 && code <= 0x1ef9)) return false;
    if (code >= 0x80 && code <= 0xff) high = true;
  }
  return high;
}

function legacyText(
  table: RecordTable,
  column: FieldColumn,
  record: number,
  text: string,
  sheet: SheetSnapshot | undefined,
): Found | null {
  const cell = cellOf(table, column, record);
  const change = conversion(cell, text, fontAt(sheet, cell.row, cell.column));
  return change ? atCell(table, column, record, { after: change.after }, { fix: [change] }) : null;
}

function conversion(cell: CellAddress, before: string, font: string | null): CellChange | null {
  const encoding = legacyEncodingOf(before, font);
  if (!encoding) return null;
  const after = readLegacy(before, encoding, isCapitalFont(font));
  if (after === before) return null;
  return font === null
    ? { cell, before, after }
    : { cell, before, after, fontBefore: font, fontAfter: unicodeFontFor(font) };
}

function fontAt(sheet: SheetSnapshot | undefined, row: number, column: number): string | null {
  if (!sheet) return null;
  const [r, c] = [row - sheet.origin.row, column - sheet.origin.column];
  return sheet.cellFonts?.[r]?.[c] ?? sheet.columnFonts?.[c] ?? null;
}
