import { analyse } from '../../src/core/analysis';
import type { SheetPlan } from '../../src/core/sheet/plan';
import { remarkSheet, type NewRemark } from '../../src/core/review/remarks';
import { finish } from '../../src/core/work';
import { readWorkbook, unfinishedSheets, writeSheets } from '../../src/excel';
import { applyFixes } from '../../src/excel/fix';
import { undoLastFix } from '../../src/excel/undo';
import { addDecision, addRemark, answerRemark } from '../../src/excel/remarks';
import type { TopLines } from '../../src/excel/remarks-sheet';
import { addSettings } from '../../src/excel/state';
import { cellsOf, inExcel, sheetOf, smallPlan, typeRows } from './support';
import { together } from './together';

jest.setTimeout(120_000);

const QUICK = { formulas: false } as const;
const AT = '2026-05-31 10:00';
const TODAY = 46_173;
const TOP: TopLines = ['Ý KIẾN DUYỆT', 'Tình trạng: chưa duyệt.', '', 'Đây không phải chữ ký.'];
const SEEDS = Array.from({ length: 12 }, (_seed, at) => at + 1);

const remark = (text: string, person = 'Cô Hoa'): NewRemark => ({
  ...{ at: AT, person, code: '', about: 'Cả báo cáo', cell: null, text },
});
const APPROVED = { kind: 'approved', at: AT, person: 'Cô Hoa', text: 'Dấu dữ liệu 0123' } as const;
const DECISION = { about: 'Duyệt báo cáo', top: TOP, state: [['Dấu dữ liệu khi duyệt', '0123']] as const };
const remarks = async () => remarkSheet(await readWorkbook());
const books = () =>
  typeRows('Sách', [
    ['Tên', 'Giá', 'SL'],
    ['Dế Mèn ', 5, 1],
    ['Đất rừng ', 6, 2],
  ]);
const cell = (row: number, column = 0) => ({ sheet: 'Sách', row, column });

