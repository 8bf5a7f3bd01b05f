import { makeStyles } from '@fluentui/react-components';
import { lazy, Suspense, useState, type ComponentType } from 'react';
import { useWords } from '../language';

const useStyles = makeStyles({
  // Only what is late is announced: a part that comes at once should not flicker.
  late: {
    margin: 0,
    padding: '16px',
    animationName: { from: { visibility: 'hidden' }, to: { visibility: 'visible' } },
    animationDuration: '400ms',
    animationTimingFunction: 'step-end',
  },
});

/**
 * A part of the pane that is fetched when it is first wanted. It belongs inside a `CrashScreen`, whose retry mounts it anew: a `lazy` kept outside of a
 * component would remember a lost connection for as long as the pane is open.
 */
export function Fetched<Props extends object>({
  load,
  props,
}: {
  readonly load: () => Promise<{ readonly default: ComponentType<Props> }>;
  readonly props: Props;
}) {
  const [Part] = useState(() => lazy(load));
  return (
    <Suspense fallback={<Opening />}>
      <Part {...props} />
    </Suspense>
  );
}

function Opening() {
  const { late } = useStyles();
  return (
    <p className={late} role="status">
      {useWords().pane.opening}
    </p>
  );
}
