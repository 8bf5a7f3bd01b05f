import type { Severity } from '../core/rules/finding';
import { areaName, cellName, type CellAddress } from '../core/sheet/address';
import { batch, passing } from './batch';
import { twice } from './twice';

/** A cell to be coloured. */
export interface Mark {
  readonly cell: CellAddress;
  readonly severity: Severity;
}

/** Fill and font of the three severities: light enough to read black or dark text on. */
const COLOURS: Readonly<Record<Severity, { readonly fill: string; readonly font: string }>> = {
  loi: { fill: '#FDD8DB', font: '#8A0E19' },
  'canh-bao': { fill: '#FDEBC8', font: '#6B4700' },
  'goi-y': { fill: '#DDEBF7', font: '#1F3864' },
};

/**
 * Our conditional formats are told from the user's by their formula: always true, in a form nobody would type.
 */
const FORMULA = '=N("so-thu-vien")=0';

/** A format without a formula is one of ours too, made just before Excel broke off: nobody can make one by hand. */
const OWN_FORMULAS: ReadonlySet<string> = new Set([FORMULA, '', '=']);

/** Longest address list that Excel takes for one set of areas (docs: Worksheet.getRanges). */
const MOST_CHARACTERS = 8_000;

/**
 * Colours cells by conditional formats, which leave every format of the user's as it is, and takes earlier marks off first. Four round trips, the last of which lets go of the
 * sheets.
 *
 * @returns how many cells are coloured; sheets that are protected or gone are passed over.
 */
export async function showMarks(marks: readonly Mark[]): Promise<number> {
  return twice(() => batch((context) => colour(context, marks)));
}

async function colour(context: Excel.RequestContext, marks: readonly Mark[]): Promise<number> {
  const sheets = await removeOwn(context);
  let coloured = 0;
  for (const [sheetName, ofSheet] of groupBy(marks, ({ cell }) => cell.sheet)) {
    const sheet = sheets.get(sheetName);
    if (!sheet) continue;
    for (const [severity, ofSeverity] of groupBy(ofSheet, (mark) => mark.severity)) {
      for (const addresses of addressLists(ofSeverity.map(({ cell }) => cell))) {
        addFormat(passing(sheet.getRanges(addresses)), severity);
      }
      coloured += ofSeverity.length;
    }
  }
  await context.sync();
  return coloured;
}

/** Takes our marks off every sheet; the user's own conditional formats stay. Four round trips. */
export async function hideMarks(): Promise<void> {
  await twice(() =>
    batch(async (context) => {
      await removeOwn(context);
      await context.sync();
    }),
  );
}

/** Queues the removal of our conditional formats and gives the sheets that may be coloured, by name. */
async function removeOwn(context: Excel.RequestContext): Promise<ReadonlyMap<string, Excel.Worksheet>> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name,items/protection/protected');
  await context.sync();
  const open = worksheets.items.filter(({ protection }) => !protection.protected);
  const asked = open.map((sheet) => {
    const formats = sheet.getRange().conditionalFormats;
    formats.load('items/id,items/type,items/customOrNullObject/rule/formula');
    return formats;
  });
  await context.sync();
  for (const { items } of asked) {
    for (const format of items) {
      const { customOrNullObject: custom } = format;
      if (!custom.isNullObject && OWN_FORMULAS.has(custom.rule.formula)) format.delete();
    }
  }
  return new Map(open.map((sheet) => [sheet.name, sheet]));
}

function addFormat(areas: Excel.RangeAreas, severity: Severity): void {
  const format = areas.conditionalFormats.add('Custom');
  format.custom.rule.formula = FORMULA;
  format.custom.format.fill.color = COLOURS[severity].fill;
  format.custom.format.font.color = COLOURS[severity].font;
}

/** "C7,C9:C12,…": neighbours in a column joined, in lists that Excel takes. Every cell once. */
function addressLists(cells: readonly CellAddress[]): string[] {
  const byColumn = groupBy(cells, ({ column }) => column);
  const names: string[] = [];
  for (const [column, inColumn] of byColumn) {
    const rows = [...new Set(inColumn.map(({ row }) => row))].sort((a, b) => a - b);
    let first = rows[0];
    rows.forEach((row, index) => {
      if (first === undefined || rows[index + 1] === row + 1) return;
      names.push(
        first === row
          ? cellName(row, column)
          : areaName({ row: first, column, rowCount: row - first + 1, columnCount: 1 }),
      );
      first = rows[index + 1];
    });
  }
  const lists: string[] = [];
  for (const name of names) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + name.length < MOST_CHARACTERS) lists[lists.length - 1] = `${last},${name}`;
    else lists.push(name);
  }
  return lists;
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group) group.push(item);
    else groups.set(keyOf(item), [item]);
  }
  return groups;
}
