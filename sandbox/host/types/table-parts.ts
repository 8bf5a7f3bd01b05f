import { assertShape, enterValues } from '../../model/edit';
import { refuse } from '../../model/errors';
import { deleteCells, insertCells } from '../../model/shift';
import { tableBody } from '../../model/tables';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { collectionMethods, expect, instance, readOnly, type ObjectType } from '../objects';
import { rangeObject } from './range';
import { tableChanged, type TableTarget } from './tables';

function matrixOf(value: unknown): (CellValue | null)[][] {
  if (!Array.isArray(value)) refuse('InvalidArgument');
  const rows: unknown[] = value;
  const isMatrix = rows.every((row) => Array.isArray(row));
  return (isMatrix ? rows : [rows]) as (CellValue | null)[][];
}

interface ColumnTarget extends TableTarget {
  readonly index: number;
}

export const TableColumnCollectionType: ObjectType<TableTarget> = {
  name: 'TableColumnCollection',
  properties: { Count: readOnly(({ table }) => table.columns.length) },
  items: (target) => target.table.columns.map((_, index) => instance(TableColumnType, { ...target, index })),
  item: (target, key) => {
    const { columns } = target.table;
    const index =
      typeof key === 'number' ? key - 1 : columns.findIndex((name) => name.toLowerCase() === String(key).toLowerCase());
    return columns[index] === undefined ? null : instance(TableColumnType, { ...target, index });
  },
  methods: collectionMethods(() => TableColumnCollectionType),
};

function columnArea({ table, index }: ColumnTarget, area = table.area) {
  return { ...area, column: area.column + index, columnCount: 1 };
}

function columnValues({ sheet, table, index }: ColumnTarget): CellValue[][] {
  const { area } = table;
  return Array.from({ length: area.rowCount }, (_, i) => [sheet.value(area.row + i, area.column + index)]);
}

const TableColumnType: ObjectType<ColumnTarget> = {
  name: 'TableColumn',
  id: ({ index }) => index + 1,
  properties: {
    Id: readOnly(({ index }) => index + 1),
    Index: readOnly(({ index }) => index),
    Name: {
      get: ({ table, index }) => table.columns[index],
      set({ sheet, table, index }, value) {
        const name = expect.text(value);
        if (table.columns.some((other, i) => i !== index && other.toLowerCase() === name.toLowerCase()))
          refuse('InvalidArgument');
        table.columns[index] = name;
        if (table.showHeaders) enterValues(sheet, { ...columnArea({ sheet, table, index }), rowCount: 1 }, `'${name}`);
        tableChanged(sheet, table);
      },
    },
    Values: {
      get: columnValues,
      set: (target, value) => enterValues(target.sheet, columnArea(target), matrixOf(value)),
    },
  },
  methods: {
    GetRange: (target) => rangeObject(target.sheet, columnArea(target)),
    GetDataBodyRange: (target) => rangeObject(target.sheet, columnArea(target, tableBody(target.table))),
    GetHeaderRowRange: (target) => rangeObject(target.sheet, { ...columnArea(target), rowCount: 1 }),
  },
};

interface RowTarget extends TableTarget {
  readonly index: number;
}

function rowArea({ table, index }: RowTarget) {
  const body = tableBody(table);
  if (index < 0 || index >= body.rowCount) refuse('InvalidArgument');
  return { ...body, row: body.row + index, rowCount: 1 };
}

export const TableRowCollectionType: ObjectType<TableTarget> = {
  name: 'TableRowCollection',
  properties: { Count: readOnly(({ table }) => tableBody(table).rowCount) },
  items: (target) =>
    Array.from({ length: tableBody(target.table).rowCount }, (_, index) =>
      instance(TableRowType, { ...target, index }),
    ),
  methods: {
    GetCount: ({ table }) => tableBody(table).rowCount,
    GetItemAt: (target, args) => {
      const row = { ...target, index: args.integer(0) };
      rowArea(row);
      return instance(TableRowType, row);
    },
  },
  edits: {
    /** Rows below the table move down. */
    Add: (target, args, context) => {
      const { sheet, table } = target;
      const body = tableBody(table);
      const wanted = args.optionalInteger(0);
      const index = wanted === null || wanted < 0 ? body.rowCount : wanted;
      if (index > body.rowCount) refuse('InvalidArgument');
      const rows = args.has(1) ? matrixOf(args.any(1)) : [Array<CellValue | null>(body.columnCount).fill(null)];
      const place = { ...body, row: body.row + index, rowCount: rows.length };
      assertShape(place, rows);
      insertCells(sheet, place, 'Down', context.follow(sheet));
      if (index === body.rowCount) table.area = { ...table.area, rowCount: table.area.rowCount + rows.length };
      enterValues(sheet, place, rows);
      tableChanged(sheet, table);
      return instance(TableRowType, { ...target, index });
    },
    DeleteRowsAt: (target, args, context) => {
      const count = args.optionalInteger(1) ?? 1;
      const first = rowArea({ ...target, index: args.integer(0) });
      rowArea({ ...target, index: args.integer(0) + count - 1 });
      deleteCells(target.sheet, { ...first, rowCount: count }, 'Up', context.follow(target.sheet));
      return null;
    },
  },
};

const TableRowType: ObjectType<RowTarget> = {
  name: 'TableRow',
  properties: {
    Index: readOnly(({ index }) => index),
    Values: {
      get: (target) => {
        const area = rowArea(target);
        return [Array.from({ length: area.columnCount }, (_, i) => target.sheet.value(area.row, area.column + i))];
      },
      set: (target, value) => enterValues(target.sheet, rowArea(target), matrixOf(value)),
    },
  },
  methods: { GetRange: (target) => rangeObject(target.sheet, rowArea(target)) },
  edits: {
    Delete: (target, _, context) => {
      deleteCells(target.sheet, rowArea(target), 'Up', context.follow(target.sheet));
      return null;
    },
  },
};
