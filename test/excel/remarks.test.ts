import { readRemarks, remarkSheet, REMARK_HEADERS, type NewRemark } from '../../src/core/review/remarks';
import { HostError, readWorkbook, unfinishedSheets } from '../../src/excel';
import { commentOn, replyAt } from '../../src/excel/comments';
import { addDecision, addRemark, answerRemark, countOpenRemarks } from '../../src/excel/remarks';
import type { TopLines } from '../../src/excel/remarks-sheet';
import { openXlsx, saveXlsx } from '../../sandbox/files';
import { createTestExcel, type TestExcel } from '../../sandbox/connect/jest';
import { cellsOf, inExcel, sheetOf, typeRows } from './support';

jest.setTimeout(120_000);

const SHEET = 'Ý kiến duyệt';
const QUICK = { formulas: false } as const;
const TOP: TopLines = ['Ý KIẾN DUYỆT', 'Tình trạng: chưa duyệt.', '', 'Đây không phải chữ ký.'];
const BOOKS = { sheet: 'Sách', row: 1, column: 1 } as const;

const remark = (text: string, more: Partial<NewRemark> = {}): NewRemark => ({
  at: '2026-05-31 09:00',
  person: 'Cô Hoa',
  code: 'copies.total',
  about: 'Số liệu: Tổng số bản sách (4.098 bản)',
  cell: BOOKS,
  text,
  ...more,
});
const APPROVED = { kind: 'approved', at: '2026-05-31 10:00', person: 'Cô Hoa', text: 'Dấu dữ liệu 0123' } as const;
const DECISION = {
  about: 'Duyệt báo cáo',
  top: ['Ý KIẾN DUYỆT', 'Tình trạng: Cô Hoa đã duyệt.', '=1+1', 'Đây không phải chữ ký.'] as TopLines,
  state: [
    ['Người duyệt', 'Cô Hoa'],
    ['Dấu dữ liệu khi duyệt', '0123'],
  ] as const,
};

const books = () =>
  typeRows('Sách', [
    ['Tên', 'Giá'],
    ['Dế Mèn', 5],
  ]);
const read = async () => remarkSheet(await readWorkbook());
const firstRemark = async () => {
  const [first] = (await read()).remarks;
  if (!first) throw new Error('no remark');
  return first;
};

