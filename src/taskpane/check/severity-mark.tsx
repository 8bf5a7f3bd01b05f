import { makeStyles, mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Filled, ErrorCircle16Filled, Info16Filled, Warning16Filled } from '@fluentui/react-icons';
import type { Severity } from '../../core/rules/finding';
import { tokens } from '../tokens';

const useStyles = makeStyles({
  mark: { flexShrink: 0, display: 'inline-flex' },
  loi: { color: tokens.colorStatusDangerForeground1 },
  'canh-bao': { color: tokens.colorStatusWarningForeground1 },
  'goi-y': { color: tokens.colorNeutralForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
});

const ICONS = {
  loi: ErrorCircle16Filled,
  'canh-bao': Warning16Filled,
  'goi-y': Info16Filled,
  good: CheckmarkCircle16Filled,
} as const;

/** A shape of its own for each severity, because colour alone says nothing to some; the words beside it are for everybody. */
export function SeverityMark({ severity }: { readonly severity: Severity | 'good' }) {
  const styles = useStyles();
  const Icon = ICONS[severity];
  return (
    <span className={mergeClasses(styles.mark, styles[severity])} aria-hidden="true">
      <Icon />
    </span>
  );
}
