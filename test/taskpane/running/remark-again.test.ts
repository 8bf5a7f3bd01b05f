import type { TestExcel } from '../../../sandbox/connect/jest';
import { remarkSheet } from '../../../src/core/review/remarks';
import { readWorkbook } from '../../../src/excel';
import { toHostError } from '../../../src/excel/errors';
import type { ReviewCommand, Reviewed, Subject } from '../../../src/taskpane/review/commands';
import { firstPresses } from '../../../src/taskpane/running/first-press';
import { runReview } from '../../../src/taskpane/running/run-review';
import { sheet, workbook } from '../../support/workbook';
import { putClock, stopClock } from '../../sweep/clock';
import { after, openBytes, TOOLS } from '../../sweep/jobs';

let goOn: (() => void) | null = null;
beforeAll(() => {
  goOn = stopClock();
});
afterEach(() => putClock(0));
afterAll(() => goOn?.());

const BOOKS = workbook(
  sheet('Vốn tài liệu', [
    ['Số ĐKCB', 'Tên sách', 'Loại sách', 'Giá tiền'],
    ['TK.0001', 'Dế Mèn phiêu lưu ký', 'Sách thiếu nhi', 30_000],
    ['TK.0002', 'Toán 3', 'Sách giáo khoa', 16_000],
  ]),
);
const COPIES: Subject = { kind: 'figure', id: 'copies.total' };
const TITLES: Subject = { kind: 'figure', id: 'titles.total' };
const remark = (subject: Subject = COPIES, text = 'Đủ chưa?'): ReviewCommand => ({
  ...{ kind: 'remark', subject, text, person: 'Cô Hoa' },
});

/** A page Duyệt: what it has seen, and what it remembers of presses that came to no end. */
async function page() {
  const presses = firstPresses<ReviewCommand>();
  let previous: Reviewed | null = await runReview(TOOLS, { kind: 'look' }, null, presses);
  return {
    seen: () => previous,
    press: async (command: ReviewCommand) => (previous = await runReview(TOOLS, command, previous, presses)),
  };
}

/** So much stands on the sheet (cells under "Ý kiến" and "Trả lời") and at the cells. */
interface Written {
  readonly cells: number;
  readonly notes: number;
}

/** The network is gone once so much has been written: the words stand, and the pane cannot know. */
async function losingTheReading(excel: TestExcel, wanted: Written, press: () => Promise<unknown>): Promise<void> {
  excel.host.onBatch = () => {
    if (cellsOf(excel) < wanted.cells || comments(excel).length < wanted.notes) return;
    excel.host.onBatch = () => undefined;
    excel.faults.failFrom({ at: 'batch', number: 1, code: 'RequestAborted' });
  };
  const error = await press().then(() => null, toHostError);
  excel.host.onBatch = () => undefined;
  excel.faults.reset();
  expect([error?.code, cellsOf(excel), comments(excel).length]).toEqual(['busy', wanted.cells, wanted.notes]);
}

function cellsOf(excel: TestExcel): number {
  const held = excel.workbook.sheets.find(({ name }) => name === 'Ý kiến duyệt');
  const texts = Array.from({ length: 40 }, (_row, row) => [held?.value(row, 5) ?? '', held?.value(row, 6) ?? '']);
  // The headers are two more.
  return texts.flat().filter((text) => text !== '').length - 2;
}

async function inside(work: (excel: TestExcel) => Promise<void>): Promise<void> {
  const excel = await openBytes(await after(BOOKS), 'calculated', '1.14');
  try {
    await work(excel);
    excel.assertNothingUnimplemented();
  } finally {
    excel.close();
  }
}

const standing = async () => {
  const { remarks, decisions } = remarkSheet(await readWorkbook());
  return [
    ...remarks.map(({ at, code, text, answer, state }) =>
      [at, code, text, answer, state].filter((part) => part !== ''),
    ),
    ...decisions.map(({ at, kind, person }) => [at, kind, person]),
  ];
};
const comments = (excel: TestExcel) =>
  excel.workbook.sheets.flatMap((one) =>
    one.comments.flatMap(({ content, replies }) => [content, ...replies.map((reply) => reply.content)]),
  );

