import { categoryColumn, dateColumn, numberColumn, ReadState, type LibraryBook } from '../intake/book';
import { ACTIVITY_TOPICS } from '../library/activity-topics';
import { ACTIVITY_CATEGORIES } from '../library/indicators';
import { activityKinds, inPeriod } from './activities';
import { topicMarks } from './activity-topics';
import { categoryRows } from './category-selections';
import {
  addedUp,
  ALL_ROWS,
  presenceColumn,
  some,
  withConditions,
  withinYear,
  withPresence,
  type Days,
  type TableFormulas,
} from './formula-parts';
import { NO_FORMULA, type Part } from './formula-text';
import type { Period } from './period';
import { formulaFor } from './selection-formula';
import type { Condition, Selection, SheetCells } from './sheet-cells';
import { tupleSelections } from './tuples';
import type { Work } from '../work';

/** Formulas of a diary of activities. */
export function* activityFormulas(
  cells: SheetCells,
  book: LibraryBook,
  period: Period,
  days: Days,
): Work<TableFormulas> {
  const { table } = cells;
  const into: TableFormulas = new Map();
  const kindsAt = activityKinds(book, table);
  const kinds = categoryColumn(table, 'kind');
  const date = dateColumn(table, 'date');
  const times = numberColumn(table, 'times');
  const counted = (i: number) => !date || inPeriod(date.values[i] ?? NaN, period.from, period.to);
  const textual = (i: number) => date !== undefined && date.states[i] === ReadState.fromText;
  const within = (selections: readonly Selection[]) => withinYear(selections, date?.column, days.from, days.to);
  const presence = presenceColumn(
    cells,
    (['content', 'kind', 'date'] as const).map((field) => table.columns.get(field)?.column),
  );
  const read = Array.from({ length: table.rows.length }, (_, i) => kindsAt(i));
  const rows = categoryRows(cells, kinds, (i) => {
    const entry = read[i];
    return entry?.fromCell ? (entry.kinds[0] ?? null) : null;
  });

  const often = function* (selections: readonly Selection[], weight: (i: number) => number): Work<Part> {
    const count = (more: readonly Condition[], only: (i: number) => boolean) =>
      formulaFor(cells, {
        summand: [],
        selections: within(withConditions(withPresence(selections, presence), more)),
        weight: (i) => (only(i) ? weight(i) : 0),
        unseen: textual,
      });
    if (!times) return yield* count([], () => true);
    const said = (i: number) => !Number.isNaN(times.values[i] ?? NaN);
    const blank = (i: number) => !said(i) && times.states[i] === ReadState.blank;
    const added = yield* formulaFor(cells, {
      summand: [times.column],
      columns: [times],
      selections: within(selections),
      weight: (i) => (said(i) ? weight(i) : 0),
      unseen: textual,
    });
    return addedUp([added, yield* count([{ kind: 'blank', column: times.column }], blank)]);
  };

  for (const category of ACTIVITY_CATEGORIES) {
    // A kind that was read from the content, or that shares its cell with another, is nothing that a criterion sees.
    const fromContent = (i: number) => read[i]?.fromCell !== true && (read[i]?.kinds.includes(category) ?? false);
    const unseen = some(table, (i) => (counted(i) && fromContent(i) ? 1 : 0));
    const weight = (i: number) => (counted(i) && (read[i]?.kinds.includes(category) ?? false) ? 1 : 0);
    into.set(`activities.${category}`, unseen ? NO_FORMULA : yield* often(rows(category), weight));
    if (category === 'bibliography') {
      yield* putWorks(into, cells, unseen ? null : within(rows(category)), weight, textual);
    }
  }
  yield* putTopics(into, cells, book, counted, often);
  const several = some(table, (i) => (counted(i) && (read[i]?.kinds.length ?? 0) > 1 ? 1 : 0));
  const each = (i: number) => (counted(i) ? 1 : 0);
  into.set('activities.total', several ? NO_FORMULA : yield* often(ALL_ROWS, each));
  const unknown = (i: number) => (counted(i) && read[i]?.kinds.length === 0 ? 1 : 0);
  into.set('rest.activities', yield* often([], unknown));
  const people = numberColumn(table, 'participants');
  if (!people) return into;
  into.set(
    'activities.participants',
    yield* formulaFor(cells, {
      summand: [people.column],
      columns: [people],
      selections: within(ALL_ROWS),
      weight: (i) => (counted(i) && !Number.isNaN(people.values[i] ?? NaN) ? 1 : 0),
      unseen: textual,
    }),
  );
  return into;
}

/** Topics by the texts of kinds, or of kinds and contents together, that stand in the cells. */
function* putTopics(
  into: TableFormulas,
  cells: SheetCells,
  book: LibraryBook,
  counted: (record: number) => boolean,
  often: (selections: readonly Selection[], weight: (record: number) => number) => Work<Part>,
): Work<void> {
  const { table } = cells;
  const markAt = topicMarks(book, table);
  const kind = categoryColumn(table, 'kind');
  const [kindColumn, content] = [kind?.virtual ? undefined : kind?.column, table.columns.get('content')?.column];
  const both = [kindColumn, content].flatMap((column) => (column === undefined ? [] : [column]));
  for (const topic of ACTIVITY_TOPICS) {
    const weight = (i: number) => (counted(i) && markAt(topic, i) !== null ? 1 : 0);
    if (!some(table, weight)) continue;
    const selections = tupleSelections(cells, (i) => {
      const mark = markAt(topic, i);
      if (mark === null) return null;
      return mark === 'kind' && kindColumn !== undefined ? [kindColumn] : both;
    });
    into.set(topic.id, yield* often(selections, weight));
  }
}

function* putWorks(
  into: TableFormulas,
  cells: SheetCells,
  selections: readonly Selection[] | null,
  weight: (i: number) => number,
  unseen: (i: number) => boolean,
): Work<void> {
  const works = numberColumn(cells.table, 'works');
  if (!works) return;
  const read = (i: number) => (Number.isNaN(works.values[i] ?? NaN) ? 0 : weight(i));
  into.set(
    'bibliography.works',
    selections
      ? yield* formulaFor(cells, { summand: [works.column], columns: [works], selections, weight: read, unseen })
      : NO_FORMULA,
  );
}
