import { intersection } from '../../model/areas';
import { refuse } from '../../model/errors';
import type { Table } from '../../model/features';
import { assertAllowed } from '../../model/guard';
import { assertDefinedName } from '../../model/names';
import { resolvePlace } from '../../model/reference';
import { deleteCells, insertCells } from '../../model/shift';
import type { Sheet } from '../../model/sheet';
import { assertTablePlace, headersFrom, tableBody } from '../../model/tables';
import type { Workbook } from '../../model/workbook';
import { EventNumber } from '../events';
import {
  collectionMethods,
  expect,
  instance,
  instanceOrNull,
  readOnly,
  targetOf,
  type ObjectType,
  type Property,
} from '../objects';
import type { HostContext } from '../context';
import type { RangeTarget } from '../references';
import { rangeObject, RangeType } from './range';
import { eventMethods } from './register';
import { TableColumnCollectionType, TableRowCollectionType } from './table-parts';
import { WorksheetType } from './worksheets';

/** Tables of the workbook, or of one sheet. */
interface TablesTarget {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

export interface TableTarget {
  readonly sheet: Sheet;
  readonly table: Table;
}

function listOf({ workbook, sheet }: TablesTarget): TableTarget[] {
  return sheet ? sheet.tables.map((table) => ({ sheet, table })) : [...workbook.tables()];
}

function nameTaken(workbook: Workbook, name: string, except?: Table): boolean {
  const key = name.toLowerCase();
  const byTable = [...workbook.tables()].some(({ table }) => table !== except && table.name.toLowerCase() === key);
  return byTable || workbook.names.some((item) => item.name.toLowerCase() === key);
}

function freeName(workbook: Workbook): string {
  let number = 1;
  while (nameTaken(workbook, `Table${number}`)) number++;
  return `Table${number}`;
}

export function tableChanged(sheet: Sheet, table: Table): void {
  sheet.changed('tables', table.area);
  sheet.workbook.calculation.structureChanged();
}

function addTable(target: TablesTarget, place: RangeTarget, hasHeaders: boolean, context: HostContext): TableTarget {
  const { sheet } = place;
  assertAllowed(sheet, null);
  let { area } = place;
  assertTablePlace(sheet, area);
  if (!hasHeaders) {
    // Excel makes room for a header row by moving the cells down.
    insertCells(sheet, { ...area, rowCount: 1 }, 'Down', context.follow(sheet));
    area = { ...area, rowCount: area.rowCount + 1 };
  } else if (area.rowCount === 1) area = { ...area, rowCount: 2 };
  const columns = headersFrom(sheet, area, hasHeaders);
  columns.forEach((name, i) => sheet.cells.setValue(area.row, area.column + i, name));
  const table: Table = {
    id: String(
      [...target.workbook.tables()].reduce((last, other) => Math.max(last, Number(other.table.id) || 0), 0) + 1,
    ),
    name: freeName(target.workbook),
    area,
    columns,
    showHeaders: true,
    showTotals: false,
    style: 'TableStyleMedium2',
    showBandedRows: true,
    showBandedColumns: false,
    highlightFirstColumn: false,
    highlightLastColumn: false,
    showFilterButton: true,
  };
  sheet.tables = [...sheet.tables, table];
  sheet.changed('cells', { ...area, rowCount: 1 });
  tableChanged(sheet, table);
  context.events.raise(EventNumber.TableAdded, table.id, { tableId: table.id, worksheetId: sheet.id });
  return { sheet, table };
}

export const TableCollectionType: ObjectType<TablesTarget> = {
  name: 'TableCollection',
  properties: { Count: readOnly((target) => listOf(target).length) },
  items: (target) => listOf(target).map((table) => instance(TableType, table)),
  item: (target, key) => {
    const name = String(key).toLowerCase();
    return instanceOrNull(
      TableType,
      listOf(target).find(({ table }) => table.id === String(key) || table.name.toLowerCase() === name),
    );
  },
  methods: {
    ...collectionMethods(() => TableCollectionType),
    ...eventMethods<TablesTarget>(
      {
        DataChangedEvent: EventNumber.TableChanged,
        AddedEvent: EventNumber.TableAdded,
        DeletedEvent: EventNumber.TableDeleted,
      },
      ({ sheet }) => sheet?.id ?? 'Workbook',
    ),
  },
  edits: {
    Add: (target, args, context) => {
      const place =
        targetOf(RangeType, args.any(0)) ?? resolvePlace(target.sheet ?? target.workbook.activeSheet, args.text(0));
      return instance(TableType, addTable(target, place, args.boolean(1), context));
    },
  },
};

type FlagKey = {
  [K in keyof Table]-?: Table[K] extends boolean ? K : never;
}[keyof Table];

function flag(key: FlagKey): Property<TableTarget> {
  return {
    get: ({ table }) => table[key],
    set({ sheet, table }, value) {
      table[key] = expect.boolean(value);
      tableChanged(sheet, table);
    },
  };
}

function removeTable({ sheet, table }: TableTarget, context: HostContext): void {
  assertAllowed(sheet, null);
  sheet.tables = sheet.tables.filter((other) => other !== table);
  tableChanged(sheet, table);
  context.events.raise(EventNumber.TableDeleted, table.id, { tableId: table.id, worksheetId: sheet.id });
}

const TableType: ObjectType<TableTarget> = {
  name: 'Table',
  id: ({ table }) => table.id,
  assertExists({ sheet, table }) {
    if (!sheet.tables.includes(table)) refuse('ItemNotFound');
  },
  properties: {
    Id: readOnly(({ table }) => table.id),
    Name: {
      get: ({ table }) => table.name,
      set({ sheet, table }, value) {
        const name = expect.text(value);
        assertDefinedName(name);
        if (nameTaken(sheet.workbook, name, table)) refuse('ItemAlreadyExists');
        table.name = name;
        tableChanged(sheet, table);
      },
    },
    // Showing and hiding these rows moves cells; only reading them is known here.
    ShowHeaders: readOnly(({ table }) => table.showHeaders),
    ShowTotals: readOnly(({ table }) => table.showTotals),
    Style: {
      get: ({ table }) => table.style,
      set({ sheet, table }, value) {
        table.style = expect.text(value);
        tableChanged(sheet, table);
      },
    },
    ShowBandedRows: flag('showBandedRows'),
    ShowBandedColumns: flag('showBandedColumns'),
    HighlightFirstColumn: flag('highlightFirstColumn'),
    HighlightLastColumn: flag('highlightLastColumn'),
    ShowFilterButton: flag('showFilterButton'),
  },
  links: {
    Columns: (target) => instance(TableColumnCollectionType, target),
    Rows: (target) => instance(TableRowCollectionType, target),
    Worksheet: ({ sheet }) => instance(WorksheetType, sheet),
  },
  methods: {
    GetRange: ({ sheet, table }) => rangeObject(sheet, table.area),
    GetDataBodyRange: ({ sheet, table }) => rangeObject(sheet, tableBody(table)),
    GetHeaderRowRange: ({ sheet, table }) =>
      table.showHeaders ? rangeObject(sheet, { ...table.area, rowCount: 1 }) : refuse('ItemNotFound'),
    GetTotalRowRange: ({ sheet, table }) =>
      table.showTotals
        ? rangeObject(sheet, { ...table.area, row: table.area.row + table.area.rowCount - 1, rowCount: 1 })
        : refuse('ItemNotFound'),
    ...eventMethods<TableTarget>({ DataChangedEvent: EventNumber.TableChanged }, ({ table }) => table.id),
  },
  edits: {
    /** The table and its cells go. */
    Delete: (target, _, context) => {
      const { area } = target.table;
      removeTable(target, context);
      deleteCells(target.sheet, area, 'Up', context.follow(target.sheet));
      return null;
    },
    ConvertToRange: (target, _, context) => {
      removeTable(target, context);
      return rangeObject(target.sheet, target.table.area);
    },
    Resize: ({ sheet, table }, args) => {
      const given = targetOf(RangeType, args.any(0)) ?? resolvePlace(sheet, args.text(0));
      const sameTop = given.sheet === sheet && given.area.row === table.area.row;
      if (!sameTop || !intersection(given.area, table.area))
        refuse('InvalidArgument', 'The header row has to stay in its row.');
      assertTablePlace(sheet, given.area, table);
      table.area = given.area;
      table.columns = headersFrom(sheet, given.area, table.showHeaders);
      if (table.showHeaders)
        table.columns.forEach((name, i) => sheet.cells.setValue(given.area.row, given.area.column + i, name));
      sheet.changed('cells', { ...given.area, rowCount: 1 });
      tableChanged(sheet, table);
      return null;
    },
  },
};
