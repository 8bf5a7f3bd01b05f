import type { RuleId } from '../../../src/core/rules/ids';
import { LAYOUTS } from '../../mutation/layouts';
import type { Library } from '../../mutation/model';
import { Chance } from '../../../scripts/support/chance';
import { MUTATIONS } from '../../mutation/table';
import { choose, put, state } from '../../mutation/tools';

/** Every rule whose page says that it has a fix, but for those about sheets of the product's own. */
export const FIXED: readonly RuleId[] = [
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
/** A workbook that was broken for the rule in such a way that the right content is certain. */
export function broken(rule: RuleId, seed: number): Library {
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
