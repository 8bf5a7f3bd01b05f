import { undoableRun } from '../../src/core/fixes/fix-log';
import { type HostError, HOST_ERROR_CODES, readWorkbook, unfinishedSheets } from '../../src/excel';
import { toHostError } from '../../src/excel/errors';
import { undoLastFix } from '../../src/excel/undo';
import { fill } from '../../src/words/fill';
import { vi } from '../../src/words/vi';
import { saveXlsx } from '../../sandbox/files';
import type { TestExcel } from '../../sandbox/connect/jest';
import { putClock } from './clock';
import { describeFault, faultsOf, inject, type Fault, type Length } from './faults';
import { openBytes, type Job } from './jobs';
import { differences, stateOf, type Seen, type State } from './state';

/** What a press came to, for the count. */
export type Ending = 'done in spite of it' | 'refused, whole' | 'between, and said so';

export interface TrialResult {
  readonly job: string;
  readonly fault: string;
  readonly ending: Ending;
  readonly problems: readonly string[];
}

/** A job without a fault: what it starts from, what comes of it, and how long it is. */
export interface Ground {
  readonly job: Job;
  readonly before: State;
  readonly after: State;
  /** The school's sheets after each batch of an undisturbed press: one press may do two whole things, one after the other. */
  readonly stages: readonly Seen[];
  readonly length: Length;
  readonly faults: readonly Fault[];
}

const UNKNOWN_TO_US: ReadonlySet<string> = new Set(['GeneralException']);

export async function groundOf(job: Job): Promise<Ground> {
  return inside(job, job.bytes, async (excel) => {
    const before = stateOf(excel.workbook);
    const press = job.press();
    excel.faults.reset();
    const stages: Seen[] = [before.school];
    excel.host.onBatch = () => {
      const now = stateOf(excel.workbook).school;
      if (stages.every((stage) => differences(stage, now).length > 0)) stages.push(now);
    };
    await press();
    excel.host.onBatch = () => undefined;
    const { action, edit, batch } = excel.faults.counts;
    const after = stateOf(excel.workbook);
    const length = { actions: action, edits: edit, batches: batch };
    const touched = new Set(
      (['school', 'own', 'notes'] as const)
        .flatMap((part) => differences(before[part], after[part]))
        .flatMap((key) => /^'(.*)'(?:!|$)/.exec(key)?.[1] ?? []),
    );
    return { job, before, after, stages, length, faults: faultsOf(length, [...touched]) };
  });
}

/** Presses with the fault, looks at what came of it, takes the fault away and presses again. */
export async function runTrial(ground: Ground, fault: Fault): Promise<TrialResult> {
  const { job } = ground;
  return inside(job, job.bytes, async (excel) => {
    const problems: string[] = [];
    const press = job.press();
    const end = inject(excel, fault);
    const { outcome, error } = await press().then(
      (value) => ({ outcome: value, error: null }),
      (cause: unknown) => ({ outcome: null, error: toHostError(cause) }),
    );
    end();
    const pressed = stateOf(excel.workbook);
    const ending = judge(ground, pressed, error, fault, problems);
    const missing = judgeComments(ground, pressed, problems);
    const said = error ? 'unsaid' : (job.saysNoComment?.(outcome) ?? false);
    if (said !== 'unsaid' && said !== missing)
      problems.push(
        missing ? 'a comment is missing, and nothing says so' : 'a comment stands that is said to be missing',
      );
    if (ending === 'between, and said so') problems.push(...(await nextOpening(ground, excel, error)));
    if (error) {
      putClock(job.againLater === true ? 1 : 0);
      await press().catch((cause: unknown) => problems.push(`pressing again: ${String(cause)}`));
      putClock(0);
    }
    const final = stateOf(excel.workbook);
    for (const part of missing && !error ? (['school', 'own'] as const) : (['school', 'own', 'notes'] as const)) {
      const different = differences(final[part], ground.after[part]);
      if (different.length > 0)
        problems.push(`in the end ${part} differs: ${shown(different, final[part], ground.after[part])}`);
    }
    if ((await unfinishedSheets()).length > 0) problems.push('a journal is left behind');
    return { job: job.name, fault: describeFault(fault), ending, problems };
  });
}

function judge(
  { before, after, stages }: Ground,
  now: State,
  error: HostError | null,
  fault: Fault,
  problems: string[],
): Ending {
  const halfFixed = error?.code === 'half-fixed';
  const neither = [...differences(now.school, before.school)].filter(
    (key) =>
      !isNamed(key, error) &&
      !stages.some((stage) => stage.get(key) === now.school.get(key)) &&
      !isOneOf(now.school.get(key), before.school.get(key), after.school.get(key), halfFixed),
  );
  if (neither.length > 0) problems.push(`neither before nor after: ${shown(neither, now.school, before.school)}`);
  const isWhole = stages.some((stage) => differences(now.school, stage).length === 0);
  const isAfter = differences(now.school, after.school).length === 0;
  if (error) judgeWords(error, fault, problems);
  if (!error) {
    if (!isAfter) problems.push('no error, and the sheets are not as they should be');
    return 'done in spite of it';
  }
  if (isWhole) return 'refused, whole';
  if (error.code !== 'half-fixed' && error.code !== 'half-written') problems.push(`between, and says ${error.code}`);
  return 'between, and said so';
}

