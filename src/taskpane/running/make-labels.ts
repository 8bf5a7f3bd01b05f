import { readBook } from '../../core/intake';
import { planLabels, type Label, type LabelOptions, type LabelPlan } from '../../core/labels';
import { readWorkbook } from '../../excel';
import { stopIfCancelled } from '../../excel/batch';
import { pauses, runInSlices } from '../../excel/slices';
import type { Modules, Strip } from '../../word/labels';
import { today } from './today';
import type { TaskTools } from './use-task';

export interface LabelCommand {
  readonly kind: 'preview' | 'make';
  readonly options: LabelOptions;
}

/** A label with what its picture is drawn from. */
export interface LabelPicture {
  readonly label: Label;
  readonly modules: Modules;
  readonly strip: Strip;
}

export interface LabelOutcome {
  readonly plan: LabelPlan;
  /** The first label; null where there is none. */
  readonly first: LabelPicture | null;
  /** The Word file; null for a preview and where there is no label. */
  readonly bytes: Uint8Array | null;
}

/** Reads the workbook, plans the labels and draws the first, and where it is asked for makes the Word file. Nothing is written into the workbook. */
export async function makeLabels(tools: TaskTools, { kind, options }: LabelCommand): Promise<LabelOutcome> {
  const { signal, onProgress } = tools;
  const workbook = await readWorkbook({ signal, onProgress: (share) => onProgress(share * 0.4) });
  const book = await runInSlices(readBook(workbook, undefined, today()), {
    signal,
    onProgress: (share) => onProgress(0.4 + share * 0.2),
  });
  const plan = await runInSlices(planLabels(book, options), { signal });
  const [label] = plan.labels;
  if (!label) return { plan, first: null, bytes: null };
  onProgress(0.7);
  const { encode, stripOf, writeLabels } = await import(/* webpackChunkName: 'label-writer' */ '../../word/labels');
  const first = { label, modules: encode(label.code.kind, label.codeText), strip: stripOf(label.category) };
  const pause = pauses();
  const stoppable = async () => {
    stopIfCancelled(signal);
    await pause();
  };
  return { plan, first, bytes: kind === 'make' ? await writeLabels(plan, stoppable) : null };
}
