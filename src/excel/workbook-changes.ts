import { batch, isTalking, supports } from './batch';

/** Excel tells of a change some moments after the batch that made it; one that comes so soon after a batch of ours is taken for ours. */
const ECHO_MILLISECONDS = 400;

const listeners = new Set<() => void>();
let heard = 0;
/** Ends the listening once it has begun; null while nobody wants to hear anything. */
let listening: Promise<() => Promise<void>> | null = null;

/** How many changes of the workbook by others than this pane have been heard of since somebody began to listen. */
export function changesHeard(): number {
  return heard;
}

/**
 * Calls `listener` whenever cells are changed by others than this pane. Nothing is read or written for it; where Excel refuses to tell, nobody is called.
 *
 * @returns what ends it; the last one to go takes the handler off again.
 */
export function onWorkbookChange(listener: () => void): () => void {
  listeners.add(listener);
  listening ??= listen();
  return () => {
    if (!listeners.delete(listener) || listeners.size > 0) return;
    const ending = listening;
    listening = null;
    void ending?.then((stop) => stop());
  };
}

async function listen(): Promise<() => Promise<void>> {
  try {
    const handler = await batch(async (context) => {
      const added = context.workbook.worksheets.onChanged.add(onChanged);
      await context.sync();
      return added;
    });
    const stop = async () => {
      window.removeEventListener('pagehide', leave);
      try {
        await Excel.run(handler.context, async (context) => {
          handler.remove();
          await context.sync();
        });
      } catch {
        // The workbook, or Excel itself, is gone: nothing is told any longer.
      }
    };
    const leave = () => void stop();
    window.addEventListener('pagehide', leave);
    return stop;
  } catch {
    return () => Promise.resolve();
  }
}

function onChanged(change: Excel.WorksheetChangedEventArgs): Promise<void> {
  if (!isOurs(change)) {
    heard++;
    for (const listener of listeners) listener();
  }
  return Promise.resolve();
}

function isOurs(change: Excel.WorksheetChangedEventArgs): boolean {
  if (supports('ExcelApi', '1.14')) return change.triggerSource === 'ThisLocalAddin';
  return change.source === 'Local' && isTalking(ECHO_MILLISECONDS);
}