/**
 * The words at a cell and whether the thread is closed are two actions of Excel's: each is as before or as after, and nothing is said twice. True where
 * something is missing that the press should have left.
 */
function judgeComments({ before, after }: Ground, now: State, problems: string[]): boolean {
  const parts = (note: string | undefined) =>
    (JSON.parse(note ?? '["",[],false]') as readonly unknown[]).map((part) => JSON.stringify(part));
  for (const key of differences(now.notes, before.notes)) {
    const [was, willBe] = [parts(before.notes.get(key)), parts(after.notes.get(key))];
    if (!parts(now.notes.get(key)).every((part, index) => part === was[index] || part === willBe[index]))
      problems.push(`a comment is neither before nor after: ${shown([key], now.notes, after.notes)}`);
  }
  return differences(now.notes, after.notes).length > 0;
}

/** Whether the press has said of this sheet that it is not complete. */
function isNamed(key: string, error: HostError | null): boolean {
  const sheet = /^'(.*)'(?:!|$)/.exec(key)?.[1] ?? '';
  return error?.code === 'half-written' && (error.place ?? '').includes(`“${sheet}”`);
}

/**
 * Value and font of a cell are two actions of Excel's. Only where Excel refuses everything from between them on may a cell have the one of before and the
 * other of after; the press then says which cells, and the next opening puts them right.
 */
function isOneOf(
  now: string | undefined,
  before: string | undefined,
  after: string | undefined,
  apart: boolean,
): boolean {
  if (now === before || now === after) return true;
  if (!apart || now === undefined || before === undefined || after === undefined) return false;
  const parts = (text: string) => JSON.parse(text) as readonly [type: string, value: unknown, style: string];
  const [was, is, willBe] = [parts(before), parts(now), parts(after)];
  const looks = [was, willBe].map(([, , style]) => JSON.parse(style) as Readonly<Record<string, unknown>>);
  const valueFits = [was, willBe].some(([type, value]) => type === is[0] && value === is[1]);
  const look = JSON.parse(is[2]) as Readonly<Record<string, unknown>>;
  return valueFits && Object.entries(look).every(([name, one]) => looks.some((other) => same(other[name], one)));
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A known code, and a Vietnamese sentence without a gap. */
function judgeWords(error: HostError, fault: Fault, problems: string[]): void {
  if (!HOST_ERROR_CODES.includes(error.code)) problems.push(`unknown code ${error.code}`);
  const words = vi.errors[error.code];
  const sentence = fill(`${words.what} ${words.next}`, { place: error.place ?? '' });
  if (/“”|Ô {2}|sửa \.|ghi ,|[{}]|undefined/.test(sentence)) problems.push(`a sentence with a gap: ${sentence}`);
  const code = 'failure' in fault ? fault.failure.code : null;
  if (error.code === 'unknown' && (code === null || !UNKNOWN_TO_US.has(code)))
    problems.push(`an unknown error: ${String(error.cause)}`);
}

/** Saved as it is and opened again by the next person: the pane can say which cells, and undoing gives all of them back. */
async function nextOpening(
  { job, before, stages }: Ground,
  excel: TestExcel,
  error: HostError | null,
): Promise<readonly string[]> {
  if (error?.code !== 'half-fixed') return [];
  return inside(job, saveXlsx(excel.workbook), async (next) => {
    const run = undoableRun(await readWorkbook());
    if (!run?.unfinished) return ['the next opening does not see that a press was broken off'];
    const { fixed } = run.unfinished;
    const different = differences(stateOf(next.workbook).school, before.school);
    const unnamed = different.filter((key) => !fixed.includes(key) && !(error.place ?? '').includes(key));
    await undoLastFix('2026-06-01 08:00', run.run);
    // A sheet that the press laid out whole before it wrote into it is not the log's to take back.
    const undone = stateOf(next.workbook).school;
    const left = stages.some((stage) => differences(undone, stage).length === 0)
      ? []
      : differences(undone, before.school);
    return [
      ...(unnamed.length > 0 && !/…/.test(error.place ?? '') ? [`cells that nobody names: ${unnamed.join(', ')}`] : []),
      ...(left.length > 0 ? [`undoing after reopening leaves ${left.join(', ')}`] : []),
    ];
  });
}

async function inside<Result>(
  { excelApi }: Job,
  bytes: Uint8Array,
  work: (excel: TestExcel) => Promise<Result>,
): Promise<Result> {
  const excel = await openBytes(bytes, 'quick', excelApi);
  try {
    const result = await work(excel);
    excel.assertNothingUnimplemented();
    return result;
  } finally {
    excel.close();
  }
}

function shown(keys: readonly string[], now: Seen, wanted: Seen): string {
  const [first = ''] = keys;
  return `${keys.length} (${keys.slice(0, 3).join(', ')}: ${now.get(first)?.slice(0, 80)} instead of ${wanted.get(first)?.slice(0, 80)})`;
}
