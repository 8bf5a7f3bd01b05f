import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { vi } from '../../words/vi';

const useStyles = makeStyles({
  box: { padding: '16px', display: 'flex', flexDirection: 'column', gap: '10px', alignItems: 'flex-start' },
  text: { margin: 0 },
});

/** After so long without progress Excel is probably waiting for a cell that somebody is typing in. */
const PATIENCE_MILLISECONDS = 3_000;

export function Running({
  text,
  progress,
  onCancel,
}: {
  readonly text: string;
  readonly progress: number;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const stuckAt = useStuck(progress);
  return (
    <div className={styles.box} role="status">
      <p className={styles.text}>{text}</p>
      <ProgressBar aria-label={vi.pane.progress} value={progress} max={1} />
      {stuckAt === 0 && <p className={styles.text}>{vi.pane.waiting}</p>}
      <Button onClick={onCancel}>{vi.pane.actions.cancel}</Button>
    </div>
  );
}

/** The progress at which nothing has moved for a while, or null. */
function useStuck(progress: number): number | null {
  const [stuckAt, setStuckAt] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStuckAt(progress), PATIENCE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      setStuckAt(null);
    };
  }, [progress]);
  return stuckAt;
}
