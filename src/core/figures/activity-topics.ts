import {
  categoryColumn,
  dateColumn,
  numberColumn,
  tablesOf,
  textColumn,
  type LibraryBook,
  type RecordTable,
} from '../intake/book';
import { ACTIVITY_TOPICS, type ActivityTopic } from '../library/activity-topics';
import type { CellAddress } from '../sheet/address';
import { activityKinds, inPeriod, timesAt } from './activities';
import type { FigureDraft } from './draft';
import type { Period } from './period';
import { addTo, newTally } from './tally';

/** How a record was found to be of a topic: by the cell of its kind, or by its content. */
export type TopicMark = 'kind' | 'content';

/**
 * Which records of a diary are of a topic. A row whose kind the product knows is only taken where the topic may stand among rows of that kind ("Trưng bày sách
 * nhân Ngày Sách" stays a display).
 */
export function topicMarks(
  book: LibraryBook,
  table: RecordTable,
): (topic: ActivityTopic, record: number) => TopicMark | null {
  const kindsAt = activityKinds(book, table);
  const kinds = categoryColumn(table, 'kind');
  const content = textColumn(table, 'content');
  const memo = new Map<string, boolean>();
  const names = (topic: ActivityTopic, text: string) => {
    const key = `${topic.id}|${text}`;
    const there = memo.get(key) ?? topic.names(text);
    memo.set(key, there);
    return there;
  };
  return (topic, record) => {
    const own = kinds?.virtual ? '' : kinds?.raw[record];
    const says = typeof own === 'string' && own !== '' && names(topic, own);
    if (says && topic.byKind) return 'kind';
    const allowed = () => kindsAt(record).kinds.every((kind) => topic.among.has(kind));
    if (says) return allowed() ? 'kind' : null;
    const text = content?.values[record] ?? '';
    return text !== '' && names(topic, text) && allowed() ? 'content' : null;
  };
}

/** What the diary says of topics, each a part of the kinds it stands among; unknown where no row is of it. */
export function countTopics(draft: FigureDraft, book: LibraryBook, period: Period): void {
  const tables = tablesOf(book, 'activities').map((table) => ({ table, markAt: topicMarks(book, table) }));
  for (const topic of ACTIVITY_TOPICS) {
    const tally = newTally();
    let origin: CellAddress | null = null;
    for (const { table, markAt } of tables) {
      const days = dateColumn(table, 'date');
      const times = numberColumn(table, 'times');
      for (let i = 0; i < table.rows.length; i++) {
        if (days && !inPeriod(days.values[i] ?? NaN, period.from, period.to)) continue;
        const mark = markAt(topic, i);
        if (!mark) continue;
        const column = table.columns.get(mark)?.column ?? table.extent.firstColumn;
        origin ??= { sheet: table.sheet, row: table.rows[i] ?? 0, column };
        addTo(tally, timesAt(times, i));
      }
    }
    if (origin) draft.putTally(topic.id, tally, origin);
  }
}
