import { remarkSheet, type NewRemark, type Remark } from '../../src/core/review/remarks';
import { readWorkbook } from '../../src/excel';
import { addDecision, addRemark, answerRemark, type DecisionParts } from '../../src/excel/remarks';
import type { TopLines } from '../../src/excel/remarks-sheet';
import { sheet, workbook } from '../support/workbook';
import type { ReviewCommand, Reviewed } from '../../src/taskpane/review/commands';
import { firstPresses } from '../../src/taskpane/running/first-press';
import { runReview } from '../../src/taskpane/running/run-review';
import { saveXlsx } from '../../sandbox/files';
import { after, lookingAt, openBytes, TOOLS, type Job } from './jobs';

const TOP: TopLines = ['Ý KIẾN DUYỆT', 'Tình trạng: chưa duyệt.', '', 'Đây không phải chữ ký.'];
const AT = '2026-05-31 10:00';

const remark = (text: string): NewRemark => ({
  at: '2026-05-31 09:00',
  person: 'Cô Hoa',
  code: 'copies.total',
  about: 'Số liệu: Tổng số bản sách (2 bản)',
  cell: { sheet: 'Vốn tài liệu', row: 1, column: 1 },
  text,
});

/** Every press of Duyệt that writes. */
export const REVIEW_JOBS: Readonly<Record<string, () => Promise<Job>>> = {
  'first remark': async () => remarkJob('first remark', await after(books())),
  'another remark': async () =>
    remarkJob('another remark', await after(books(), () => addRemark(remark('Đủ chưa?'), TOP))),
  'answer a remark': () => answerJob('answer a remark', 'answered'),
  'close a remark': () => answerJob('close a remark', 'closed'),
  'approve the report': () => decisionJob('approve the report', 'approved'),
  'send the report back': () => decisionJob('send the report back', 'returned'),
  'approve in the page': async () =>
    commentJob('approve in the page', await after(books()), () => ({ kind: 'approved', note: 'Tốt', ...HOA })),
  'send back in the page': async () =>
    commentJob('send back in the page', await approvedBefore(), () => ({ kind: 'returned', note: 'Xem giá', ...HOA })),
  'remark with a comment': async () => commentJob('remark with a comment', await after(books()), remarkOnFigure),
  'remark in a closed thread': async () =>
    commentJob(
      'remark in a closed thread',
      await inThread((previous) => ({ kind: 'answer', remark: remarkIn(previous), ...LAN, text: 'Rồi', close: true })),
      remarkOnFigure,
    ),
  'answer with a reply': async () =>
    commentJob('answer with a reply', await inThread(), (previous) => ({
      ...{ kind: 'answer', remark: remarkIn(previous), ...LAN, text: 'Đã đếm lại', close: false },
    })),
  'close with a reply': async () =>
    commentJob('close with a reply', await inThread(), (previous) => ({
      ...{ kind: 'answer', remark: remarkIn(previous), ...LAN, text: 'Đã đếm lại', close: true },
    })),
};

/** Knows comments and their closing. */
const WITH_COMMENTS = '1.14';
const LAN = { person: 'Lan' } as const;
const HOA = { person: 'Cô Hoa' } as const;

const remarkOnFigure = (): ReviewCommand => ({
  kind: 'remark',
  subject: { kind: 'figure', id: 'copies.total' },
  text: 'Đủ chưa, xem lại?',
  person: 'Cô Hoa',
});

/** What the page Duyệt itself does, with the comment at the cell and the reading that follows. */
async function commentJob(
  name: string,
  bytes: Uint8Array,
  command: (previous: Reviewed) => ReviewCommand,
): Promise<Job> {
  const previous = await lookingAt(bytes, look, WITH_COMMENTS);
  const asked = command(previous);
  return {
    name,
    bytes,
    excelApi: WITH_COMMENTS,
    againLater: true,
    press: () => {
      const presses = firstPresses<ReviewCommand>();
      return () => runReview(TOOLS, asked, previous, presses);
    },
    saysNoComment: (outcome) => {
      const { done } = outcome as Reviewed;
      // An answer or a decision says nothing of the comment: its words stand on the sheet, and the cell may never have had one.
      return done.kind === 'remark' ? done.comment?.added === false : 'unsaid';
    },
  };
}

const look = (): Promise<Reviewed> => runReview(TOOLS, { kind: 'look' }, null);

async function approvedBefore(): Promise<Uint8Array> {
  return after(books(), async () => runReview(TOOLS, { kind: 'approved', note: '', ...HOA }, await look()));
}

/** A workbook with a remark and its comment, and what comes after it. */
async function inThread(next?: (previous: Reviewed) => ReviewCommand): Promise<Uint8Array> {
  const first = await after(books());
  const excel = await openBytes(first, 'calculated', WITH_COMMENTS);
  try {
    const added = await runReview(
      TOOLS,
      { kind: 'remark', subject: { kind: 'figure', id: 'copies.total' }, text: 'Vì sao?', person: 'Cô Hoa' },
      await look(),
    );
    if (next) await runReview(TOOLS, next(added), added);
    return saveXlsx(excel.workbook);
  } finally {
    excel.close();
  }
}

function remarkIn({ review }: Reviewed): Remark {
  const [remark] = review.remarks;
  if (!remark) throw new Error('the workbook has no remark');
  return remark;
}

function remarkJob(name: string, bytes: Uint8Array): Job {
  return { name, bytes, press: () => () => addRemark(remark('=1+1 hay tăng thật?'), TOP) };
}

async function answerJob(name: string, state: 'answered' | 'closed'): Promise<Job> {
  const bytes = await after(
    books(),
    () => addRemark(remark('Đủ chưa?'), TOP),
    () => addRemark(remark('Vì sao tăng?'), TOP),
  );
  const about = await lookingAt(bytes, lastRemark);
  return {
    name,
    bytes,
    press: () => () => answerRemark(about, { answer: '=Đã đếm lại', person: 'Lan', at: AT, state }),
  };
}

async function lastRemark(): Promise<Remark> {
  const last = remarkSheet(await readWorkbook()).remarks.at(-1);
  if (!last) throw new Error('the workbook has no remark');
  return last;
}

async function decisionJob(name: string, kind: 'approved' | 'returned'): Promise<Job> {
  const bytes = await after(books(), () => addRemark(remark('Đủ chưa?'), TOP));
  const decision = { kind, at: AT, person: 'Cô Hoa', text: kind === 'approved' ? 'Dấu dữ liệu 0123' : 'Xem lại giá' };
  const parts: DecisionParts = {
    about: kind === 'approved' ? 'Duyệt báo cáo' : 'Trả lại báo cáo',
    top: ['Ý KIẾN DUYỆT', `Tình trạng: Cô Hoa, ${AT}.`, '=1+1', 'Đây không phải chữ ký.'],
    state: [
      ['Người duyệt', kind === 'approved' ? 'Cô Hoa' : ''],
      ['Dấu dữ liệu khi duyệt', kind === 'approved' ? '0123' : ''],
    ],
  };
  return { name, bytes, press: () => () => addDecision(decision, parts) };
}

function books() {
  return workbook(
    sheet('Vốn tài liệu', [
      ['Số ĐKCB', 'Tên sách', 'Loại sách', 'Giá tiền'],
      ['TK.0001', 'Dế Mèn phiêu lưu ký', 'Sách thiếu nhi', 30_000],
      ['TK.0002', 'Toán 3', 'Sách giáo khoa', 16_000],
    ]),
  );
}