describe('two panes at one workbook', () => {
  test.each(SEEDS)('two checks write nothing and see the same (seed %i)', (seed) =>
    inExcel(async (excel) => {
      await books();
      const before = cellsOf(sheetOf(excel, 'Sách'), 4, 4);
      const found: unknown[] = [];
      const check = async () => {
        found.push(finish(analyse(await readWorkbook(), TODAY)).check.findings.map(({ key }) => key));
      };
      expect(await together(excel, seed, check, check)).toEqual(['done', 'done']);
      expect(found[0]).toEqual(found[1]);
      expect(cellsOf(sheetOf(excel, 'Sách'), 4, 4)).toEqual(before);
      expect(excel.workbook.sheets).toHaveLength(2);
    }, QUICK),
  );

  test.each(SEEDS)(
    'two remarks at once are two rows with two numbers, also where the sheet must be made (seed %i)',
    (seed) =>
      inExcel(async (excel) => {
        const outcomes = await together(
          excel,
          seed,
          () => addRemark(remark('Một'), TOP),
          () => addRemark(remark('Hai', 'Cô Lan'), TOP),
        );
        expect(outcomes).toEqual(['done', 'done']);
        const { remarks: rows } = await remarks();
        expect(rows.map(({ text }) => text).sort()).toEqual(['Hai', 'Một']);
        expect(rows.map(({ number }) => number).sort()).toEqual([1, 2]);
        expect(await unfinishedSheets()).toEqual([]);
      }, QUICK),
  );

  test.each(SEEDS)('a remark, an answer and an approval at once all stand (seed %i)', (seed) =>
    inExcel(async (excel) => {
      await addRemark(remark('Cũ'), TOP);
      const [old] = (await remarks()).remarks;
      if (!old) throw new Error('no remark');
      const answer = { answer: 'Đã sửa', person: 'Cô Lan', at: AT, state: 'closed' } as const;
      const outcomes = await together(
        excel,
        seed,
        () => addRemark(remark('Mới'), TOP),
        () => answerRemark(old, answer),
        () => addDecision(APPROVED, DECISION),
      );
      expect(outcomes).toEqual(['done', 'done', 'done']);
      const { remarks: rows, decisions } = await remarks();
      expect(rows.map(({ text, state }) => [text, state]).sort()).toEqual([
        ['Cũ', 'closed'],
        ['Mới', 'open'],
      ]);
      expect(decisions).toMatchObject([{ kind: 'approved', person: 'Cô Hoa' }]);
      expect(new Set([...rows, ...decisions].map(({ number }) => number)).size).toBe(3);
      expect(sheetOf(excel, 'Cấu hình').value(1, 1)).toBe('0123');
      expect(await unfinishedSheets()).toEqual([]);
    }, QUICK),
  );

  test.each(SEEDS)('two answers to one remark: one stands, the other is told (seed %i)', (seed) =>
    inExcel(async (excel) => {
      await addRemark(remark('Cũ'), TOP);
      const [old] = (await remarks()).remarks;
      if (!old) throw new Error('no remark');
      const answered = (answer: string) => () =>
        answerRemark(old, { answer, person: 'Cô Lan', at: AT, state: 'answered' });
      const outcomes = await together(excel, seed, answered('A'), answered('B'));
      expect([...outcomes].sort()).toEqual(['changed-meanwhile', 'done']);
      const [row] = (await remarks()).remarks;
      expect(row?.answer).toBe(outcomes[0] === 'done' ? 'A' : 'B');
    }, QUICK),
  );

  test.each(SEEDS)('two reports at once: all of one, nothing of the other (seed %i)', (seed) =>
    inExcel(async (excel) => {
      const plans = (who: string): SheetPlan[] =>
        ['Số liệu', 'Báo cáo tổng kết 2025-2026'].map((name) =>
          smallPlan({ name, cells: [0, 1, 2].map((row) => ({ row, column: 0, content: { value: `${who} ${row}` } })) }),
        );
      const write = (who: string) => () => writeSheets(plans(who), { state: [['Lập báo cáo lúc', who]] });
      expect(await together(excel, seed, write('Lan'), write('Nam'))).toEqual(['done', 'done']);
      const texts = ['Số liệu', 'Báo cáo tổng kết 2025-2026'].flatMap((name) =>
        [0, 1, 2].map((row) => String(sheetOf(excel, name).value(row, 0))),
      );
      const who = texts[0]?.split(' ')[0] ?? '';
      expect(texts).toEqual([0, 1, 2, 0, 1, 2].map((row) => `${who} ${row}`));
      expect(sheetOf(excel, 'Cấu hình').value(1, 1)).toBe(who);
      expect(await unfinishedSheets()).toEqual([]);
    }, QUICK),
  );

  test.each(SEEDS)('two fixes of two cells both stand, are both logged, and are both undone (seed %i)', (seed) =>
    inExcel(async (excel) => {
      await books();
      const before = cellsOf(sheetOf(excel, 'Sách'), 4, 4);
      // So that the log is there already and both look for its next row.
      await applyFixes([{ rule: 'so-le', changes: [{ cell: cell(1, 2), before: 1, after: 10 }] }], AT);
      const fix = (row: number, text: string) => () =>
        applyFixes(
          [{ rule: 'khoang-trang-thua', changes: [{ cell: cell(row), before: `${text} `, after: text }] }],
          AT,
        );
      expect(await together(excel, seed, fix(1, 'Dế Mèn'), fix(2, 'Đất rừng'))).toEqual(['done', 'done']);
      const sheet = sheetOf(excel, 'Sách');
      expect([sheet.value(1, 0), sheet.value(2, 0)]).toEqual(['Dế Mèn', 'Đất rừng']);
      for (let undone = 0; undone < 3; undone++) await undoLastFix(AT);
      expect(cellsOf(sheet, 4, 4)).toEqual(before);
    }, QUICK),
  );

  test.each(SEEDS)(
    'two fixes of one cell: one stands, the other is told, and undoing gives the first state back (seed %i)',
    (seed) =>
      inExcel(async (excel) => {
        await books();
        const before = cellsOf(sheetOf(excel, 'Sách'), 4, 4);
        await applyFixes([{ rule: 'so-le', changes: [{ cell: cell(1, 2), before: 1, after: 10 }] }], AT);
        const fix = (after: number) => () =>
          applyFixes([{ rule: 'gia-bat-thuong', changes: [{ cell: cell(1, 1), before: 5, after }] }], AT);
        const outcomes = await together(excel, seed, fix(50), fix(500));
        expect([...outcomes].sort()).toEqual(['changed-meanwhile', 'done']);
        expect(sheetOf(excel, 'Sách').value(1, 1)).toBe(outcomes[0] === 'done' ? 50 : 500);
        for (let undone = 0; undone < 2; undone++) await undoLastFix(AT);
        expect(cellsOf(sheetOf(excel, 'Sách'), 4, 4)).toEqual(before);
      }, QUICK),
  );

  test.each(SEEDS)('two findings let stand and an approval at once: every row of "Cấu hình" stands (seed %i)', (seed) =>
    inExcel(async (excel) => {
      // On half of the seeds the sheet is there already.
      if (seed % 2 === 0) await addSettings([['Đã bỏ qua', 'so-am.0', 'x', 'y', 'z', AT]]);
      const row = (key: string) => () => addSettings([['Đã bỏ qua', key, 'x', 'y', 'z', AT]]);
      const approve = () => addDecision(APPROVED, DECISION);
      const outcomes = await together(excel, seed, row('so-am.1'), row('so-am.2'), approve);
      expect(outcomes).toEqual(['done', 'done', 'done']);
      const sheet = sheetOf(excel, 'Cấu hình');
      const rows = [1, 2, 3, 4, 5].map((at) => String(sheet.value(at, 1)));
      expect(rows.filter((value) => value !== '').sort()).toEqual(
        ['0123', ...(seed % 2 === 0 ? ['so-am.0'] : []), 'so-am.1', 'so-am.2'].sort(),
      );
    }, QUICK),
  );
});
