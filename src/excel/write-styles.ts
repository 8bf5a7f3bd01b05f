import type { Area } from '../core/sheet/address';
import type { CellStyle, SheetPlan } from '../core/sheet/plan';

/** Number formats are written together with the values. */
type Look = Exclude<keyof CellStyle, 'numberFormat'>;

/**
 * What a plan's cells look like, property by property, as few rectangles: one call a rectangle instead of one a cell (cell-by-cell formatting is Excel's slow
 * case). Styles of a sheet differ in little, so what they have in common, font or borders, is one rectangle over all of them.
 *
 * @returns every property of every styled cell exactly once; each rectangle once, with the properties that just it has.
 */
export function styledAreas(plan: SheetPlan): { readonly style: CellStyle; readonly area: Area }[] {
  const looks = new Map<string, { readonly style: CellStyle; readonly rows: Map<number, number[]> }>();
  for (const { row, column, style: name } of plan.cells) {
    if (name === undefined) continue;
    const style = plan.styles[name];
    if (!style) throw new RangeError(`The plan of "${plan.name}" uses a style that it does not define: ${name}`);
    for (const [property, value] of Object.entries(style) as [Look | 'numberFormat', string | number | boolean][]) {
      if (property === 'numberFormat') continue;
      const key = `${property} ${value}`;
      const look = looks.get(key) ?? { style: { [property]: value }, rows: new Map<number, number[]>() };
      looks.set(key, look);
      const columns = look.rows.get(row) ?? [];
      look.rows.set(row, columns);
      columns.push(column);
    }
  }
  const byArea = new Map<string, { style: CellStyle; readonly area: Area }>();
  for (const { style, rows } of looks.values()) {
    for (const area of rectangles(rows)) {
      const key = Object.values(area).join();
      byArea.set(key, { area, style: { ...byArea.get(key)?.style, ...style } });
    }
  }
  return [...byArea.values()];
}

/** Runs of neighbouring columns, joined downwards while the run stays the same. */
function rectangles(rows: ReadonlyMap<number, readonly number[]>): Area[] {
  const done: Area[] = [];
  let open = new Map<string, Area>();
  let previousRow = -2;
  for (const row of [...rows.keys()].sort((a, b) => a - b)) {
    const next = new Map<string, Area>();
    for (const [column, columnCount] of runs(rows.get(row) ?? [])) {
      const key = `${column}+${columnCount}`;
      const above = row === previousRow + 1 ? open.get(key) : undefined;
      // A rectangle that ended higher up stays in `open` and is kept with the others.
      if (above) open.delete(key);
      next.set(key, above ? { ...above, rowCount: above.rowCount + 1 } : { row, column, rowCount: 1, columnCount });
    }
    done.push(...open.values());
    open = next;
    previousRow = row;
  }
  return [...done, ...open.values()];
}

function runs(columns: readonly number[]): [first: number, count: number][] {
  const found: [number, number][] = [];
  for (const column of [...new Set(columns)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[0] + last[1] === column) last[1] += 1;
    else found.push([column, 1]);
  }
  return found;
}

const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right', justify: 'Justify' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;
const BORDER_EDGES = {
  top: ['EdgeTop', 'InsideHorizontal'],
  bottom: ['EdgeBottom', 'InsideHorizontal'],
  box: ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'],
} as const;

export function applyStyle(range: Excel.Range, area: Area, style: CellStyle): void {
  const { format } = range;
  const { font } = format;
  if (style.fontName !== undefined) font.name = style.fontName;
  if (style.fontSize !== undefined) font.size = style.fontSize;
  if (style.bold !== undefined) font.bold = style.bold;
  if (style.italic !== undefined) font.italic = style.italic;
  if (style.underline !== undefined) font.underline = style.underline ? 'Single' : 'None';
  if (style.fontColor !== undefined) font.color = style.fontColor;
  if (style.fillColor !== undefined) format.fill.color = style.fillColor;
  if (style.horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[style.horizontal];
  if (style.vertical !== undefined) format.verticalAlignment = VERTICAL[style.vertical];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
  if (style.border === undefined) return;
  for (const edge of BORDER_EDGES[style.border]) {
    if (edge === 'InsideHorizontal' && area.rowCount === 1) continue;
    if (edge === 'InsideVertical' && area.columnCount === 1) continue;
    const border = format.borders.getItem(edge);
    border.style = 'Continuous';
    border.color = '#000000';
  }
}
