import { categoryColumn, numberColumn, tablesOf, textColumn, type LibraryBook, type RecordTable } from '../intake/book';
import { standardUnit } from '../library/units';
import type { Sums } from './contributions';
import type { FigureDraft } from './draft';
import { summaryColumns } from './summary';
import { addTo, newTally, type Tally } from './tally';

/** What a table of newspapers and magazines counts: where one row is an issue, rows; where it has quantities, those. */
export function countsRowsAsIssues(table: RecordTable): boolean {
  return !table.columns.has('quantity') && (table.columns.has('issue') || table.columns.has('date'));
}

function addTable(table: RecordTable, names: Set<string>, issues: Tally): void {
  const title = textColumn(table, 'title');
  const quantity = numberColumn(table, 'quantity');
  const rowIsIssue = countsRowsAsIssues(table);
  for (let i = 0; i < table.rows.length; i++) {
    const name = title?.values[i] ?? '';
    if (name !== '') names.add(name.toLowerCase());
    if (rowIsIssue) addTo(issues, 1);
    else addTo(issues, quantity?.values[i] ?? NaN);
  }
}

/** The names, titles and issues that are being counted. */
interface Counting {
  readonly names: Set<string>;
  readonly titles: Tally;
  readonly issues: Tally;
}

/** Rows of the type báo, tạp chí inside the holdings: counted only where the workbook has no section of its own for them. */
function addFromHoldings(tables: readonly RecordTable[], counting: Counting, draft: FigureDraft): boolean {
  let found = false;
  for (const table of tables) {
    const before: Sums = [['periodicals.issues', counting.issues.sum]];
    found = addRowsOfHoldings(table, counting) || found;
    draft.contributions.note(table, before, [['periodicals.issues', counting.issues.sum]]);
  }
  return found;
}

function addRowsOfHoldings(table: RecordTable, { names, titles, issues }: Counting): boolean {
  let found = false;
  const category = categoryColumn(table, 'category');
  const summary = table.grain === 'summary' ? summaryColumns(table) : null;
  const quantity = numberColumn(table, 'quantity');
  const title = textColumn(table, 'title');
  const unit = textColumn(table, 'unit');
  for (let i = 0; i < table.rows.length; i++) {
    if ((category?.values[i] ?? table.constants.category ?? null) !== 'periodical') continue;
    found = true;
    if (summary) {
      // "Báo, tạp chí | tên | 5": what stands among the quantities are titles, and how many issues they have is not said.
      if (!summary.titles && standardUnit(unit?.values[i] ?? '') === 'tên') {
        addTo(titles, summary.copies?.values[i] ?? NaN);
        addTo(issues, NaN);
        continue;
      }
      addTo(titles, summary.titles?.values[i] ?? NaN);
      addTo(issues, summary.copies?.values[i] ?? NaN);
      continue;
    }
    const name = title?.values[i] ?? '';
    if (name !== '') names.add(name.toLowerCase());
    addTo(issues, table.grain === 'copy' && !quantity ? 1 : (quantity?.values[i] ?? NaN));
  }
  return found;
}

/** Distinct names, and issues (docs/WORKBOOK.md, "What exactly is counted" 8). */
export function countPeriodicals(draft: FigureDraft, book: LibraryBook): void {
  const tables = tablesOf(book, 'periodicals').filter(({ rows }) => rows.length > 0);
  const names = new Set<string>();
  const [titles, issues] = [newTally(), newTally()];
  let origin = null;
  if (tables.length > 0) {
    for (const table of tables) {
      const before: Sums = [['periodicals.issues', issues.sum]];
      addTable(table, names, issues);
      draft.contributions.note(table, before, [['periodicals.issues', issues.sum]]);
      if (!table.columns.has('title')) titles.unread += 1;
    }
    const [table] = tables;
    const column = table?.columns.get('title') ?? table?.columns.get('quantity');
    if (table && column) {
      origin = { sheet: table.sheet, row: table.rows[0] ?? table.header.lastRow, column: column.column };
    }
  } else {
    const holdings = tablesOf(book, 'holdings');
    const registers = holdings.filter((table) => table.grain !== 'summary');
    const counting: Counting = { names, titles, issues };
    const found = addFromHoldings(registers, counting, draft) || addFromHoldings(holdings, counting, draft);
    if (!found) return;
  }
  titles.sum += names.size;
  titles.read += names.size;
  draft.putTally('periodicals.titles', titles, origin);
  draft.putTally('periodicals.issues', issues, origin);
}
