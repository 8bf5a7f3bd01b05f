/** One task of the thread that paints and runs scripts: while it lasts, nothing moves and nothing answers. Milliseconds. */
export interface Task {
  /** By the clock, from the beginning of the trace. */
  readonly start: number;
  readonly wall: number;
  /** Time that the thread had a processor: other work on the machine does not stretch it. */
  readonly processor: number;
  /** Whether a script of the pane, or office.js, which is in the pane alone, ran in it. */
  readonly ofPane: boolean;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds, as the two below. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly data?: { readonly url?: string } };
}

/** What must be traced for `tasksOf`. */
export const TRACED = ['toplevel', 'devtools.timeline'];

const TASK = 'ThreadControllerImpl::RunTask';
const SCRIPT = new Set(['FunctionCall', 'EvaluateScript']);
const OF_PANE = /\/addin\/|appsforoffice/;

/** The tasks of the page's main thread in a trace of Chromium's, in their order. @throws Error where no script of the pane was traced */
export function tasksOf(trace: Buffer): Task[] {
  const { traceEvents } = JSON.parse(trace.toString('utf8')) as { traceEvents: TraceEvent[] };
  const calls = traceEvents
    .filter(({ name, ph, args }) => ph === 'X' && SCRIPT.has(name) && OF_PANE.test(args?.data?.url ?? ''))
    .sort((a, b) => a.ts - b.ts);
  const [first] = calls;
  if (!first) throw new Error('the trace holds no script of the pane');
  const tasks = traceEvents
    .filter(({ name, ph, tid, pid }) => ph === 'X' && name === TASK && tid === first.tid && pid === first.pid)
    .sort((a, b) => a.ts - b.ts);
  const begin = tasks[0]?.ts ?? 0;
  let at = 0;
  return tasks.map(({ ts, dur = 0, tdur = dur }) => {
    while ((calls[at]?.ts ?? Infinity) < ts) at++;
    const ofPane = (calls[at]?.ts ?? Infinity) < ts + dur;
    return { start: (ts - begin) / 1000, wall: dur / 1000, processor: tdur / 1000, ofPane };
  });
}

/** The longest by processor time. @throws Error where there is none */
export function longest(tasks: readonly Task[]): Task {
  const [first, ...rest] = tasks;
  if (!first) throw new Error('no task was traced');
  return rest.reduce((most, task) => (task.processor > most.processor ? task : most), first);
}
