import { Fragment, useMemo } from 'react';
import { readingTotals, type ReadingTotal } from '../../core/reading-totals';
import type { CellAddress } from '../../core/sheet/address';
import type { ReadTable } from '../../core/analysis';
import { useGoToCell } from '../check/use-go-to-cell';
import type { CheckActions, Checked } from '../check/commands';
import { useWords } from '../language';
import type { PageId } from '../pages';
import { ReadingDetails } from './reading-details';
import { useReadingStyles } from './styles';

export function firstCell({ sheet, area }: Pick<ReadTable, 'sheet' | 'area'>): CellAddress {
  return { sheet, row: area.row, column: area.column };
}

/** Under the verdict: what was read, in totals that a librarian knows by heart, each the way to its table; and all the rest folded away below. */
export function ReadingLine(props: {
  readonly checked: Checked;
  readonly actions: CheckActions;
  readonly onOpen: (page: PageId) => void;
}) {
  const styles = useReadingStyles();
  const { pane, fill } = useWords();
  const words = pane.reading;
  const { go, problem } = useGoToCell();
  const { reading } = props.checked.analysis;
  const totals = useMemo(() => readingTotals(reading), [reading]);
  const said = useTotalText();
  return (
    <>
      {totals.length > 0 && (
        <p className={styles.line}>
          {words.read}{' '}
          {totals.map((total, at) => (
            <Fragment key={total.kind}>
              <button
                type="button"
                className={styles.link}
                aria-label={fill(words.goToTable, { total: said(total), sheet: total.table.sheet })}
                onClick={() => go(firstCell(total.table), total.kind)}
              >
                {said(total)}
              </button>
              {at < totals.length - 1 ? ', ' : '.'}
            </Fragment>
          ))}
        </p>
      )}
      {problem && (
        <p className={styles.error} role="alert">
          {problem.text}
        </p>
      )}
      <ReadingDetails {...props} />
    </>
  );
}

function useTotalText(): (total: ReadingTotal) => string {
  const { pane, fill } = useWords();
  const words = pane.reading;
  return ({ kind, count, sheets }) => {
    const total = fill(words.totals[kind], { count });
    return sheets > 1 ? fill(words.onSheets, { total, sheets }) : total;
  };
}
