import type { Chart } from '../model/features';
import type { Sheet } from '../model/sheet';
import { widthToPoints } from '../model/units';
import { chartXml } from './chart-xml';
import type { PackageWriter } from './package-writer';
import { readCharts, type ChartOrigin } from './read-charts';
import { childPieces, EditableElement, type WorksheetText } from './tag';
import { relationAttribute } from './write-features';
import { element, RELATIONSHIPS } from './xml';

const DRAWING_TYPE = 'application/vnd.openxmlformats-officedocument.drawing+xml';
const CHART_TYPE = 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml';
const SPREADSHEET_DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const EMU_PER_POINT = 12_700;

/** Writes the charts of a sheet: unchanged ones and everything else in the drawing (pictures, shapes) stay as they are. */
export function writeCharts(text: WorksheetText, sheet: Sheet, path: string, pkg: PackageWriter): void {
  const known = pkg.relationships(path).find((item) => item.kind === 'drawing')?.path ?? null;
  if (known === null && sheet.charts.length === 0) return;
  const drawing = known ?? pkg.add('xl/drawings/drawing#.xml', DRAWING_TYPE, emptyDrawing());
  if (known === null) {
    const id = pkg.link(path, 'drawing', drawing);
    text.set('drawing', `<${text.prefix}drawing${relationAttribute(text, id)}/>`);
  }
  const old = known === null ? [] : readCharts(pkg.parts, known, sheet);
  const source = pkg.parts.text(drawing);
  const start = /<(?:[\w.-]+:)?wsDr\b/.exec(source)?.index ?? 0;
  const root = new EditableElement(source.slice(start));
  const anchors = childPieces(root.inner, 0, root.inner.length).map((piece) =>
    root.inner.slice(piece.start, piece.end),
  );
  const links = new Map(pkg.relationships(drawing).map((item) => [item.id, item.path]));
  const kept = new Set<string>();
  const made: string[] = [];
  const ids = new Set(
    anchors.flatMap((anchor) => [...anchor.matchAll(/cNvPr\b[^>]*?\sid="(\d+)"/g)].map((found) => Number(found[1]))),
  );
  for (const chart of sheet.charts) {
    const origin = chart.opaque as ChartOrigin | undefined;
    const before = origin && old.find((item) => (item.opaque as ChartOrigin).chart === origin.chart);
    if (origin && before && sameChart(before, chart)) {
      kept.add(origin.chart);
      continue;
    }
    let shape = 2;
    while (ids.has(shape)) shape++;
    ids.add(shape);
    const part = pkg.add('xl/charts/chart#.xml', CHART_TYPE, chartXml(chart, sheet));
    made.push(anchorXml(chart, sheet, shape, pkg.link(drawing, 'chart', part)));
    chart.opaque = { drawing, chart: part } satisfies ChartOrigin;
  }
  const staying = anchors.filter((anchor) => {
    const id = /<(?:[\w.-]+:)?chart\b[^>]*?:id="([^"]*)"/.exec(anchor)?.[1];
    const part = id === undefined ? undefined : links.get(id);
    if (id === undefined || part === undefined || part === null) return true;
    if (kept.has(part)) return true;
    pkg.unlink(drawing, id);
    pkg.remove(part);
    return false;
  });
  root.inner = [...staying, ...made].join('');
  // Anchors made here use their own prefixes, whatever the drawing's are.
  pkg.parts.set(drawing, source.slice(0, start) + root.toString());
}

function sameChart(a: Chart, b: Chart): boolean {
  const essence = (chart: Chart) =>
    JSON.stringify([
      chart.name,
      chart.type,
      chart.title,
      [chart.left, chart.top, chart.width, chart.height].map((points) => Math.round(points)),
      chart.series.map(({ name, values, categories }) => [name, values, categories]),
      chart.legend,
      chart.axisTitles,
      chart.description,
    ]);
  return essence(a) === essence(b);
}

function emptyDrawing(): string {
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    `<xdr:wsDr xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${DRAWING}"></xdr:wsDr>`
  );
}

function anchorXml(chart: Chart, sheet: Sheet, shape: number, relation: string): string {
  const from = cornerXml('from', cellAt(sheet, chart.left, chart.top));
  const to = cornerXml('to', cellAt(sheet, chart.left + chart.width, chart.top + chart.height));
  const properties = element('xdr:cNvPr', { id: shape, name: chart.name, descr: chart.description });
  const frame =
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr>${properties}<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONSHIPS}" r:id="${relation}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame>';
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${SPREADSHEET_DRAWING}" xmlns:a="${DRAWING}">${from}${to}${frame}<xdr:clientData/>` +
    '</xdr:twoCellAnchor>'
  );
}

interface Corner {
  readonly column: number;
  readonly row: number;
  /** Points inside the cell. */
  readonly x: number;
  readonly y: number;
}

function cornerXml(name: string, corner: Corner): string {
  const emu = (points: number) => Math.round(points * EMU_PER_POINT);
  return (
    `<xdr:${name}><xdr:col>${corner.column}</xdr:col><xdr:colOff>${emu(corner.x)}</xdr:colOff>` +
    `<xdr:row>${corner.row}</xdr:row><xdr:rowOff>${emu(corner.y)}</xdr:rowOff></xdr:${name}>`
  );
}

function cellAt(sheet: Sheet, left: number, top: number): Corner {
  const [column, x] = walk(left, 16_383, (index) =>
    sheet.isColumnHidden(index) ? 0 : widthToPoints(sheet.columnWidth(index)),
  );
  const [row, y] = walk(top, 1_048_575, (index) => (sheet.isRowHidden(index) ? 0 : sheet.rowHeight(index)));
  return { column, row, x, y };
}

/** Which column or row holds a point, and how far inside it lies. */
function walk(distance: number, last: number, size: (index: number) => number): [number, number] {
  let rest = Math.max(0, distance);
  let index = 0;
  // A thousandth of a point must not push an edge into the next cell.
  for (; index < last && rest >= size(index) - 0.001; index++) rest -= size(index);
  return [index, Math.max(0, rest)];
}
