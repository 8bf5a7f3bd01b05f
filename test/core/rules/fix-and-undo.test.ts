import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { RuleId } from '../../../src/core/rules/ids';
import { RULES } from '../../../src/core/rules/table';
import { fixRequests } from '../../../src/core/fixes/fix-request';
import { applyFixes } from '../../../src/excel/fix';
import { undoLastFix } from '../../../src/excel/undo';
import { inExcel } from '../../excel/support';
import { sheet, workbook } from '../../support/workbook';
import { snapshotOf } from '../../mutation/model';
import { broken, FIXED } from './fixable';
import { checkInExcel, decorate, everyCell, typeWorkbook } from './in-excel';

jest.setTimeout(180_000);

const AT = '2026-05-31 09:00';

/** The rules with a fix whose cell is on a sheet of the product's own: `written-report.test.ts`. */
const FIXED_ELSEWHERE: readonly RuleId[] = ['cong-thuc-bi-ghi-de'];
const SEEDS = [11, 12];

describe('a fix and its undo', () => {
  test.each(FIXED.flatMap((rule) => SEEDS.map((seed) => [rule, seed] as const)))(
    '%s, seed %i: the fix mends it, undo gives every cell back',
    (rule, seed) =>
      inExcel(async (excel) => {
        const library = broken(rule, seed);
        await typeWorkbook(snapshotOf(library));
        await decorate();
        const before = everyCell(excel);
        const { workbook: read, findings } = await checkInExcel();
        const fixable = findings.flatMap((finding) =>
          finding.rule === rule && finding.fix ? [{ finding, fix: finding.fix }] : [],
        );
        expect(fixable.length).toBeGreaterThan(0);

        await applyFixes(fixRequests(fixable, read.date1904), AT);
        const mended = await checkInExcel();
        const keys = new Set(fixable.map(({ finding }) => finding.key));
        expect(mended.findings.filter(({ key }) => keys.has(key))).toEqual([]);
        expect(everyCell(excel)).not.toEqual(before);

        await undoLastFix(AT);
        expect(everyCell(excel)).toEqual(before);
        expect((await checkInExcel()).findings.map(({ key }) => key)).toEqual(findings.map(({ key }) => key));
      }),
  );
});

test('these are all the rules with a fix', () => {
  const folder = path.join(__dirname, '../../../src/core/rules');
  const fixing = RULES.filter(({ id, family }) =>
    /\bfix\b|correctedCell\(/.test(
      readFileSync(path.join(folder, family, `${id}.ts`), 'utf8').replace(/\/\*\*[^]*?\*\/|\/\/.*/g, ''),
    ),
  ).map(({ id }) => id);
  expect([...fixing].sort()).toEqual([...FIXED, ...FIXED_ELSEWHERE].sort());
});

test('a total that is a formula: the fix writes the sum, undo gives the formula back', () =>
  inExcel(async (excel) => {
    await typeWorkbook(
      workbook(
        sheet('Danh mục sách', [
          ['Tên sách', 'Số lượng', 'Đơn giá', 'Loại sách'],
          ['Toán 1', 30, 20000, 'Sách giáo khoa'],
          ['Dế Mèn', 5, 40000, 'Sách thiếu nhi'],
          ['Tổng cộng', '', '', ''],
        ]),
      ),
    );
    await Excel.run(async (context) => {
      const cell = context.workbook.worksheets.getItem('Danh mục sách').getRange('B4');
      cell.formulas = [['=SUM(B2:B2)']];
      cell.format.font.bold = true;
      cell.numberFormat = [['#,##0']];
      await context.sync();
    });
    const before = everyCell(excel);
    const checked = await checkInExcel();
    const fixable = checked.findings.flatMap((finding) =>
      finding.rule === 'dong-tong-lech' && finding.fix ? [{ finding, fix: finding.fix }] : [],
    );
    expect(fixable.map(({ fix }) => fix[0]?.after)).toEqual([35]);
    await applyFixes(fixRequests(fixable, checked.workbook.date1904), AT);
    expect(excel.workbook.sheets[0]?.formulaOrValue(3, 1)).toBe(35);
    await undoLastFix(AT);
    expect(excel.workbook.sheets[0]?.formulaOrValue(3, 1)).toBe('=SUM(B2:B2)');
    expect(everyCell(excel)).toEqual(before);
  }));
