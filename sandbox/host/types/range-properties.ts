import type { CellValue } from '../../../src/core/sheet/snapshot';
import { isWholeColumns, isWholeRows } from '../../model/areas';
import { enterNumberFormats, enterValues, valueType, type Input } from '../../model/edit';
import { refuse } from '../../model/errors';
import type { Hyperlink } from '../../model/features';
import { assertAllowed, assertReadable } from '../../model/guard';
import { setHyperlink } from '../../model/hyperlinks';
import { setColumnsHidden, setRowsHidden, hiddenColumns, hiddenRows } from '../../model/lines';
import type { Sheet } from '../../model/sheet';
import { shownText } from '../../model/text';
import { expect, readOnly, type Property } from '../objects';
import type { RangeTarget } from '../references';

/** One answer for each cell, row by row; null for whole columns and rows, whose cells are too many to list. */
function matrix<V>({ sheet, area }: RangeTarget, cell: (sheet: Sheet, row: number, column: number) => V): V[][] | null {
  if (isWholeColumns(area) || isWholeRows(area)) return null;
  assertReadable(area);
  const rows: V[][] = [];
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    const line: V[] = [];
    for (let column = area.column; column < area.column + area.columnCount; column++)
      line.push(cell(sheet, row, column));
    rows.push(line);
  }
  return rows;
}

/** A value of the API: one for all cells, or a matrix; null as a whole is refused further on. */
function inputOf(value: unknown): Input {
  const isScalar = (part: unknown): part is CellValue | null =>
    part === null || typeof part === 'string' || typeof part === 'number' || typeof part === 'boolean';
  if (isScalar(value)) return value;
  if (!Array.isArray(value)) refuse('InvalidArgument');
  for (const row of value as unknown[]) {
    if (!Array.isArray(row)) refuse('InvalidArgument', 'The input is not a two-dimensional array.');
    if (!(row as unknown[]).every(isScalar)) refuse('InvalidArgument');
  }
  return value as (CellValue | null)[][];
}

const values: Property<RangeTarget> = {
  get: (range) => matrix(range, (sheet, row, column) => sheet.value(row, column)),
  set: ({ sheet, area }, value) => enterValues(sheet, area, inputOf(value)),
};

const formulas: Property<RangeTarget> = {
  get: (range) => matrix(range, (sheet, row, column) => sheet.formulaOrValue(row, column)),
  set: ({ sheet, area }, value) => enterValues(sheet, area, inputOf(value)),
};

const numberFormat: Property<RangeTarget> = {
  get: (range) => matrix(range, (sheet, row, column) => sheet.style(row, column).numberFormat),
  set: ({ sheet, area }, value) => enterNumberFormats(sheet, area, inputOf(value)),
};

const hyperlink: Property<RangeTarget> = {
  get: ({ sheet, area }) => {
    const found = sheet.hyperlinks.find(({ area: own }) => own.row === area.row && own.column === area.column);
    return found ? linkForApi(sheet, found) : null;
  },
  set({ sheet, area }, value) {
    const link = expect.record(value);
    const text = (key: string) => (link[key] === undefined || link[key] === null ? undefined : expect.text(link[key]));
    setHyperlink(sheet, area, {
      address: text('address'),
      documentReference: text('documentReference'),
      screenTip: text('screenTip'),
      textToDisplay: text('textToDisplay'),
    });
  },
};

function linkForApi(sheet: Sheet, link: Hyperlink) {
  const value = sheet.value(link.area.row, link.area.column);
  return {
    ...(link.address !== undefined ? { address: link.address } : {}),
    ...(link.documentReference !== undefined ? { documentReference: link.documentReference } : {}),
    ...(link.screenTip !== undefined ? { screenTip: link.screenTip } : {}),
    textToDisplay: String(value),
  };
}

export const RANGE_PROPERTIES: Readonly<Record<string, Property<RangeTarget>>> = {
  Values: values,
  Formulas: formulas,
  NumberFormat: numberFormat,
  Text: readOnly((range) =>
    matrix(range, (sheet, row, column) =>
      shownText(sheet.workbook, sheet.value(row, column), sheet.style(row, column).numberFormat),
    ),
  ),
  ValueTypes: readOnly((range) =>
    matrix(range, (sheet, row, column) => {
      const value = sheet.value(row, column);
      const isText = typeof value === 'string' && value !== '' && sheet.style(row, column).numberFormat === '@';
      return isText ? 'String' : valueType(value);
    }),
  ),
  Hyperlink: hyperlink,
  Hidden: readOnly(({ sheet, area }) => {
    const rows = hiddenRows(sheet, area);
    const columns = hiddenColumns(sheet, area);
    if (rows === true || columns === true) return true;
    return rows === null || columns === null ? null : false;
  }),
  RowHidden: {
    get: ({ sheet, area }) => hiddenRows(sheet, area),
    set({ sheet, area }, value) {
      assertAllowed(sheet, 'allowFormatRows');
      setRowsHidden(sheet, area, expect.boolean(value));
    },
  },
  ColumnHidden: {
    get: ({ sheet, area }) => hiddenColumns(sheet, area),
    set({ sheet, area }, value) {
      assertAllowed(sheet, 'allowFormatColumns');
      setColumnsHidden(sheet, area, expect.boolean(value));
    },
  },
  HasSpill: readOnly(({ sheet, area }) => {
    for (let row = area.row; row < area.row + Math.min(area.rowCount, sheet.cells.rows.length); row++) {
      if (sheet.cells.row(row)?.spilled?.size) return true;
    }
    return false;
  }),
};
