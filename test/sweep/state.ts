import { hasOwnSheetName, REPORT_SHEET_PREFIX } from '../../src/core/library/own-sheets';
import { cellName } from '../../src/core/sheet/address';
import type { Sheet } from '../../sandbox/model/sheet';
import type { Workbook } from '../../sandbox/model';

/** "'Vốn tài liệu'!B2" → what the cell holds and how it looks, as one text; beside the cells, what else a person sees of a sheet. */
export type Seen = ReadonlyMap<string, string>;

export interface State {
  /** Sheets of the school's. */
  readonly school: Seen;
  /** Sheets of the product's, and the names of the workbook. */
  readonly own: Seen;
  /** Comments at cells, which only repeat what stands on a sheet. */
  readonly notes: Seen;
}

export function stateOf(workbook: Workbook): State {
  const school = new Map<string, string>();
  const own = new Map<string, string>();
  const notes = new Map<string, string>();
  const styles = new Map<number, string>();
  const styleOf = (style: number): string => {
    let text = styles.get(style);
    if (text === undefined)
      styles.set(style, (text = JSON.stringify({ ...workbook.styles.get(style), source: undefined })));
    return text;
  };
  for (const sheet of workbook.sheets) {
    look(sheet, isOwn(sheet.name) ? own : school, styleOf);
    for (const { row, column, content, replies, resolved } of sheet.comments)
      notes.set(
        `'${sheet.name}'!${cellName(row, column)}`,
        JSON.stringify([content, replies.map((reply) => reply.content), resolved]),
      );
    // Colours that the product puts over the school's cells.
    own.set(`marks '${sheet.name}'`, JSON.stringify(sheet.conditionalFormats.map(({ areas, rule }) => [rule, areas])));
  }
  for (const { name, formula, visible } of workbook.names) {
    // How often "Cấu hình" was written, and by whom last, is nothing that a person sees.
    if (/^_sotvluot\d+$/.test(name)) own.set('turn', JSON.stringify([visible]));
    else own.set(`name ${name}`, JSON.stringify([formula, visible]));
  }
  return { school, own, notes };
}

function isOwn(name: string): boolean {
  return hasOwnSheetName(name) || name.startsWith(REPORT_SHEET_PREFIX);
}

function look(sheet: Sheet, seen: Map<string, string>, styleOf: (style: number) => string): void {
  const { name, merges, visibility } = sheet;
  seen.set(
    `'${name}'`,
    JSON.stringify([visibility, merges, sheet.freeze?.rows ?? 0, sheet.charts.map(({ title }) => title.text)]),
  );
  const used = sheet.cells.usedArea(false);
  if (!used) return;
  for (let row = used.row; row < used.row + used.rowCount; row++) {
    for (let column = used.column; column < used.column + used.columnCount; column++) {
      const value = sheet.formulaOrValue(row, column);
      const style = styleOf(sheet.styleNumber(row, column));
      if (value !== '' || style !== styleOf(0))
        seen.set(`'${name}'!${cellName(row, column)}`, JSON.stringify([typeof value, value, style]));
    }
  }
}

/** Keys that differ. */
export function differences(one: Seen, other: Seen): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])].filter((key) => one.get(key) !== other.get(key));
}
