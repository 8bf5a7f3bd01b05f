import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { Severity } from '../../core/rules/finding';
import { Icon } from '../parts/icon';
import { tokens } from '../tokens';

const useStyles = makeStyles({
  mark: { flexShrink: 0, display: 'inline-flex' },
  loi: { color: tokens.colorStatusDangerForeground1 },
  'canh-bao': { color: tokens.colorStatusWarningForeground1 },
  'goi-y': { color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

/** A shape of its own for each severity, because colour alone says nothing to some; the words beside it are for everybody. */
export function SeverityMark({ severity }: { readonly severity: Severity | 'good' }) {
  const styles = useStyles();
  return (
    <span className={mergeClasses(styles.mark, styles[severity])} aria-hidden="true">
      <Icon shape={severity} />
    </span>
  );
}
