import { makeStyles } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import { useWords } from '../language';
import { Button } from './button';

const useStyles = makeStyles({ box: { padding: '0 16px 12px' } });

/** “Báo lỗi”: what it opens is loaded when it is pressed, and made before it is shown, so that a crash screen never crashes for it. `inside`: where it stands has margins of its own. */
export function ReportProblem({ inside = false }: { readonly inside?: boolean }) {
  const styles = useStyles();
  const words = useWords();
  const [shown, setShown] = useState<ReactNode>(null);
  const toggle = () => {
    if (shown !== null) return setShown(null);
    import(/* webpackChunkName: 'problem' */ '../problem/problem-panel')
      .then(({ problemPanel }) => problemPanel(words))
      .then(setShown, (error: unknown) => {
        console.error(error);
        setShown(words.pane.problem.late);
      });
  };
  return (
    <div className={inside ? undefined : styles.box}>
      <Button size="small" appearance="subtle" aria-expanded={shown !== null} onClick={toggle}>
        {words.pane.problem.open}
      </Button>
      {shown}
    </div>
  );
}
