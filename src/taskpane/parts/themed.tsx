import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useTheme } from '../theme';
import { tokens } from '../tokens';

const useStyles = makeStyles({
  themed: {
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightRegular,
    lineHeight: tokens.lineHeightBase300,
    textAlign: 'left',
  },
});

/** Gives everything inside the colours and the type of the theme. Fluent's own provider also brings focus managers and portals, which this pane does without. */
export function Themed(props: { readonly className: string; readonly children: ReactNode }) {
  const styles = useStyles();
  return <div className={mergeClasses(useTheme(), styles.themed, props.className)}>{props.children}</div>;
}
