import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { cellName } from '../../core/sheet/address';
import type { Finding } from '../../core/rules/finding';
import { goToCell, toHostError } from '../../excel';
import { findingMessage } from '../../words/finding-message';
import { fill } from '../../words/fill';
import { vi } from '../../words/vi';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: '4px',
    padding: '8px 16px 8px 40px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  place: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  message: { margin: 0, overflowWrap: 'anywhere' },
  error: { margin: 0, color: tokens.colorStatusDangerForeground1 },
});

/** One place: where, what, and the way there. */
export function FindingRow({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const [error, setError] = useState<string | null>(null);
  const [first] = finding.cells;
  const go = () => {
    if (!first) return;
    setError(null);
    goToCell(first).catch((cause: unknown) => {
      const { code, place } = toHostError(cause);
      const { what, next } = vi.errors[code];
      setError(fill(`${what} ${next}`, { place: place ?? first.sheet }));
    });
  };
  return (
    <div className={styles.row}>
      {first && (
        <span className={styles.place}>
          {first.sheet} · {cellName(first.row, first.column)}
        </span>
      )}
      <p className={styles.message}>{findingMessage(finding)}</p>
      {first && (
        <Button
          size="small"
          onClick={go}
          aria-label={`${vi.pane.actions.goToCell} ${cellName(first.row, first.column)}`}
        >
          {vi.pane.actions.goToCell}
        </Button>
      )}
      {error !== null && (
        <p className={styles.error} role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
