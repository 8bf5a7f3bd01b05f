import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { tokens } from '../tokens';

export const useFoldedStyles = makeStyles({
  box: {
    padding: '10px 16px',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase300,
  },
  strong: { fontWeight: tokens.fontWeightSemibold },
  title: {
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  list: { margin: '6px 0 0', padding: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: '10px' },
  item: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '4px', overflowWrap: 'anywhere' },
  detail: { margin: '6px 0 0', color: tokens.colorNeutralForeground2 },
});

/**
 * What is pressed to unfold something. It names itself a stop of the Tab key: office.js, which answers that key in Excel on the web, knows nothing of summaries.
 */
export function FoldTitle(props: { readonly className?: string; readonly children: ReactNode }) {
  return (
    <summary tabIndex={0} className={mergeClasses(useFoldedStyles().title, props.className)}>
      {props.children}
    </summary>
  );
}

/** Something that is there for whoever wants to know, folded away. */
export function Folded(props: { readonly title: string; readonly open?: boolean; readonly children: ReactNode }) {
  const styles = useFoldedStyles();
  return (
    <details className={styles.box} open={props.open}>
      <FoldTitle className={styles.strong}>{props.title}</FoldTitle>
      {props.children}
    </details>
  );
}
