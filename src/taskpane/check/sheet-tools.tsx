import { makeStyles } from '@fluentui/react-components';
import { useWords } from '../language';
import { Folded } from '../parts/folded';
import type { CheckActions } from './commands';
import { Button } from '../parts/button';

const useStyles = makeStyles({
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', paddingTop: '8px' },
});

/** The findings in the workbook itself, for those who want them there: colours that can be taken off again, and a sheet to print. */
export function SheetTools({ actions }: { readonly actions: CheckActions }) {
  const styles = useStyles();
  const words = useWords().pane.check.tools;
  return (
    <Folded title={words.title}>
      <div className={styles.actions}>
        <Button size="small" onClick={() => actions.start({ kind: 'show-marks' })}>
          {words.show}
        </Button>
        <Button size="small" onClick={() => actions.start({ kind: 'hide-marks' })}>
          {words.hide}
        </Button>
        <Button size="small" onClick={() => actions.start({ kind: 'write-findings' })}>
          {words.sheet}
        </Button>
      </div>
    </Folded>
  );
}
