import type { Work } from '../core/work';
import { stopIfCancelled } from './batch';

/** Longest stretch of our own code before the browser may paint and react again; well under the 50 ms that a person notices. */
const SLICE_MILLISECONDS = 16;

export interface SliceOptions {
  readonly signal?: AbortSignal;
  /** Called after each slice with how far the work has come, 0 to 1. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Drives work of the core in short slices, so that the pane keeps painting and Huỷ keeps working.
 *
 * @throws HostError 'cancelled'.
 */
export async function runInSlices<Result>(work: Work<Result>, options: SliceOptions = {}): Promise<Result> {
  let sliceStart = performance.now();
  for (;;) {
    stopIfCancelled(options.signal);
    const step = work.next();
    if (step.done) return step.value;
    if (performance.now() - sliceStart >= SLICE_MILLISECONDS) {
      options.onProgress?.(step.value);
      await nextTask();
      sliceStart = performance.now();
    }
  }
}

/** For work that is no `Work`, since it waits for others: what it calls between its stretches. Pauses where the last pause is longer ago than a slice. */
export function pauses(): () => Promise<void> {
  let last = performance.now();
  return async () => {
    if (performance.now() - last < SLICE_MILLISECONDS) return;
    await nextTask();
    last = performance.now();
  };
}

/** A task of its own, which lets the browser paint; a promise alone would not. Timers are held back to 4 ms, messages are not. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      resolve();
    };
    channel.port2.postMessage(null);
  });
}
