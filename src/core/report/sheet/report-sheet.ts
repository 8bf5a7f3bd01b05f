import type { FigureSet } from '../../figures/figure';
import type { SheetPlan } from '../../sheet/plan';
import type { ReportDocument } from '../document';
import { DRAFT_MARK } from '../letterhead-lines';
import { isFlow } from '../period-figures';
import type { FiguresCell } from './formulas';
import { COLUMN_WIDTHS, LAST_COLUMN } from './grid';
import { ReportWriter } from './report-writer';
import { REPORT_STYLES } from './styles';

/**
 * The report as a sheet that prints on A4 upright without the add-in: sentences and tables with live figures, each leading to its row on
 * "Số liệu". `figuresCell` says where a figure stands there. Where it says null, the report holds the plain value.
 * `verdict` is the line about the data below the signatures.
 */
export function reportSheet(
  document: ReportDocument,
  figures: FigureSet,
  { figuresCell, verdict }: { readonly figuresCell: FiguresCell; readonly verdict?: string },
): SheetPlan {
  // The counts of a term or a month stand on no row of "Số liệu"; what stands at one moment does.
  const live: FiguresCell = document.ownFigures
    ? (id, of) => (isFlow(id) || of === 'previous' ? null : figuresCell(id, of))
    : figuresCell;
  const writer = new ReportWriter(document, document.ownFigures ?? figures, live);
  const { grid } = writer;
  if (document.draft) grid.line('draft', DRAFT_MARK);
  writer.letterhead();
  writer.heading();
  writer.opening();
  writer.body();
  writer.closing();
  writer.foot();
  if (verdict !== undefined) writer.verdict(verdict);
  writer.annexes();
  writer.putMarks();
  const rowCount = grid.row;
  return {
    name: document.sheetName,
    mode: 'own',
    cells: grid.cells,
    styles: REPORT_STYLES,
    merges: grid.merges,
    columnWidths: Object.fromEntries(COLUMN_WIDTHS.map((width, column) => [column, width])),
    rowHeights: grid.rowHeights,
    links: grid.links,
    lists: [],
    charts: grid.charts,
    page: {
      orientation: 'portrait',
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      printArea: { row: 0, column: 0, rowCount, columnCount: LAST_COLUMN + 1 },
      fitToWidth: true,
      ...(writer.repeated !== null && { titleRows: [writer.repeated, writer.repeated] as const }),
      headerCenter: '&"Times New Roman,Regular"&14&P',
      firstPageNumber: 1,
      ...(document.draft && { footerCenter: `&"Times New Roman,Bold"&14${DRAFT_MARK}` }),
    },
    showGridlines: false,
  };
}
