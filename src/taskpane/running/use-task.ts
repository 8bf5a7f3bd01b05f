import { useCallback, useRef, useState } from 'react';
import type { HostError } from '../../excel/errors';
import { failedAt } from '../problem/noted';

/** `previous` is what the last run that came to an end left, so that it can stay in view. */
export type TaskState<Result, Command = void> =
  | { readonly phase: 'idle'; readonly previous: null }
  | {
      readonly phase: 'running';
      readonly progress: number;
      readonly command: Command;
      readonly previous: Result | null;
    }
  | { readonly phase: 'done'; readonly result: Result; readonly previous: Result }
  | {
      readonly phase: 'failed';
      readonly error: HostError;
      readonly command: Command;
      readonly previous: Result | null;
    };

export interface TaskTools {
  readonly signal: AbortSignal;
  readonly onProgress: (share: number) => void;
}

/**
 * Begins a run; false, and nothing done, while another is under way. `arrived` is called once the command has come to its end, also where that took
 * another press of the same command after a failure.
 */
export type Start<Result, Command> = (command: Command, arrived?: (result: Result) => void) => boolean;

export interface Task<Result, Command = void> {
  readonly state: TaskState<Result, Command>;
  readonly start: Start<Result, Command>;
  readonly cancel: () => void;
  /** Puts a failure aside; what was there before is shown again. */
  readonly dismiss: () => void;
}

/**
 * One long action of a page: at most one at a time, with progress and a working Huỷ. A cancelled run leaves the state it began from.
 */
export function useTask<Result, Command = void>(
  action: (tools: TaskTools, command: Command, previous: Result | null) => Promise<Result>,
): Task<Result, Command> {
  const [state, setState] = useState<TaskState<Result, Command>>({ phase: 'idle', previous: null });
  const running = useRef<AbortController | null>(null);
  const latest = useRef<Result | null>(null);
  const failed = useRef<{ readonly command: Command; readonly arrived?: (result: Result) => void } | null>(null);

  const start = useCallback(
    (command: Command, arrived?: (result: Result) => void) => {
      if (running.current) return false;
      const told = arrived ?? (failed.current?.command === command ? failed.current.arrived : undefined);
      const controller = new AbortController();
      running.current = controller;
      const previous = latest.current;
      setState({ phase: 'running', progress: 0, command, previous });
      const onProgress = (progress: number) => setState({ phase: 'running', progress, command, previous });
      action({ signal: controller.signal, onProgress }, command, previous)
        .then((result) => {
          latest.current = result;
          told?.(result);
          setState({ phase: 'done', result, previous: result });
        })
        .catch((cause: unknown) => {
          const error = failedAt(stepOf(command), cause);
          if (error.code === 'unknown') console.error(cause);
          failed.current = { command, ...(told && { arrived: told }) };
          setState(error.code === 'cancelled' ? standing(previous) : { phase: 'failed', error, command, previous });
        })
        .finally(() => {
          running.current = null;
        });
      return true;
    },
    [action],
  );

  const cancel = useCallback(() => running.current?.abort(), []);
  const dismiss = useCallback(() => setState(standing<Result, Command>(latest.current)), []);

  return { state, start, cancel, dismiss };
}

/** The program's own word for what was asked. */
function stepOf(command: unknown): string {
  if (typeof command === 'string') return command;
  if (typeof command !== 'object' || command === null) return 'run';
  if ('do' in command && typeof command.do === 'string') return command.do;
  if ('kind' in command && typeof command.kind === 'string') return command.kind;
  return 'run';
}

function standing<Result, Command>(previous: Result | null): TaskState<Result, Command> {
  return previous === null ? { phase: 'idle', previous: null } : { phase: 'done', result: previous, previous };
}
