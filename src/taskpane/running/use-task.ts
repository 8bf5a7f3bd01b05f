import { useCallback, useRef, useState } from 'react';
import { HostError, toHostError } from '../../excel';

export type TaskState<Result> =
  | { readonly phase: 'idle' }
  | { readonly phase: 'running'; readonly progress: number }
  | { readonly phase: 'done'; readonly result: Result }
  | { readonly phase: 'failed'; readonly error: HostError };

export interface TaskTools {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/**
 * One long action of a page: at most one at a time, with progress and a working Huỷ. A cancelled run leaves the state it began from.
 */
export function useTask<Result>(action: (tools: TaskTools) => Promise<Result>): {
  readonly state: TaskState<Result>;
  readonly start: () => void;
  readonly cancel: () => void;
} {
  const [state, setState] = useState<TaskState<Result>>({ phase: 'idle' });
  const running = useRef<AbortController | null>(null);

  const start = useCallback(() => {
    if (running.current) return;
    const controller = new AbortController();
    running.current = controller;
    let before: TaskState<Result> = { phase: 'idle' };
    setState((current) => {
      before = current;
      return { phase: 'running', progress: 0 };
    });
    const onProgress = (progress: number) => setState({ phase: 'running', progress });
    action({ signal: controller.signal, onProgress })
      .then((result) => setState({ phase: 'done', result }))
      .catch((cause: unknown) => {
        const error = toHostError(cause);
        if (error.code === 'unknown') console.error(cause);
        setState(error.code === 'cancelled' ? before : { phase: 'failed', error });
      })
      .finally(() => {
        running.current = null;
      });
  }, [action]);

  const cancel = useCallback(() => running.current?.abort(), []);

  return { state, start, cancel };
}
