import type { RuleId } from '../../../src/core/rules/ids';
import { fixRequests } from '../../../src/core/fixes/fix-request';
import { applyFixes } from '../../../src/excel/fix';
import { undoLastFix } from '../../../src/excel/undo';
import { inExcel } from '../../excel/support';
import { LAYOUTS } from '../../mutation/layouts';
import { snapshotOf } from '../../mutation/model';
import { Chance } from '../../mutation/random';
import { MUTATIONS } from '../../mutation/table';
import { put, choose, state } from '../../mutation/tools';
import { checkInExcel, everyCell, typeWorkbook } from './in-excel';

jest.setTimeout(180_000);

const AT = '2026-05-31 09:00';

/** Every rule whose page says that it has a fix, but for those about sheets of the product's own. */
const FIXED: readonly RuleId[] = [
  'dong-tong-lech',
  'ma-cu',
  'dau-to-hop',
  'khoang-trang-thua',
  'so-dang-chu',
  'ngay-khong-hieu',
  'thanh-tien-sai',
  'thieu-don-vi',
  'don-vi-la',
  'loai-viet-khac',
  'tong-khac-thanh-phan',
  'ky-hieu-sai',
  'cau-tang-giam-sai',
  'so-trong-cau-khac-so-lieu',
  'danh-so-muc-sai',
];
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

/** A workbook that was broken for the rule in such a way that the right content is certain. */
function broken(rule: RuleId, seed: number) {
  for (let attempt = 0; attempt < 60; attempt++) {
    const chance = new Chance(seed * 1000 + attempt);
    const layout = LAYOUTS[attempt % LAYOUTS.length];
    const library = layout?.(chance);
    if (!library) continue;
    if (rule === 'ngay-khong-hieu') {
      if (
        put(
          choose(library, 'activities', 'date', chance),
          'date',
          chance.of(['05//09/2025', '05, 09, 2025', 'sáng 5/9/2025.']),
        )
      )
        return library;
      continue;
    }
    if (rule === 'ky-hieu-sai') {
      state(library, 'Ký hiệu', 'BC.THBL');
      return library;
    }
    if (rule === 'danh-so-muc-sai') {
      // The fourth part of the form as it is often numbered.
      for (const { rows } of library.tables) for (const row of rows) if (row.part === 'IV') row.part = 'VI';
      return library;
    }
    const mutation = chance.of(MUTATIONS.filter((one) => one.rule === rule));
    if (mutation.plant(library, chance)) return library;
  }
  throw new Error(`nothing to break for ${rule}`);
}
