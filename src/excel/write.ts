import { absoluteAreaName, addressName, areaName, quoteSheetName } from '../core/sheet/address';
import type { PageSetup, PlannedChart, PlannedList, SheetPlan } from '../core/sheet/plan';
import { batch, passing, stopIfCancelled } from './batch';
import { HostError } from './errors';
import { markerName } from './own-sheets';
import { inputMatrices } from './write-values';
import { applyStyle, styledAreas } from './write-styles';

export interface WriteOptions {
  readonly signal?: AbortSignal;
  /** The sheet to show afterwards. */
  readonly show?: string;
}

/**
 * Writes the plans: one round trip to see what is there, one that writes everything. Sheets that the product wrote before are rewritten in
 * place, missing ones are added at the end, and a plan of mode 'create' leaves an existing sheet alone. Cancelling is possible until the
 * writing round trip begins.
 *
 * @returns the names of the sheets that were written.
 * @throws HostError 'sheet-taken' with the sheet's name when the user has an own sheet of that name (nothing is written then), 'read-only',
 *   'protected', 'cancelled', or whatever the host reports.
 */
export async function writeSheets(plans: readonly SheetPlan[], options: WriteOptions = {}): Promise<readonly string[]> {
  return batch(async (context) => {
    stopIfCancelled(options.signal);
    const targets = await lookAtTargets(context, plans);
    stopIfCancelled(options.signal);
    const toWrite = targets.filter(({ plan, exists }) => plan.mode === 'own' || !exists);
    if (toWrite.length === 0) return [];
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    // All sheets first: formulas of one plan may point to the sheet of another.
    const sheets = toWrite.map((target) => ({ ...target, worksheet: sheetFor(context, target) }));
    for (const { plan, worksheet, exists, chartNames } of sheets) {
      if (exists) clearSheet(worksheet, chartNames);
      writePlan(worksheet, plan);
    }
    for (const { plan, worksheet } of sheets) for (const chart of plan.charts) addChart(context, worksheet, chart);
    if (options.show !== undefined) context.workbook.worksheets.getItem(options.show).activate();
    await context.sync();
    return toWrite.map(({ plan }) => plan.name);
  });
}

interface Target {
  readonly plan: SheetPlan;
  readonly exists: boolean;
  readonly marked: boolean;
  readonly chartNames: readonly string[];
}

async function lookAtTargets(context: Excel.RequestContext, plans: readonly SheetPlan[]): Promise<Target[]> {
  const { workbook } = context;
  workbook.load('readOnly');
  const asked = plans.map((plan) => {
    const worksheet = workbook.worksheets.getItemOrNullObject(plan.name);
    const marker = workbook.names.getItemOrNullObject(markerName(plan.name));
    const used = passing(worksheet.getUsedRangeOrNullObject(true));
    worksheet.load('name');
    worksheet.protection.load('protected');
    worksheet.charts.load('items/name');
    marker.load('formula');
    used.load('address');
    return { plan, worksheet, marker, used };
  });
  await context.sync();
  if (workbook.readOnly) throw new HostError('read-only');
  return asked.map(({ plan, worksheet, marker, used }) => {
    const exists = !worksheet.isNullObject;
    const marked = !marker.isNullObject;
    if (exists && plan.mode === 'own') {
      const pointsHere = marked && String(marker.formula).includes(quoteSheetName(worksheet.name));
      const plainName = marked && String(marker.formula).startsWith(`=${worksheet.name}!`);
      if (!pointsHere && !plainName && !used.isNullObject) throw new HostError('sheet-taken', plan.name);
      if (worksheet.protection.protected) throw new HostError('protected', plan.name);
    }
    return { plan, exists, marked, chartNames: exists ? worksheet.charts.items.map(({ name }) => name) : [] };
  });
}

function sheetFor(context: Excel.RequestContext, { plan, exists, marked }: Target): Excel.Worksheet {
  const { worksheets, names } = context.workbook;
  const worksheet = exists ? worksheets.getItem(plan.name) : worksheets.add(plan.name);
  if (plan.mode === 'own') {
    const marker = markerName(plan.name);
    if (marked) names.getItem(marker).formula = `=${quoteSheetName(plan.name)}!$A$1`;
    else names.add(marker, passing(worksheet.getRange('A1'))).visible = false;
  }
  return worksheet;
}

function clearSheet(worksheet: Excel.Worksheet, chartNames: readonly string[]): void {
  const everything = passing(worksheet.getRange());
  everything.unmerge();
  everything.clear();
  for (const name of chartNames) worksheet.charts.getItem(name).delete();
}

function writePlan(worksheet: Excel.Worksheet, plan: SheetPlan): void {
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
  for (const [row, points] of Object.entries(plan.rowHeights)) {
    passing(worksheet.getRangeByIndexes(Number(row), 0, 1, 1)).format.rowHeight = points;
  }
  for (const list of plan.lists) addList(worksheet, list);
  worksheet.freezePanes.unfreeze();
  if (plan.frozenRows !== undefined) worksheet.freezePanes.freezeRows(plan.frozenRows);
  worksheet.showGridlines = plan.showGridlines;
  if (plan.tabColor !== undefined) worksheet.tabColor = plan.tabColor;
  if (plan.page) setPage(worksheet, plan.page);
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
  layout.headersFooters.state = 'FirstAndDefault';
  layout.headersFooters.defaultForAllPages.centerHeader = page.headerCenter ?? '';
  layout.headersFooters.defaultForAllPages.centerFooter = page.footerCenter ?? '';
}

const CHART_TYPES = { column: 'ColumnClustered', line: 'LineMarkers', bar: 'BarClustered' } as const;

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
