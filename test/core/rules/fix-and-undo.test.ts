import { fixRequests } from '../../../src/core/fixes/fix-request';
import { applyFixes } from '../../../src/excel/fix';
import { undoLastFix } from '../../../src/excel/undo';
import { inExcel } from '../../excel/support';
import { snapshotOf } from '../../mutation/model';
import { broken, FIXED } from './fixable';
import { checkInExcel, everyCell, typeWorkbook } from './in-excel';

jest.setTimeout(180_000);

const AT = '2026-05-31 09:00';

const SEEDS = [11, 12];

describe('a fix and its undo', () => {
  test.each(FIXED.flatMap((rule) => SEEDS.map((seed) => [rule, seed] as const)))(
    '%s, seed %i: the fix mends it, undo gives every cell back',
    (rule, seed) =>
      inExcel(async (excel) => {
        const library = broken(rule, seed);
        await typeWorkbook(snapshotOf(library));
        const before = everyCell(excel);
        const { workbook, findings } = await checkInExcel();
        const fixable = findings.flatMap((finding) =>
          finding.rule === rule && finding.fix ? [{ finding, fix: finding.fix }] : [],
        );
        expect(fixable.length).toBeGreaterThan(0);

        await applyFixes(fixRequests(fixable, workbook.date1904), AT);
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
