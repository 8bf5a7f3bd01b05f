import { makeStyles } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useWords } from '../language';
import { Progress } from './progress';
import { Button } from './button';

const useStyles = makeStyles({
  box: { padding: '16px', display: 'flex', flexDirection: 'column', gap: '10px', alignItems: 'flex-start' },
  text: { margin: 0 },
});

/** After so long without progress Excel is probably waiting for a cell that somebody is typing in. */
const PATIENCE_MILLISECONDS = 3_000;

/** A whole page that works: what it does, how far it is, and the way out. */
export function Running(props: { readonly text: string; readonly progress: number; readonly onCancel: () => void }) {
  const styles = useStyles();
  const { pane } = useWords();
  const stuck = useStuck(props.progress);
  return (
    <div className={styles.box}>
      <p className={styles.text} role="status">
        {props.text} {stuck && pane.waiting}
      </p>
      <Progress share={props.progress} />
      <Button onClick={props.onCancel}>{pane.actions.cancel}</Button>
    </div>
  );
}

/** Whether nothing at all has come back from Excel for a while. */
export function useStuck(progress: number): boolean {
  const [stuckAt, setStuckAt] = useState<number | null>(null);
  useEffect(() => {
    const timer = setTimeout(() => setStuckAt(progress), PATIENCE_MILLISECONDS);
    return () => {
      clearTimeout(timer);
      setStuckAt(null);
    };
  }, [progress]);
  return stuckAt === 0;
}
