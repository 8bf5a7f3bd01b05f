import { analyse } from '../../../src/core/analysis';
import { figuresSheet } from '../../../src/core/figures';
import { figureCell } from '../../../src/core/figures/layout';
import { blockingErrors } from '../../../src/core/rules/blocking';
import { reportStateRows } from '../../../src/core/rules';
import { fixRequests } from '../../../src/core/fixes/fix-request';
import { STATE_ROWS } from '../../../src/core/rules/shared/review-state';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';
import { readWorkbook, writeSheets } from '../../../src/excel';
import { applyFixes } from '../../../src/excel/fix';
import { undoLastFix } from '../../../src/excel/undo';
import { inExcel } from '../../excel/support';
import { LAYOUTS } from '../../mutation/layouts';
import { snapshotOf, place, type Library } from '../../mutation/model';
import { Chance } from '../../../scripts/support/chance';
import { choose, numberIn } from '../../mutation/tools';
import { typeWorkbook } from './in-excel';
import { TODAY } from './support';

jest.setTimeout(120_000);

const read = async () => finish(analyse(await readWorkbook(), TODAY));

/** Writes "Số liệu" beside a clean workbook and says on "Cấu hình" what it was made of, as Lập báo cáo does. */
async function writeFigures(): Promise<void> {
  const { book, workbook, figures } = await read();
  const { plan } = figuresSheet({ book, workbook, figures, today: TODAY });
  await writeSheets([plan], { state: finish(reportStateRows(book, '2026-05-31 09:00')) });
}

async function type(sheet: string, row: number, column: number, value: CellValue): Promise<void> {
  await Excel.run(async (context) => {
    context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, 1, 1).values = [[value]];
    await context.sync();
  });
}

/** A workbook with its figures written, and the cell of a month's visits. */
async function atReport(
  test: (library: Library, visits: ReturnType<typeof place>, value: number) => Promise<void>,
): Promise<void> {
  await inExcel(async () => {
    const chance = new Chance(21);
    const library = (LAYOUTS[2] ?? LAYOUTS[0])?.(chance);
    const month = library && choose(library, 'readers', 'pupilVisits', chance);
    if (!library || !month) throw new Error('no months');
    await typeWorkbook(snapshotOf(library));
    await writeFigures();
    await test(library, place(month.table, month.record, 'pupilVisits'), numberIn(month.row, 'pupilVisits'));
  });
}

const rulesOf = async () => (await read()).check.findings.map(({ rule }) => rule);
const ABOUT_REPORTS = ['cong-thuc-bi-ghi-de', 'hai-cach-tinh-khac-nhau', 'bao-cao-cu', 'duyet-da-cu'];
const visits = figureCell('visits.pupil');

describe('a workbook in which the product has written', () => {
  test('nothing to say while nobody has changed anything', () =>
    atReport(async () => {
      const { check } = await read();
      expect(check.findings.filter(({ rule }) => ABOUT_REPORTS.includes(rule))).toEqual([]);
      expect(check.ran).toEqual(
        expect.arrayContaining(['cong-thuc-bi-ghi-de', 'hai-cach-tinh-khac-nhau', 'bao-cao-cu']),
      );
    }));

  test('a changed cell makes the report old, and the live formulas still agree', () =>
    atReport(async (_library, { sheet, row, column }, value) => {
      await type(sheet, row, column, value + 1);
      const found = await rulesOf();
      expect(found).toContain('bao-cao-cu');
      expect(found).not.toContain('hai-cach-tinh-khac-nhau');
    }));

  test('a number typed over a formula is found, does not keep the report from being written, and is gone after it', () =>
    atReport(async () => {
      await type(visits.sheet, visits.row, visits.column, 5);
      const { check } = await read();
      const typed = check.findings.filter(({ rule }) => rule === 'cong-thuc-bi-ghi-de');
      expect(typed.map(({ cells }) => cells[0])).toEqual([visits]);
      expect(check.verdict).toBe('can-sua');
      expect(blockingErrors(check.findings)).toBe(0);
      await writeFigures();
      expect(await rulesOf()).not.toContain('cong-thuc-bi-ghi-de');
    }));

  test('the formula is its fix', () =>
    atReport(async () => {
      await type(visits.sheet, visits.row, visits.column, 5);
      const { check, workbook } = await read();
      const fixable = check.findings.flatMap((finding) =>
        finding.rule === 'cong-thuc-bi-ghi-de' && finding.fix ? [{ finding, fix: finding.fix }] : [],
      );
      expect(fixable).toHaveLength(1);
      await applyFixes(fixRequests(fixable, workbook.date1904), '2026-05-31 09:30');
      const found = await rulesOf();
      expect(found.filter((rule) => rule === 'cong-thuc-bi-ghi-de' || rule === 'hai-cach-tinh-khac-nhau')).toEqual([]);

      await undoLastFix('2026-05-31 09:40');
      const again = (await read()).check.findings;
      expect(again.map(({ key }) => key)).toEqual(check.findings.map(({ key }) => key));
    }));

  test('a formula that gives something else is found and does not keep the report from being written', () =>
    atReport(async () => {
      await type(visits.sheet, visits.row, visits.column, '=1+1');
      const { check } = await read();
      const other = check.findings.filter(({ rule }) => rule === 'hai-cach-tinh-khac-nhau');
      expect(other.map(({ cells }) => cells[0])).toContainEqual(visits);
      expect(blockingErrors(check.findings)).toBe(0);
      await writeFigures();
      expect(await rulesOf()).not.toContain('hai-cach-tinh-khac-nhau');
    }));

  test('the row says when, and the last one counts', () =>
    atReport(async (_library, { sheet, row, column }, value) => {
      await type(sheet, row, column, value + 1);
      await writeFigures();
      expect(await rulesOf()).not.toContain('bao-cao-cu');
      const { book } = await read();
      expect(finish(reportStateRows(book, 'x')).map(([name]) => name)).toEqual([
        STATE_ROWS.writtenData,
        STATE_ROWS.writtenWhen,
      ]);
    }));
});
