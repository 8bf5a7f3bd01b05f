import {
  A4_HEIGHT,
  A4_WIDTH,
  innerBox,
  labelsOn,
  qrSide,
  STRIP,
  type Label,
  type LabelPlan,
  type LabelSheet,
} from '../../core/labels';
import { cell, EMPTY, labelCells, twips, type LabelColumns } from './label-xml';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"';
export const DOCUMENT_START = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:document ${NAMESPACES}><w:body>`;

/** Room below a page's table for the paragraph that Word wants after it; less than a row, so that the next table begins the next page. In twips. */
const AFTER_TABLE = 60;

/** Closes the document: paper and margins, which begin where the first label's free edge ends. */
export function documentEnd(sheet: LabelSheet): string {
  const { rows, height, left, top, insetX, insetY } = sheet;
  const [upper, side] = [twips(top + insetY), twips(left + insetX)];
  const lower = twips(A4_HEIGHT) - upper - twips(rows * height - 2 * insetY) - AFTER_TABLE;
  return (
    `<w:sectPr><w:pgSz w:w="${twips(A4_WIDTH)}" w:h="${twips(A4_HEIGHT)}"/>` +
    `<w:pgMar w:top="${upper}" w:right="${Math.max(0, side - 20)}" w:bottom="${Math.max(0, lower)}" w:left="${side}" w:header="0" w:footer="0" w:gutter="0"/></w:sectPr></w:body></w:document>`
  );
}

interface Grid {
  readonly label: LabelColumns;
  /** Between two labels of a row: the free edges of both, and the gap between them. */
  readonly between: number;
  readonly rowHeight: number;
  readonly rowBetween: number;
}

function gridOf(sheet: LabelSheet): Grid {
  const inner = innerBox(sheet);
  const code = twips(qrSide(sheet));
  return {
    label: { strip: twips(STRIP), code, texts: twips(inner.width) - code },
    between: twips(2 * sheet.insetX + sheet.gap),
    rowHeight: twips(inner.height),
    rowBetween: twips(sheet.height) - twips(inner.height),
  };
}

/** One page of labels as a table of exact heights and widths; the first page may leave places out at its start. */
export function* pagesXml({ sheet, skipped, labels }: LabelPlan): Generator<string> {
  const grid = gridOf(sheet);
  const perPage = labelsOn(sheet);
  for (let first = -skipped; first < labels.length; first += perPage) {
    const last = Math.min(first + perPage, labels.length);
    const rows: string[] = [];
    for (let at = first; at < last; at += sheet.columns) {
      if (at > first) rows.push(row(grid.rowBetween, cell(sheet.columns * 4 - 1, tableWidth(sheet, grid), EMPTY)));
      rows.push(row(grid.rowHeight, cellsOfRow(labels, at, sheet, grid)));
    }
    yield `${tableStart(sheet, grid)}${rows.join('')}</w:tbl>${EMPTY}`;
  }
}

function cellsOfRow(labels: readonly Label[], from: number, sheet: LabelSheet, grid: Grid): string {
  const { strip, code, texts } = grid.label;
  const cells: string[] = [];
  for (let column = 0; column < sheet.columns; column++) {
    if (column > 0) cells.push(cell(1, grid.between, EMPTY));
    const at = from + column;
    const label = labels[at];
    cells.push(label ? labelCells(label, at + 1, grid.label) : cell(3, strip + code + texts, EMPTY));
  }
  return cells.join('');
}

function row(height: number, cells: string): string {
  return `<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="${height}" w:hRule="exact"/></w:trPr>${cells}</w:tr>`;
}

function tableWidth({ columns }: LabelSheet, { label, between }: Grid): number {
  return columns * (label.strip + label.code + label.texts) + (columns - 1) * between;
}

function tableStart(sheet: LabelSheet, grid: Grid): string {
  const { strip, code, texts } = grid.label;
  const one = [strip, code, texts];
  const widths = Array.from({ length: sheet.columns }, (_, at) => (at > 0 ? [grid.between, ...one] : one)).flat();
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${tableWidth(sheet, grid)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="0" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr>' +
    `<w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`
  );
}