describe('a press of which only the answer was lost, made again a minute later', () => {
  test.each<[string, Subject]>([
    ['on a figure', COPIES],
    ['on the whole report', { kind: 'whole' }],
  ])('a remark %s stands once, with the time of the first press', (_what, subject) =>
    inside(async (excel) => {
      const pane = await page();
      const notes = subject.kind === 'whole' ? 0 : 1;
      await losingTheReading(excel, { cells: 1, notes }, () => pane.press(remark(subject)));
      const first = await standing();
      expect(first).toHaveLength(1);
      putClock(1);
      const { done, lost } = await pane.press(remark(subject));
      expect(done).toMatchObject({ kind: 'remark', number: 1 });
      expect([await standing(), lost]).toEqual([first, []]);
      expect(comments(excel)).toHaveLength(notes);
    }),
  );

  test.each<[string, ReviewCommand]>([
    ['the same words on another figure', remark(TITLES)],
    ['other words on the same figure', remark(COPIES, 'Vì sao tăng?')],
  ])('%s are a second remark', (_what, second) =>
    inside(async (excel) => {
      const pane = await page();
      await losingTheReading(excel, { cells: 1, notes: 1 }, () => pane.press(remark()));
      putClock(1);
      await pane.press(second);
      expect((await standing()).map(([at]) => at)).toEqual(['2026-05-31 10:00', '2026-05-31 10:01']);
      expect(comments(excel)).toHaveLength(2);
    }),
  );

  test('the same words on the same figure, written again after the first ones were seen, are a second remark', () =>
    inside(async (excel) => {
      const pane = await page();
      await losingTheReading(excel, { cells: 1, notes: 1 }, () => pane.press(remark()));
      await pane.press({ kind: 'look' });
      expect(pane.seen()?.review.remarks).toHaveLength(1);
      putClock(1);
      await pane.press(remark());
      expect(await standing()).toHaveLength(2);
    }));

  test.each([
    ['an answer', false, 'answered'],
    ['an answer that closes', true, 'closed'],
  ])('%s keeps its time and is said once at the cell', (_what, close, state) =>
    inside(async (excel) => {
      const pane = await page();
      await pane.press(remark());
      const [about] = pane.seen()?.review.remarks ?? [];
      if (!about) throw new Error('no remark');
      const answer: ReviewCommand = { kind: 'answer', remark: about, text: 'Đã đếm lại', person: 'Lan', close };
      putClock(1);
      await losingTheReading(excel, { cells: 2, notes: 2 }, () => pane.press(answer));
      const first = await standing();
      putClock(2);
      await pane.press(answer);
      expect(await standing()).toEqual(first);
      expect(first).toEqual([['2026-05-31 10:00', 'copies.total', 'Đủ chưa?', 'Đã đếm lại', state]]);
      expect(comments(excel)).toHaveLength(2);
    }),
  );

  test.each(['approved', 'returned'] as const)('the decision "%s" stands once and is said to stand', (kind) =>
    inside(async (excel) => {
      const pane = await page();
      const decision: ReviewCommand = { kind, note: 'Đã xem', person: 'Cô Hoa' };
      await losingTheReading(excel, { cells: 1, notes: 0 }, () => pane.press(decision));
      putClock(1);
      const { done, review } = await pane.press(decision);
      expect(done).toEqual({ kind });
      expect(review.decision).toMatchObject({ kind, at: '2026-05-31 10:00' });
      expect(await standing()).toEqual([['2026-05-31 10:00', kind, 'Cô Hoa']]);
    }),
  );

  test('somebody else’s later decision is not written over by it', () =>
    inside(async (excel) => {
      const pane = await page();
      const approval: ReviewCommand = { kind: 'approved', note: '', person: 'Cô Hoa' };
      await losingTheReading(excel, { cells: 1, notes: 0 }, () => pane.press(approval));
      putClock(1);
      const other = await page();
      await other.press({ kind: 'returned', note: 'Xem lại giá', person: 'Thầy Bình' });
      putClock(2);
      const { done, review } = await pane.press(approval);
      expect(done).toEqual({ kind: 'changed' });
      expect(review.decision).toMatchObject({ kind: 'returned', person: 'Thầy Bình' });
    }));
});
