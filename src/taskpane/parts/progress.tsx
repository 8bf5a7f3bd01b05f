import { makeStyles } from '@fluentui/react-components';
import { useWords } from '../language';
import { tokens } from '../tokens';

const useStyles = makeStyles({
  bar: {
    appearance: 'none',
    display: 'block',
    width: '100%',
    height: '4px',
    border: 'none',
    borderRadius: tokens.borderRadiusMedium,
    overflow: 'hidden',
    backgroundColor: tokens.colorNeutralBackground6,
    '::-webkit-progress-bar': { backgroundColor: tokens.colorNeutralBackground6 },
    '::-webkit-progress-value': { backgroundColor: tokens.colorCompoundBrandBackground },
    '::-moz-progress-bar': { backgroundColor: tokens.colorCompoundBrandBackground },
    '@media (forced-colors: active)': {
      height: '8px',
      border: '1px solid CanvasText',
      '::-webkit-progress-value': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' },
    },
  },
});

/** How far something has come, 0 to 1. The browser's own element: it says so to screen readers by itself. */
export function Progress({ share }: { readonly share: number }) {
  const styles = useStyles();
  return <progress className={styles.bar} aria-label={useWords().pane.progress} value={share} max={1} />;
}