describe('remarks on "Ý kiến duyệt"', () => {
  test('are rows that anybody can read, each with the way to its cell, below the state and what it means', () =>
    inExcel(async (excel) => {
      await books();
      expect(await addRemark(remark('Vì sao tăng?'), TOP)).toBe(1);
      excel.host.resetStats();
      expect(await addRemark(remark('=1+1', { cell: null, code: '' }), TOP)).toBe(2);
      expect(excel.stats.roundTrips).toBe(2);
      const sheet = sheetOf(excel, SHEET);
      expect([0, 1, 3].map((row) => sheet.value(row, 0))).toEqual([TOP[0], TOP[1], TOP[3]]);
      expect(REMARK_HEADERS.map((_header, column) => sheet.value(5, column))).toEqual([...REMARK_HEADERS]);
      expect(sheet.value(6, 4)).toBe("'Sách'!B2");
      expect(sheet.hyperlinks.map(({ documentReference }) => documentReference)).toEqual(["'Sách'!B2"]);
      const { remarks } = await read();
      expect(remarks).toMatchObject([
        { ...remark('Vì sao tăng?'), number: 1, state: 'open', answer: '' },
        { ...remark('=1+1', { cell: null, code: '' }), number: 2, state: 'open' },
      ]);
      expect(await countOpenRemarks()).toBe(2);
      expect(await unfinishedSheets()).toEqual([]);
    }));

  test('an answer goes beside its remark and nothing else changes; closing is told apart from answering', () =>
    inExcel(async (excel) => {
      await books();
      await addRemark(remark('Một'), TOP);
      await addRemark(remark('Hai'), TOP);
      const one = await firstRemark();
      const before = cellsOf(sheetOf(excel, SHEET), 9, 11);
      await answerRemark(one, { answer: '+84', person: 'Cô Lan', at: '2026-05-31 11:00', state: 'answered' });
      const after = cellsOf(sheetOf(excel, SHEET), 9, 11);
      expect(after.filter((row, at) => JSON.stringify(row) !== JSON.stringify(before[at]))).toHaveLength(1);
      expect(await firstRemark()).toMatchObject({ answer: '+84', answeredBy: 'Cô Lan', state: 'answered' });
      expect(await countOpenRemarks()).toBe(2);
      const answered = await firstRemark();
      await answerRemark(answered, { answer: '+84', person: 'Cô Lan', at: '2026-05-31 11:05', state: 'closed' });
      expect((await read()).remarks.map(({ state }) => state)).toEqual(['closed', 'open']);
      expect(await countOpenRemarks()).toBe(1);
    }));

  test('an answer that Excel broke off after writing it may be given once more, and keeps its time', () =>
    inExcel(async () => {
      await addRemark(remark('Một', { cell: null }), TOP);
      const seen = await firstRemark();
      const given = { answer: '=Đã sửa', person: 'Cô Lan', state: 'answered' } as const;
      await answerRemark(seen, { ...given, at: '2026-05-31 11:00' });
      await answerRemark(seen, { ...given, at: '2026-05-31 11:02' });
      expect(await firstRemark()).toMatchObject({ answer: '=Đã sửa', answeredAt: '2026-05-31 11:00' });
      await expect(answerRemark(seen, { ...given, person: 'Thầy Nam', at: '2026-05-31 11:03' })).rejects.toMatchObject({
        code: 'changed-meanwhile',
      });
    }));

  test('somebody else’s answer is never written over', () =>
    inExcel(async () => {
      await addRemark(remark('Một', { cell: null }), TOP);
      const seen = await firstRemark();
      await answerRemark(seen, { answer: 'Đã sửa', person: 'Cô Lan', at: '2026-05-31 11:00', state: 'answered' });
      await expect(
        answerRemark(seen, { answer: 'Khác', person: 'Thầy Nam', at: '2026-05-31 11:01', state: 'closed' }),
      ).rejects.toMatchObject({ code: 'changed-meanwhile', place: "'Ý kiến duyệt'!G7" });
      expect(await firstRemark()).toMatchObject({ answer: 'Đã sửa', answeredBy: 'Cô Lan', state: 'answered' });
    }));

  test('can be read also where a later writing was broken off for good', () =>
    inExcel(async (excel) => {
      await books();
      await addRemark(remark('Vì sao tăng?'), TOP);
      excel.faults.reset();
      await addRemark(remark('Đủ chưa?'), TOP);
      const { edit } = excel.faults.counts;
      excel.faults.failFrom({ at: 'edit', number: edit, code: 'AccessDenied' });
      await expect(addRemark(remark('Giá đúng chưa?'), TOP)).rejects.toMatchObject({ code: 'access-denied' });
      excel.faults.reset();
      expect(await unfinishedSheets()).toEqual([SHEET]);
      expect((await read()).remarks.map(({ text }) => text)).toEqual(['Vì sao tăng?', 'Đủ chưa?', 'Giá đúng chưa?']);
    }, QUICK));

  test('a decision stands as a row, above the table and on "Cấu hình", and a later one is added to it', () =>
    inExcel(async (excel) => {
      await addRemark(remark('Một', { cell: null }), TOP);
      expect(await addDecision(APPROVED, DECISION)).toBe(2);
      const sheet = sheetOf(excel, SHEET);
      expect(sheet.value(1, 0)).toBe('Tình trạng: Cô Hoa đã duyệt.');
      expect(sheet.formulaOrValue(2, 0)).toBe('=1+1');
      const settings = sheetOf(excel, 'Cấu hình');
      expect([1, 2].map((row) => [settings.value(row, 0), settings.value(row, 1)])).toEqual(DECISION.state);
      await addDecision(
        { ...APPROVED, kind: 'returned', text: 'Chưa đủ' },
        { ...DECISION, top: TOP, state: [['Dấu dữ liệu khi duyệt', '']] },
      );
      const { remarks, decisions } = await read();
      expect(decisions).toMatchObject([{ kind: 'approved' }, { kind: 'returned', text: 'Chưa đủ', number: 3 }]);
      expect(remarks).toHaveLength(1);
      expect(settings.value(2, 1)).toBe('');
    }));

  test('a sheet of the school’s own with this name is left alone', () =>
    inExcel(async (excel) => {
      await typeRows(SHEET, [['Ghi chép của tổ']]);
      await expect(addRemark(remark('Một', { cell: null }), TOP)).rejects.toMatchObject({
        code: 'sheet-taken',
        place: SHEET,
      });
      expect(cellsOf(sheetOf(excel, SHEET), 3, 2)[0]?.[0]).toEqual(['Ghi chép của tổ', 'General']);
    }));

  test.each([
    ['a protected sheet', 'protected'],
    ['a file for reading only', 'read-only'],
  ])('%s: nothing is written, and the reason is known', (_what, code) =>
    inExcel(async (excel) => {
      await addRemark(remark('Một', { cell: null }), TOP);
      if (code === 'protected')
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem(SHEET).protection.protect();
          await context.sync();
        });
      else excel.workbook.readOnly = true;
      const before = cellsOf(sheetOf(excel, SHEET), 9, 11);
      await expect(addRemark(remark('Hai', { cell: null }), TOP)).rejects.toMatchObject({ code });
      expect(cellsOf(sheetOf(excel, SHEET), 9, 11)).toEqual(before);
    }),
  );
});

