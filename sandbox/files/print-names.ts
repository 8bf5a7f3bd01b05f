import { absoluteAreaName, MAX_COLUMNS, MAX_ROWS, type Area } from '../../src/core/sheet/address';
import { tokenize } from '../formulas/tokens';
import type { Sheet } from '../model/sheet';
import { parseReference } from './read-parts';

/** Takes one of Excel's own names (print area, print titles) into the page layout of its sheet. */
export function placeNames(sheet: Sheet, name: string, text: string): void {
  const areas = areasIn(text);
  if (name === '_xlnm.Print_Area' && areas.length > 0) sheet.page.printArea = areas;
  if (name !== '_xlnm.Print_Titles') return;
  for (const area of areas) {
    if (area.columnCount === MAX_COLUMNS) sheet.page.titleRows = [area.row, area.row + area.rowCount - 1];
    else if (area.rowCount === MAX_ROWS) sheet.page.titleColumns = [area.column, area.column + area.columnCount - 1];
  }
}

function areasIn(text: string): Area[] {
  return tokenize(text).flatMap((token) => {
    if (token.kind !== 'reference') return [];
    return parseReference(token.text.slice(token.text.lastIndexOf('!') + 1)) ?? [];
  });
}

/** The texts that workbook.xml holds for the page layout of a sheet. */
export function printNames(sheet: Sheet): { readonly name: string; readonly text: string }[] {
  const { printArea, titleRows, titleColumns } = sheet.page;
  const names: { name: string; text: string }[] = [];
  if (printArea && printArea.length > 0) {
    names.push({
      name: '_xlnm.Print_Area',
      text: printArea.map((area) => absoluteAreaName(sheet.name, area)).join(','),
    });
  }
  const titles: string[] = [];
  const prefix = absoluteAreaName(sheet.name, { row: 0, column: 0, rowCount: 1, columnCount: 1 }).replace(
    /\$A\$1$/,
    '',
  );
  if (titleColumns) {
    const [first, last] = titleColumns.map((column) =>
      absoluteAreaName('', { row: 0, column, rowCount: 1, columnCount: 1 }).replace(/^''!(\$[A-Z]+)\$1$/, '$1'),
    );
    titles.push(`${prefix}${first ?? ''}:${last ?? ''}`);
  }
  if (titleRows) titles.push(`${prefix}$${titleRows[0] + 1}:$${titleRows[1] + 1}`);
  if (titles.length > 0) names.push({ name: '_xlnm.Print_Titles', text: titles.join(',') });
  return names;
}
