import { makeStyles, mergeClasses, tokens, type Theme } from '@fluentui/react-components';
import { useMemo, type ReactNode } from 'react';

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

/** Gives everything inside Fluent's tokens as CSS variables. Fluent's own provider also brings focus managers and portals, which this pane does without. */
export function Themed(props: { readonly theme: Theme; readonly className: string; readonly children: ReactNode }) {
  const styles = useStyles();
  const { theme } = props;
  const variables = useMemo(
    () => Object.fromEntries(Object.entries(theme).map(([name, value]) => [`--${name}`, String(value)])),
    [theme],
  );
  return (
    <div className={mergeClasses(styles.themed, props.className)} style={variables}>
      {props.children}
    </div>
  );
}
