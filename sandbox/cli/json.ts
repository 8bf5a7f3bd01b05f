import { addressName, columnLetters } from '../../src/core/sheet/address';
import type { Fix } from '../../src/core/sheet/plan';
import type { CheckResult, Finding } from '../../src/core/rules/finding';
import type { LibraryBook, RecordTable } from '../../src/core/intake/book';
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
 * What is one table on the sheet and several in the book: a history with one column a year, of which the rightmost year stands for it, and readers' counts with
 * one column a month, of which the rightmost month of each count does.
 */
function asOnTheSheet(tables: readonly RecordTable[]): RecordTable[] {
  return tables.flatMap((table, index) => {
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

function isColumnOfSame(table: RecordTable, other: RecordTable): boolean {
  const across = (one: RecordTable) =>
    isMonthOfAcross(one) || (one.section === 'history' && one.columns.get('schoolYear')?.virtual === true);
  return (
    across(table) &&
    across(other) &&
    other.section === table.section &&
    other.sheet === table.sheet &&
    other.header.lastRow === table.header.lastRow &&
    other.extent.firstColumn === table.extent.firstColumn
  );
}

function sectionJson(table: RecordTable) {
  const first = table.rows[0] ?? table.body.firstRow;
  const last = table.rows[table.rows.length - 1] ?? table.body.lastRow;
  return {
    section: table.section,
    sheet: table.sheet,
    grain: table.grain,
    headerRow: table.header.lastRow + 1,
    firstRow: first + 1,
    lastRow: last + 1,
    rows: table.rows.length,
    columns: Object.fromEntries(
      [...table.columns]
        .filter(([, { virtual }]) => !virtual)
        .map(([field, { column }]) => [field, columnLetters(column)]),
    ),
    constants: table.constants,
    ignoredRows: table.ignoredRows.map(({ row }) => row + 1),
  };
}

export function checkJson(file: string, today: number, check: CheckResult) {
  return {
    file,
    today: isoDay(today),
    verdict: check.verdict,
    counts: check.counts,
    findings: check.findings.map(findingJson),
    notRun: check.notRun,
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
    figures: [...figures.values()].map(({ id, value, previous, unread }) => {
      const { label, unit } = indicatorInfo(id);
      return { id, label, unit, value, previous, ...(unread === undefined ? {} : { unread }) };
    }),
  };
}
