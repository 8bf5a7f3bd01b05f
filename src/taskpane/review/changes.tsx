import type { Change, Changes } from '../../core/review/changes';
import type { FigureChange } from '../../core/review/figure-lines';
import type { Since } from '../../core/review/marks';
import { cellName } from '../../core/sheet/address';
import type { CellValue } from '../../core/sheet/snapshot';
import { useGoToCell } from '../check/use-go-to-cell';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { Folded } from '../parts/folded';
import { useReviewWords, type ReviewWords } from './review-words';
import { useReviewStyles } from './styles';

/** What has changed since a moment: figures then and now, cells of the records, and cells of the report sheets. */
export function ChangesSince(props: {
  readonly title: string;
  readonly since: Since;
  readonly onReport?: { readonly cells: Changes | null } | null;
  readonly open?: boolean;
}) {
  const styles = useReviewStyles();
  const words = useReviewWords().changes;
  const { since, onReport } = props;
  return (
    <Folded title={props.title} open={props.open}>
      {!since.changed && !onReport && <p className={styles.text}>{words.none}</p>}
      {since.figures.length > 0 && <FigureChanges figures={since.figures} />}
      {since.changed && <CellChanges title={words.data} changes={since.cells} />}
      {onReport && <CellChanges title={words.sheet} changes={onReport.cells} />}
      {(since.changed || onReport) && <p className={styles.detail}>{words.limits}</p>}
    </Folded>
  );
}

function FigureChanges({ figures }: { readonly figures: readonly FigureChange[] }) {
  const styles = useReviewStyles();
  const { fill, count } = useWords();
  const words = useReviewWords();
  const shown = (value: number | null) => (value === null ? words.figures.unknown : count(value));
  return (
    <>
      <h3 className={styles.title}>{words.changes.figures}</h3>
      <ul className={styles.list}>
        {figures.map(({ id, label, before, now }) => (
          <li key={id}>{fill(words.changes.figure, { label, before: shown(before), now: shown(now) })}</li>
        ))}
      </ul>
    </>
  );
}

/** Changes of one list that stand on one sheet, in their order. */
function bySheet(list: readonly Change[]): Map<string, Change[]> {
  const sheets = new Map<string, Change[]>();
  for (const change of list) {
    const sheet = 'cell' in change ? change.cell.sheet : change.sheet;
    const some = sheets.get(sheet);
    if (some) some.push(change);
    else sheets.set(sheet, [change]);
  }
  return sheets;
}

function CellChanges({ title, changes }: { readonly title: string; readonly changes: Changes | null }) {
  const styles = useReviewStyles();
  const { fill } = useWords();
  const words = useReviewWords().changes;
  return (
    <>
      <h3 className={styles.title}>{title}</h3>
      {!changes && <p className={styles.text}>{words.unknown}</p>}
      {changes &&
        [...bySheet(changes.list)].map(([sheet, some]) => (
          <div key={sheet} className={styles.item}>
            <span className={styles.strong}>{fill(words.onSheet, { sheet })}</span>
            <ul className={styles.list}>
              {some.map((change, at) => (
                <ChangeItem key={at} change={change} />
              ))}
            </ul>
          </div>
        ))}
      {changes && changes.leftOut > 0 && (
        <p className={styles.detail}>{fill(words.more, { count: changes.leftOut })}</p>
      )}
    </>
  );
}

function ChangeItem({ change }: { readonly change: Change }) {
  const styles = useReviewStyles();
  const { pane, fill, count } = useWords();
  const words = useReviewWords().changes;
  const { go, problem } = useGoToCell();
  const cell = 'cell' in change ? change.cell : undefined;
  const name = cell ? cellName(cell.row, cell.column) : '';
  return (
    <li className={styles.item}>
      <div className={styles.line}>
        <span className={styles.words}>{sentence(change, words, fill, count)}</span>
        {cell && (
          <Button size="small" onClick={() => go(cell, name)}>
            {fill(pane.actions.goToCell, { cell: name })}
          </Button>
        )}
      </div>
      {problem && (
        <p className={styles.error} role="alert">
          {problem.text}
        </p>
      )}
    </li>
  );
}

function sentence(
  change: Change,
  words: ReviewWords['changes'],
  fill: ReturnType<typeof useWords>['fill'],
  count: (value: number) => string,
): string {
  const shown = (value: CellValue) =>
    value === '' ? words.blank : typeof value === 'number' ? count(value) : String(value);
  switch (change.kind) {
    case 'cell': {
      const { title, cell, now } = change;
      return fill(words.cell, { title, cell: cellName(cell.row, cell.column), now: shown(now) });
    }
    case 'some': {
      const [first, last] = [change.cell.row + 1, change.lastRow + 1];
      const to = last === first ? '' : fill(words.to, { last: String(last) });
      return fill(words.some, { first: String(first), last: to, titles: change.titles.join(', ') });
    }
    case 'rowsAdded':
    case 'rowsRemoved':
      return fill(words[change.kind], { count: change.count, row: String(change.cell.row + 1) });
    case 'order':
      return fill(words.order, { count: change.count });
    case 'column':
    case 'columnAdded':
    case 'columnRemoved':
      return fill(words[change.kind], { title: change.title });
    case 'tableAdded':
    case 'tableRemoved':
      return words[change.kind];
  }
}
