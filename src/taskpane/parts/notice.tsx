import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { useLayoutEffect, useRef, type ReactNode } from 'react';
import { tokens } from '../tokens';
import { focusHere } from './focus';

export type Tone = 'good' | 'error' | 'warning' | 'info';

const useStyles = makeStyles({
  box: {
    margin: '12px 16px',
    padding: '12px 14px',
    borderRadius: tokens.borderRadiusLarge,
    borderLeft: '4px solid',
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    ':focus': { outlineStyle: 'none' },
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
  },
  detail: { margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px' },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderLeftColor: tokens.colorStatusSuccessForeground1,
  },
  error: { backgroundColor: tokens.colorStatusDangerBackground1, borderLeftColor: tokens.colorStatusDangerForeground1 },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    borderLeftColor: tokens.colorStatusWarningForeground1,
  },
  info: { backgroundColor: tokens.colorNeutralBackground3, borderLeftColor: tokens.colorNeutralStroke1 },
});

/**
 * A sentence that must not be missed: what is so, and what to do next. Spoken when it appears. Where it comes in place of the button that was pressed, the
 * keyboard goes on with what it offers first; the focus is never taken from the sheet. One that only informs is a part of its page and takes no focus: the page
 * would scroll to it past everything above.
 */
export function Notice(props: {
  readonly tone: Tone;
  readonly title: string;
  readonly detail?: string;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const box = useRef<HTMLElement>(null);
  const informs = props.tone === 'info';
  useLayoutEffect(() => {
    if (informs || !document.hasFocus() || document.activeElement !== document.body) return;
    const button = box.current?.querySelector('button');
    if (button) button.focus();
    else focusHere(box.current);
  }, [informs]);
  return (
    <section
      ref={box}
      tabIndex={-1}
      className={mergeClasses(styles.box, styles[props.tone])}
      role={props.tone === 'error' ? 'alert' : 'status'}
    >
      <h2 className={styles.title}>{props.title}</h2>
      {props.detail !== undefined && <p className={styles.detail}>{props.detail}</p>}
      {props.children !== undefined && <div className={styles.actions}>{props.children}</div>}
    </section>
  );
}
