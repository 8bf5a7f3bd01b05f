import type { Analysis } from '../../src/core/analysis';
import { acrossToJson } from '../../src/core/intake/mapping-across';
import { addressName, columnLetters, sheetAreaName } from '../../src/core/sheet/address';
import type { Fix } from '../../src/core/sheet/plan';
import type { Finding } from '../../src/core/rules/finding';
import type { AcrossColumn, LibraryBook, RecordTable } from '../../src/core/intake/book';
import { isMonthOfAcross } from '../../src/core/intake/months-across';
import type { FigureSet } from '../../src/core/figures/figure';
import { indicatorInfo } from '../../src/core/library/indicators';
import { findingMessage } from '../../src/words/finding-message';
import { isoDay } from './arguments';

/** The JSON shapes of docs/COMMAND-LINE.md. They are a contract: other programs read them. */

export function inspectJson(file: string, book: LibraryBook) {
  return { file, sections: asOnTheSheet(book.tables).map(sectionJson), unrecognised: book.unrecognised };
}

/**
 * What is one table on the sheet and several in the book: a history with one column a year, of which the rightmost year stands for it, readers' counts with
 * one column a month, of which the rightmost month of each count does, and columns of one head that are added up, of which the first does.
 */
function asOnTheSheet(tables: readonly RecordTable[]): RecordTable[] {
  return tables.flatMap((table, index) => {
    if (isPart(table)) return partsAsOne(table, tables);
    const next = tables[index + 1];
    if (next && isColumnOfSame(table, next)) return [];
    if (!isMonthOfAcross(table)) return [table];
    const months = tables.filter((other) => other === table || isColumnOfSame(other, table));
    const rows = new Set(months.flatMap((month) => [...month.rows]));
    return [
      {
        ...table,
        rows: Int32Array.from(rows).sort(),
        columns: new Map(months.flatMap((month) => [...month.columns])),
        ignoredRows: table.ignoredRows.filter(({ row }) => !rows.has(row)),
      },
    ];
  });
}

function isPart({ across }: RecordTable): boolean {
  return across?.some(({ use }) => use === 'part') === true;
}

/** Columns of a table that are each a table of the book; only the first of them gives an entry. */
function partsAsOne(table: RecordTable, tables: readonly RecordTable[]): RecordTable[] {
  const parts = tables.filter((other) => isPart(other) && standsWith(table, other));
  if (parts[0] !== table) return [];
  const constants = Object.entries(table.constants).filter(([field, id]) =>
    parts.every((part) => Object.entries(part.constants).some(([other, same]) => other === field && same === id)),
  );
  const rows = new Set(parts.flatMap((part) => [...part.rows]));
  return [
    {
      ...table,
      rows: Int32Array.from(rows).sort(),
      columns: new Map([...parts].reverse().flatMap((part) => [...part.columns])),
      constants: Object.fromEntries(constants),
      ignoredRows: table.ignoredRows.filter(({ row }) => !rows.has(row)),
    },
  ];
}

function standsWith(table: RecordTable, other: RecordTable): boolean {
  return (
    other.section === table.section &&
    other.sheet === table.sheet &&
    other.header.lastRow === table.header.lastRow &&
    other.extent.firstColumn === table.extent.firstColumn
  );
}

function isColumnOfSame(table: RecordTable, other: RecordTable): boolean {
  const across = (one: RecordTable) =>
    isMonthOfAcross(one) ||
    (one.section === 'history' &&
      (['schoolYear', 'indicator'] as const).some((field) => one.columns.get(field)?.virtual === true));
  return across(table) && across(other) && standsWith(table, other);
}

function sectionJson(table: RecordTable) {
  const first = table.rows[0] ?? table.body.firstRow;
  const last = table.rows[table.rows.length - 1] ?? table.body.lastRow;
  return {
    section: table.section,
    sheet: table.sheet,
    grain: table.grain,
    role: table.section === 'holdings' ? (table.role ?? 'stock') : null,
    headerRow: table.header.lastRow + 1,
    firstRow: first + 1,
    lastRow: last + 1,
    rows: table.rows.length,
    columns: Object.fromEntries(
      [...table.columns]
        .filter(([, { virtual }]) => !virtual)
        .map(([field, { column }]) => [field, columnLetters(column)]),
    ),
    ...(table.across?.length ? { across: table.across.map(withoutHeader) } : {}),
    constants: table.constants,
    ignoredRows: table.ignoredRows.map(({ row }) => row + 1),
  };
}

function withoutHeader(column: AcrossColumn) {
  return acrossToJson({ ...column, header: '' });
}

export function checkJson(file: string, today: number, { check, reading }: Pick<Analysis, 'check' | 'reading'>) {
  return {
    file,
    today: isoDay(today),
    verdict: check.verdict,
    counts: check.counts,
    findings: check.findings.map(findingJson),
    notRun: check.notRun,
    read: reading.read.map(({ section, role, sheet, area, rows, counted }) => ({
      section,
      role,
      sheet,
      area: sheetAreaName(sheet, area),
      rows,
      counted: Object.fromEntries(counted),
    })),
    unread: reading.unread.map(({ sheet, area, why }) => ({ sheet, area: sheetAreaName(sheet, area), why })),
  };
}

function findingJson(finding: Finding) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    cells: finding.cells.map(addressName),
    data: finding.data,
    message: findingMessage(finding),
    fix: finding.fix ? fixJson(finding.fix) : null,
    ...(finding.proposals ? { proposals: finding.proposals.map(fixJson) } : {}),
    ...(finding.action ? { action: finding.action } : {}),
  };
}

function fixJson(fix: Fix) {
  return fix.map(({ cell, ...change }) => ({ cell: addressName(cell), ...change }));
}

export function figuresJson(file: string, schoolYear: string, figures: FigureSet) {
  return {
    file,
    schoolYear,
    figures: [...figures.values()].map(({ id, value, previous, unread, unconfirmed }) => {
      const { label, unit } = indicatorInfo(id);
      return {
        id,
        label,
        unit,
        value,
        previous,
        ...(unread === undefined ? {} : { unread }),
        ...(unconfirmed ? { unconfirmed } : {}),
      };
    }),
  };
}
