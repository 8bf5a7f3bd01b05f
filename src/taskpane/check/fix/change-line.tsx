import { makeStyles } from '@fluentui/react-components';
import { cellName } from '../../../core/sheet/address';
import type { CellChange, Fix } from '../../../core/sheet/plan';
import type { CellValue } from '../../../core/sheet/snapshot';
import { useWords } from '../../language';
import { spacePieces, useValueText } from './value-text';
import { tokens } from '../../tokens';

const useStyles = makeStyles({
  line: { margin: 0, overflowWrap: 'anywhere' },
  before: { color: tokens.colorNeutralForeground2, textDecorationLine: 'none', whiteSpace: 'pre-wrap' },
  after: { fontWeight: tokens.fontWeightSemibold, textDecorationLine: 'none', whiteSpace: 'pre-wrap' },
  spaces: {
    borderBottom: `2px solid ${tokens.colorStatusDangerForeground1}`,
    color: tokens.colorStatusDangerForeground1,
  },
  arrow: { margin: '0 6px' },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** A fix of very many cells would fill the pane; the first ones tell what it does. */
const SHOWN = 3;

/** What stands there and what would stand there, for every cell of a fix. */
export function ChangeLine({ fix, isDate }: { readonly fix: Fix; readonly isDate: boolean }) {
  const styles = useStyles();
  const { pane, fill } = useWords();
  const words = pane.check.fix;
  const several = fix.length > 1;
  return (
    <div>
      {fix.slice(0, SHOWN).map((change, index) => (
        <div key={index}>
          <p className={styles.line}>
            {several && `${cellName(change.cell.row, change.cell.column)}: `}
            <del className={styles.before}>
              <Value value={change.before} isDate={false} />
            </del>
            <span className={styles.arrow} aria-hidden="true">
              {'→'}
            </span>
            <ins className={styles.after}>
              <Value value={change.after} isDate={isDate} />
            </ins>
          </p>
          <ChangeNote change={change} />
        </div>
      ))}
      {fix.length > SHOWN && <p className={styles.note}>{fill(words.more, { count: fix.length - SHOWN })}</p>}
    </div>
  );
}

/** What the values alone do not show: a change of encoding, a change of font. */
function ChangeNote({ change }: { readonly change: CellChange }) {
  const styles = useStyles();
  const { pane, fill } = useWords();
  const { before, after, fontBefore, fontAfter } = change;
  const sameLook = typeof before === 'string' && typeof after === 'string' && before.normalize('NFC') === after;
  if (!sameLook && fontAfter === undefined) return null;
  return (
    <p className={styles.note}>
      {sameLook && pane.check.fix.looksTheSame}{' '}
      {fontAfter !== undefined && fill(pane.check.fix.font, { before: fontBefore ?? '?', after: fontAfter })}
    </p>
  );
}

function Value({ value, isDate }: { readonly value: CellValue; readonly isDate: boolean }) {
  const styles = useStyles();
  const { textOf } = useValueText();
  if (typeof value !== 'string' || value === '' || value.startsWith('=')) return textOf(value, isDate);
  return (
    <>
      {'“'}
      {spacePieces(value).map((piece, index) =>
        piece.spaces ? (
          <span key={index} className={styles.spaces}>
            {'·'.repeat(piece.text.length)}
          </span>
        ) : (
          piece.text
        ),
      )}
      {'”'}
    </>
  );
}
