import { absoluteAreaName, addressName, areaName } from '../core/sheet/address';
import type { PageSetup, PlannedChart, PlannedList, SheetPlan } from '../core/sheet/plan';
import { passing } from './batch';
import { inputMatrices } from './write-values';
import { applyStyle, styledAreas } from './write-styles';

/** Empties a sheet of ours. Its charts stay for now: `writeCharts` sees to them. */
export function clearSheet(worksheet: Excel.Worksheet): void {
  const everything = passing(worksheet.getRange());
  everything.unmerge();
  everything.clear();
}

export function writePlan(worksheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { row, column, target, tip } of plan.links) {
    passing(worksheet.getCell(row, column)).hyperlink = {
      documentReference: addressName(target),
      ...(tip === undefined ? {} : { screenTip: tip }),
    };
  }
  const matrices = inputMatrices(plan);
  if (matrices) {
    const range = passing(
      worksheet.getRangeByIndexes(0, 0, matrices.formulas.length, matrices.formulas[0]?.length ?? 0),
    );
    range.numberFormat = matrices.numberFormats;
    range.formulas = matrices.formulas;
  }
  for (const [column, characters] of Object.entries(plan.columnWidths)) {
    passing(worksheet.getRangeByIndexes(0, Number(column), 1, 1)).format.columnWidth = pointsOfCharacters(characters);
  }
  for (const { style, area } of styledAreas(plan)) {
    const range = passing(worksheet.getRangeByIndexes(area.row, area.column, area.rowCount, area.columnCount));
    applyStyle(range, area, style);
  }
  for (const area of plan.merges) passing(worksheet.getRange(areaName(area))).merge();
  if (matrices) {
    const firstCells = passing(worksheet.getRangeByIndexes(0, 0, matrices.formulas.length, 1));
    passing(firstCells.getEntireRow()).format.autofitRows();
  }
  for (const { row, rowCount, points } of blocksOfHeights(plan.rowHeights)) {
    passing(worksheet.getRangeByIndexes(row, 0, rowCount, 1)).format.rowHeight = points;
  }
  for (const list of plan.lists) addList(worksheet, list);
  worksheet.freezePanes.unfreeze();
  if (plan.frozenRows !== undefined) worksheet.freezePanes.freezeRows(plan.frozenRows);
  worksheet.showGridlines = plan.showGridlines;
  if (plan.tabColor !== undefined) worksheet.tabColor = plan.tabColor;
  if (plan.page) setPage(worksheet, plan.page);
}

/** Rows of one height that follow each other, as blocks. */
function blocksOfHeights(heights: SheetPlan['rowHeights']): { row: number; rowCount: number; points: number }[] {
  const blocks: { row: number; rowCount: number; points: number }[] = [];
  for (const row of Object.keys(heights).map(Number)) {
    const points = heights[row] ?? 0;
    const last = blocks.at(-1);
    if (last?.points === points && last.row + last.rowCount === row) last.rowCount++;
    else blocks.push({ row, rowCount: 1, points });
  }
  return blocks;
}

/** Excel shows widths in characters of the default font (7 pixels wide, 5 of padding) and Office.js takes points of 4/3 pixel. */
function pointsOfCharacters(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

function addList(worksheet: Excel.Worksheet, { area, choices }: PlannedList): void {
  const { dataValidation } = passing(worksheet.getRange(areaName(area)));
  const source = 'sheet' in choices ? `=${absoluteAreaName(choices.sheet, choices.area)}` : choices.join(',');
  dataValidation.rule = { list: { inCellDropDown: true, source } };
  dataValidation.errorAlert = { message: '', title: '', style: 'Information', showAlert: false };
}

function setPage(worksheet: Excel.Worksheet, page: PageSetup): void {
  const layout = worksheet.pageLayout;
  layout.paperSize = Excel.PaperType.a4;
  layout.orientation = page.orientation === 'portrait' ? 'Portrait' : 'Landscape';
  const { top, bottom, left, right } = page.margins;
  layout.setPrintMargins('Centimeters', { top: top / 10, bottom: bottom / 10, left: left / 10, right: right / 10 });
  layout.centerHorizontally = true;
  if (page.fitToWidth) layout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
  if (page.printArea) layout.setPrintArea(areaName(page.printArea));
  if (page.titleRows) layout.setPrintTitleRows(`$${page.titleRows[0] + 1}:$${page.titleRows[1] + 1}`);
  if (page.firstPageNumber !== undefined) layout.firstPageNumber = page.firstPageNumber;
  layout.headersFooters.state = 'FirstAndDefault';
  layout.headersFooters.defaultForAllPages.centerHeader = page.headerCenter ?? '';
  layout.headersFooters.defaultForAllPages.centerFooter = page.footerCenter ?? '';
}

const CHART_TYPES = { column: 'ColumnClustered', line: 'LineMarkers', bar: 'BarClustered' } as const;

/** The charts of a plan; the older ones stay until everything else stands, since two may not have one name. */
export function writeCharts(
  context: Excel.RequestContext,
  worksheet: Excel.Worksheet,
  plan: SheetPlan,
  present: readonly string[],
): void {
  for (const name of present) worksheet.charts.getItem(name).delete();
  for (const chart of plan.charts) addChart(context, worksheet, chart);
}

function addChart(context: Excel.RequestContext, worksheet: Excel.Worksheet, planned: PlannedChart): void {
  const sourceSheet = context.workbook.worksheets.getItem(planned.source.sheet);
  const source = passing(sourceSheet.getRange(areaName(planned.source.area)));
  const chart = worksheet.charts.add(CHART_TYPES[planned.kind], source, 'Columns');
  chart.name = planned.name;
  chart.title.text = planned.title;
  const last = {
    row: planned.place.row + planned.place.rowCount - 1,
    column: planned.place.column + planned.place.columnCount - 1,
  };
  chart.setPosition(
    passing(worksheet.getCell(planned.place.row, planned.place.column)),
    passing(worksheet.getCell(last.row, last.column)),
  );
}
