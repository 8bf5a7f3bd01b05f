import type { Analysis } from '../../core/analysis';
import { figureCell } from '../../core/figures/layout';
import { indicatorInfo } from '../../core/library/indicators';
import { OWN_SHEETS } from '../../core/library/own-sheets';
import { hasOpenQuestion } from '../../core/reading-totals';
import { review, type Review } from '../../core/review';
import { approvalRows, returnRows, type CurrentDecision } from '../../core/review/approval';
import { asWork } from '../../core/review/marks';
import { remarkKey, type NewRemark, type Remark } from '../../core/review/remarks';
import { partsMark, writtenKinds } from '../../core/rules/shared/parts-state';
import { dataFingerprint, reportFingerprint, STATE_ROWS } from '../../core/rules/shared/review-state';
import { commentOn, replyAt } from '../../excel/comments';
import { addDecision, addRemark, answerRemark } from '../../excel/remarks';
import { fill } from '../../words/fill';
import { aboutFigure, aboutFinding, approvalText, topLines } from '../../words/review-sheet';
import { reviewSheetWords as sheetWords } from '../../words/vi/review-sheet';
import type { ReviewCommand, Reviewed, ReviewDone } from '../review/commands';
import { analyseWorkbook } from './analyse-workbook';
import { runInSlices } from '../../excel/slices';
import { firstPresses, type FirstPresses } from './first-press';
import { clockTime, today } from './today';
import type { TaskTools } from './use-task';

/**
 * Does what was asked, then reads the workbook again and compares. Loaded on demand: it brings the whole core along.
 *
 * @param presses kept by the page from press to press; without it every press is a first one.
 */
export async function runReview(
  tools: TaskTools,
  command: ReviewCommand,
  previous: Reviewed | null,
  presses: FirstPresses<ReviewCommand> = firstPresses(),
): Promise<Reviewed> {
  const at = clockTime();
  const sent = [...(previous?.sent ?? [])];
  const done = await act(tools, command, previous, presses.at(command, at), sent);
  const analysis = await analyseWorkbook(tools);
  const seen = await runInSlices(review(analysis, today()), { signal: tools.signal });
  const standing = new Set(seen.remarks.map(remarkKey));
  presses.seen();
  return {
    analysis,
    review: seen,
    at,
    done,
    sent,
    lost: sent.filter((remark) => !standing.has(remarkKey(remark))),
    news: newsSince(previous, seen, sent, command),
  };
}

async function act(
  tools: TaskTools,
  command: ReviewCommand,
  previous: Reviewed | null,
  at: string,
  sent: NewRemark[],
): Promise<ReviewDone> {
  if (command.kind === 'look') return { kind: 'look' };
  if (!previous) throw new RangeError(`"${command.kind}" needs a look before it`);
  switch (command.kind) {
    case 'remark':
      return remark(newRemark(command, previous.analysis, at), previous, sent);
    case 'answer':
      return answer(command, at);
    case 'approved':
    case 'returned':
      return decide(tools, command, previous, at);
  }
}

/** A remark with what it is about, as the sheet says it: a figure belongs to its cell on "Số liệu", else to where it is counted from. */
function newRemark(
  { subject, text, person }: Extract<ReviewCommand, { kind: 'remark' }>,
  { workbook, figures, check }: Analysis,
  at: string,
): NewRemark {
  const whole = { code: '', about: sheetWords.about.whole, cell: null, text, person, at };
  switch (subject.kind) {
    case 'whole':
      return whole;
    case 'again':
      return subject.remark;
    case 'finding': {
      const finding = check.findings.find(({ key }) => key === subject.key);
      if (!finding) return whole;
      return { ...whole, code: finding.key, about: aboutFinding(finding), cell: finding.cells[0] ?? null };
    }
    case 'figure': {
      const { id } = subject;
      const written = workbook.sheets.some(({ name, own }) => own && name === OWN_SHEETS.figures);
      const figure = figures.get(id);
      const about = aboutFigure({ ...indicatorInfo(id), value: figure?.value ?? null });
      return { ...whole, code: id, about, cell: written ? figureCell(id) : (figure?.origin ?? null) };
    }
  }
}

async function remark(added: NewRemark, previous: Reviewed, sent: NewRemark[]): Promise<ReviewDone> {
  const { analysis, review: seen } = previous;
  const number = await addRemark(added, topLines(seen.decision, analysis));
  if (!sent.some((one) => remarkKey(one) === remarkKey(added))) sent.push(added);
  if (!added.cell) return { kind: 'remark', number, comment: null };
  const { text, person } = added;
  const comment = await commentOn(added.cell, fill(sheetWords.comment, { number: String(number), text, person }));
  if (comment.kind === 'none') return { kind: 'remark', number, comment: null };
  const author = comment.kind === 'added' ? comment.author : '';
  return { kind: 'remark', number, comment: { added: comment.kind === 'added', author } };
}

