import { makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tokens } from '../tokens';

export const useFoldedStyles = makeStyles({
  box: {
    padding: '10px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  title: {
    cursor: 'pointer',
    fontWeight: tokens.fontWeightSemibold,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  list: { margin: '6px 0 0', padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '10px' },
  item: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', overflowWrap: 'anywhere' },
  detail: { margin: '6px 0 0', color: tokens.colorNeutralForeground2 },
});

/** Something that is there for whoever wants to know, folded away. */
export function Folded(props: { readonly title: string; readonly open?: boolean; readonly children: ReactNode }) {
  const styles = useFoldedStyles();
  return (
    <details className={styles.box} open={props.open}>
      <summary className={styles.title}>{props.title}</summary>
      {props.children}
    </details>
  );
}