describe('a remark or a decision that Excel breaks off', () => {
  const SITTINGS: readonly [string, boolean, () => Promise<unknown>][] = [
    ['the first remark', false, () => addRemark(remark('Mới'), TOP)],
    ['a later remark', true, () => addRemark(remark('Mới'), TOP)],
    ['a decision', true, () => addDecision(APPROVED, { ...DECISION, top: TOP })],
  ];

  async function prepared(later: boolean): Promise<void> {
    await books();
    if (later) await addRemark(remark('Cũ'), TOP);
  }

  async function actionsOf(later: boolean, press: () => Promise<unknown>): Promise<number> {
    let actions = 0;
    await inExcel(async (excel) => {
      await prepared(later);
      const next = excel.faults.nextAction.bind(excel.faults);
      excel.faults.nextAction = () => ((actions += 1), next());
      await press();
    }, QUICK);
    return actions;
  }

  const shown = (excel: TestExcel) => {
    const sheet = excel.workbook.sheets.find(({ name }) => name === SHEET);
    return sheet ? cellsOf(sheet, 10, 11) : null;
  };

  test.each(SITTINGS)(
    '%s: whatever action fails, it stands once or not at all, and no journal is left',
    async (_what, later, press) => {
      const actions = await actionsOf(later, press);
      expect(actions).toBeGreaterThan(20);
      for (let action = 1; action <= actions; action++) {
        await inExcel(async (excel) => {
          await prepared(later);
          const own = cellsOf(sheetOf(excel, 'Sách'), 3, 3);
          excel.faults.failOnce({ at: 'action', number: action, code: 'GeneralException' });
          const outcome = await press().then(
            () => 'written',
            (error: unknown) => (error instanceof HostError ? error.code : 'other'),
          );
          excel.faults.reset();
          const { remarks, decisions } = await read();
          expect([action, outcome, remarks.length + decisions.length]).toEqual([action, 'written', later ? 2 : 1]);
          expect(await unfinishedSheets()).toEqual([]);
          const whole = shown(excel);
          await press();
          expect(shown(excel)).toEqual(whole);
          expect(cellsOf(sheetOf(excel, 'Sách'), 3, 3)).toEqual(own);
        }, QUICK);
      }
    },
  );
});

