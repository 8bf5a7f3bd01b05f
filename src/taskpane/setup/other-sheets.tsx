import type { SectionId } from '../../core/library/ids';
import type { OtherSheet } from '../../core/setup/library';
import { useWords } from '../language';
import { FoldTitle } from '../parts/folded';
import { SectionChoice } from './section-choice';
import { useSetupStyles } from './styles';

/** Sheets that are not used; the one in view first, since that is what somebody points at. */
export function OtherSheets(props: {
  readonly sheets: readonly OtherSheet[];
  readonly active: string;
  readonly nothingOn: string | null;
  readonly onSheet: (sheet: string, section: SectionId | null) => void;
}) {
  const styles = useSetupStyles();
  const { pane, fill } = useWords();
  const words = pane.setup.others;
  if (props.sheets.length === 0) return null;
  const inOrder = [...props.sheets].sort((a, b) => Number(b.name === props.active) - Number(a.name === props.active));
  const open = inOrder[0]?.name === props.active || props.nothingOn !== null;
  return (
    <details className={styles.fold} open={open}>
      <FoldTitle className={styles.foldTitle}>{fill(words.title, { count: inOrder.length })}</FoldTitle>
      <div className={styles.foldBody}>
        <p className={styles.quiet}>{words.detail}</p>
        {props.nothingOn !== null && <p role="status">{fill(words.nothing, { sheet: props.nothingOn })}</p>}
        {inOrder.map(({ name, visible }) => {
          const marks = [...(name === props.active ? [words.active] : []), ...(visible ? [] : [words.hidden])];
          const label = fill(words.sheet, { sheet: name }) + (marks.length > 0 ? ` (${marks.join(', ')})` : '');
          return (
            <SectionChoice
              key={name}
              label={label}
              section={null}
              onChange={(section) => section && props.onSheet(name, section)}
            />
          );
        })}
      </div>
    </details>
  );
}