async function answer(
  { remark: about, text, person, close }: Extract<ReviewCommand, { kind: 'answer' }>,
  at: string,
): Promise<ReviewDone> {
  // Closing without new words keeps the answer that stands, and who gave it.
  const kept = text === '' && about.answer !== '';
  await answerRemark(about, {
    answer: kept ? about.answer : text,
    person: kept ? about.answeredBy : person,
    at: kept ? about.answeredAt : at,
    state: close ? 'closed' : 'answered',
  });
  if (about.cell) {
    const words =
      kept || text === '' ? '' : fill(sheetWords.reply, { number: String(about.number ?? ''), text, person });
    await replyAt(about.cell, words, close);
  }
  return { kind: close ? 'closed' : 'answered', number: about.number ?? 0 };
}

/** A decision is about what the person has seen: where the workbook differs from that, nothing is written. */
async function decide(
  tools: TaskTools,
  { kind, note, person }: Extract<ReviewCommand, { kind: 'approved' | 'returned' }>,
  previous: Reviewed,
  at: string,
): Promise<ReviewDone> {
  const analysis = await analyseWorkbook(tools);
  const seen = await runInSlices(review(analysis, today()), { signal: tools.signal });
  const fingerprint = await fingerprintOf(analysis);
  // Pressed again after Excel broke off: the row is written before anything else of a decision. A later one of somebody else's counts.
  const last = seen.decisions.at(-1);
  const own = last?.kind === kind && last.person === person && last.at === at ? last : null;
  const same =
    fingerprint === (await fingerprintOf(previous.analysis)) &&
    reportFingerprint(analysis.workbook) === reportFingerprint(previous.analysis.workbook) &&
    partsOf(analysis) === partsOf(previous.analysis) &&
    // Nobody approves figures of which a question is open.
    !(kind === 'approved' && hasOpenQuestion(analysis.reading)) &&
    (own !== null || sameDecision(seen.decision, previous.review.decision));
  if (!same) return { kind: 'changed' };
  const decision = { kind, person, at, reason: kind === 'returned' ? note : '' };
  const state =
    kind === 'approved'
      ? await runInSlices(approvalRows(analysis, person, at), { signal: tools.signal })
      : returnRows(person, note, at);
  // The row without which an approval does not count is written last.
  const order = (name: string) => (name === STATE_ROWS.approvedData ? 1 : 0);
  const text = kind === 'approved' ? approvalText(analysis, seen, fingerprint, note) : note;
  await addDecision(
    { kind, person, at, text: own?.text ?? text },
    {
      about: sheetWords.about[kind],
      top: topLines(decision, analysis),
      state: [...state].sort(([a], [b]) => order(a) - order(b)),
    },
  );
  return { kind };
}

function partsOf({ workbook }: Pick<Analysis, 'workbook'>): string {
  return partsMark(workbook, writtenKinds(workbook));
}

function fingerprintOf({ book }: Pick<Analysis, 'book'>): Promise<string> {
  return runInSlices(asWork(dataFingerprint(book)));
}

function sameDecision(a: CurrentDecision | null, b: CurrentDecision | null): boolean {
  return a?.kind === b?.kind && a?.person === b?.person && a?.at === b?.at;
}

/** What came from others: not there at the reading before, and not written by this press. */
function newsSince(
  previous: Reviewed | null,
  seen: Review,
  sent: readonly NewRemark[],
  command: ReviewCommand,
): Reviewed['news'] {
  if (!previous) return { remarks: [], decisions: [] };
  const own = new Set(sent.map(remarkKey));
  const known = new Set(previous.review.remarks.map((one: Remark) => remarkKey(one)));
  const decisionKey = ({ at, person, kind }: Review['decisions'][number]) => `${at}|${person}|${kind}`;
  const decided = new Set(previous.review.decisions.map(decisionKey));
  const isOwn = (one: Review['decisions'][number]) => one.kind === command.kind && one.person === command.person;
  return {
    remarks: seen.remarks.filter((one) => !known.has(remarkKey(one)) && !own.has(remarkKey(one))),
    decisions: seen.decisions.filter((one) => !decided.has(decisionKey(one)) && !isOwn(one)),
  };
}
