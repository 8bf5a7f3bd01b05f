import { makeStyles } from '@fluentui/react-components';
import type { AnchorHTMLAttributes } from 'react';
import { tokens } from '../tokens';

const useStyles = makeStyles({
  link: {
    color: tokens.colorBrandForegroundLink,
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: 'underline',
    ':hover': { color: tokens.colorBrandForegroundLinkHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

export function Anchor(props: AnchorHTMLAttributes<HTMLAnchorElement>) {
  return <a {...props} className={useStyles().link} />;
}