describe('comments on cells', () => {
  const commentsOf = (excel: TestExcel) =>
    sheetOf(excel, 'Sách').comments.map(({ row, column, content, replies, resolved }) => [
      row,
      column,
      content,
      replies.map((reply) => reply.content),
      resolved,
    ]);

  test('where Excel knows them: added, replied to in the same place, closed, and kept in the file', async () => {
    const excel = createTestExcel({ excelApi: '1.14', formulas: false });
    try {
      await books();
      expect(await commentOn(BOOKS, 'Vì sao 5?')).toMatchObject({ kind: 'added' });
      expect(await commentOn(BOOKS, 'Xem cả giá cũ')).toMatchObject({ kind: 'added' });
      expect(await replyAt(BOOKS, 'Đã sửa', true)).toMatchObject({ kind: 'added' });
      const expected = [[1, 1, 'Vì sao 5?', ['Xem cả giá cũ', 'Đã sửa'], true]];
      expect(commentsOf(excel)).toEqual(expected);
      expect(await replyAt({ ...BOOKS, row: 0 }, 'Không có gì ở đây', false)).toEqual({ kind: 'refused' });
      const again = (await openXlsx(saveXlsx(excel.workbook))).workbook.sheetByName('Sách');
      expect(again?.comments.map(({ content, replies }) => [content, replies.length])).toEqual([['Vì sao 5?', 2]]);
      excel.assertNothingUnimplemented();
    } finally {
      excel.close();
    }
  });

  test('a new remark opens a closed thread again', async () => {
    const excel = createTestExcel({ excelApi: '1.14', formulas: false });
    try {
      await books();
      await commentOn(BOOKS, 'Vì sao 5?');
      await replyAt(BOOKS, 'Đã sửa', true);
      await commentOn(BOOKS, 'Vẫn còn sai');
      expect(commentsOf(excel)).toEqual([[1, 1, 'Vì sao 5?', ['Đã sửa', 'Vẫn còn sai'], false]]);
    } finally {
      excel.close();
    }
  });

  test.each([
    ['a comment whose answer was lost on the way', 'answer', [], [[1, 1, 'Vì sao 5?', [], false]]],
    ['a comment that Excel refuses once', 'action', [], [[1, 1, 'Vì sao 5?', [], false]]],
    ['a reply whose answer was lost on the way', 'answer', ['Cũ'], [[1, 1, 'Cũ', ['Vì sao 5?'], false]]],
    ['a reply that Excel refuses once', 'action', ['Cũ'], [[1, 1, 'Cũ', ['Vì sao 5?'], false]]],
  ] as const)('%s is said once, not twice', async (_name, at, standing, expected) => {
    for (let number = 1; number <= 8; number++) {
      const excel = createTestExcel({ excelApi: '1.14', formulas: false });
      try {
        await books();
        for (const text of standing) await commentOn(BOOKS, text);
        excel.faults.failOnce({ at, number, code: 'GeneralException' });
        expect(await commentOn(BOOKS, 'Vì sao 5?')).toMatchObject({ kind: 'added' });
        excel.faults.reset();
        expect([number, commentsOf(excel)]).toEqual([number, expected]);
      } finally {
        excel.close();
      }
    }
  });

  test('an Excel without them is not asked', () =>
    inExcel(async (excel) => {
      await books();
      excel.host.resetStats();
      expect(await commentOn(BOOKS, 'Vì sao 5?')).toEqual({ kind: 'none' });
      expect([excel.stats.roundTrips, sheetOf(excel, 'Sách').comments]).toEqual([0, []]);
    }, QUICK));
});

test('a sheet without our headers holds no remarks', () => {
  expect(readRemarks({ origin: { row: 0, column: 0 }, values: [['Số'], [1]] })).toEqual({ remarks: [], decisions: [] });
});
