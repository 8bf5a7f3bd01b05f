import type { Area } from '../../src/core/sheet/address';
import type { ChartSeries } from './features';
import { areaText, sheetPrefix, type Place } from './reference';

export type SeriesBy = 'Auto' | 'Columns' | 'Rows';

/**
 * The series that Excel makes of a block of cells: the first column (or row) holds the categories where it holds texts or its corner is blank,
 * the first row (or column) the names of the series where it holds texts. With 'Auto' the longer side becomes the categories.
 */
export function makeSeries(source: Place, by: SeriesBy): ChartSeries[] {
  const { sheet, area } = source;
  const down = by === 'Columns' || (by === 'Auto' && area.rowCount >= area.columnCount);
  const isLabel = (row: number, column: number): boolean => {
    const value = sheet.cells.value(area.row + row, area.column + column);
    return value === undefined || typeof value === 'string';
  };
  const lastRow = area.rowCount - 1;
  const lastColumn = area.columnCount - 1;
  const headerRow = area.rowCount > 1 && isLabel(0, lastColumn);
  const headerColumn = area.columnCount > 1 && isLabel(lastRow, 0);
  const names = down ? headerRow : headerColumn;
  const categories = down ? headerColumn : headerRow;
  const first = categories ? 1 : 0;
  const count = down ? area.columnCount : area.rowCount;
  const reference = (part: Area) => `=${sheetPrefix(sheet.name)}${areaText(part, true)}`;
  const line = (index: number, from: number): Area =>
    down
      ? { row: area.row + from, column: area.column + index, rowCount: area.rowCount - from, columnCount: 1 }
      : { row: area.row + index, column: area.column + from, rowCount: 1, columnCount: area.columnCount - from };
  const series: ChartSeries[] = [];
  for (let index = first; index < count; index++) {
    const start = names ? 1 : 0;
    const nameCell: Area = { ...line(index, 0), rowCount: 1, columnCount: 1 };
    series.push({
      name: names ? reference(nameCell) : `Series${index - first + 1}`,
      values: reference(line(index, start)),
      ...(categories ? { categories: reference(line(0, start)) } : {}),
    });
  }
  return series;
}
