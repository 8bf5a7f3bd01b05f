import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { isDateRule } from '../../../core/fixes/fix-request';
import { cellName } from '../../../core/sheet/address';
import { useWords } from '../../language';
import { Button } from '../../parts/button';
import { tokens } from '../../tokens';
import { useRuleWords } from '../rule-words';
import { ChangeLine } from './change-line';
import type { Member, PreviewItem } from './preview-items';
import { useValueText } from './value-text';

const useStyles = makeStyles({
  line: { display: 'flex', gap: '8px', alignItems: 'flex-start' },
  inner: { paddingLeft: '28px' },
  choice: { display: 'flex', gap: '10px', alignItems: 'flex-start', cursor: 'pointer', flexGrow: 1, minWidth: 0 },
  place: { display: 'block', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  body: { minWidth: 0, overflowWrap: 'anywhere' },
  unfold: { flexShrink: 0 },
});

export const useBoxStyles = makeStyles({
  box: {
    width: '18px',
    height: '18px',
    margin: '2px 0 0',
    flexShrink: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
});

/** A pair with how often it stands there, or one of its places; each can be left out. */
export function PreviewRow(props: {
  readonly item: PreviewItem;
  readonly active: boolean;
  readonly left: ReadonlySet<string>;
  /** Whether the rule is said too: several rules stand in one list. */
  readonly naming: boolean;
  readonly onLeave: (members: readonly Member[], leave: boolean) => void;
  readonly onUnfold: (pair: string) => void;
}) {
  const styles = useStyles();
  const { box } = useBoxStyles();
  const { pane, fill } = useWords();
  const words = pane.check.fix.preview;
  const rules = useRuleWords();
  const { textOf } = useValueText();
  const { item, left } = props;
  const { pair } = item;
  const { rule } = pair;
  const members = item.kind === 'pair' ? pair.members : [item.member];
  const [first] = members;
  if (!first) return null;
  const several = members.length > 1;
  const leftHere = members.filter(({ id }) => left.has(id)).length;
  const isDate = isDateRule(rule);
  const [cell] = first.finding.cells;
  const [change] = first.fix;
  const said = change ? `${textOf(change.before, isDate)} → ${textOf(change.after, isDate)}` : '';
  const tabIndex = props.active ? 0 : -1;
  const unfolding = { count: members.length, change: said };
  const open = item.kind === 'pair' && item.open;
  return (
    <div className={mergeClasses(styles.line, item.kind === 'member' && styles.inner)}>
      <label className={styles.choice}>
        <input
          ref={(input) => {
            if (input) input.indeterminate = leftHere > 0 && leftHere < members.length;
          }}
          type="checkbox"
          className={box}
          tabIndex={tabIndex}
          checked={leftHere === 0}
          onChange={() => props.onLeave(members, leftHere === 0)}
        />
        <span className={styles.body}>
          {item.kind === 'pair' && props.naming && <span className={styles.place}>{rules[rule].title}</span>}
          {!several && cell && (
            <span className={styles.place}>
              {cell.sheet} · {cellName(cell.row, cell.column)}
            </span>
          )}
          {several && fill(words.times, { count: members.length })}
          {item.kind === 'pair' && <ChangeLine fix={several ? first.fix.slice(0, 1) : first.fix} isDate={isDate} />}
        </span>
      </label>
      {several && (
        <Button
          size="small"
          appearance="subtle"
          className={styles.unfold}
          tabIndex={tabIndex}
          aria-expanded={open}
          aria-label={fill(open ? words.foldLabel : words.unfoldLabel, unfolding)}
          onClick={() => props.onUnfold(pair.id)}
        >
          {open ? words.fold : fill(words.unfold, unfolding)}
        </Button>
      )}
    </div>
  );
}
