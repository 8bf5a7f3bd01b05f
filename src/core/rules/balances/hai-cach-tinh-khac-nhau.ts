import { indicatorInfo } from '../../library/indicators';
import type { Found, Rule } from '../rule';
import { figuresSheetMissing, liveFigures, sheetOfFigures } from '../shared/figures-sheet';
import { atAddress } from '../shared/found';

/** Excel's own formula on "Số liệu" against the product's figure, both over the cells as they are now. */
export const haiCachTinhKhacNhau: Rule = {
  id: 'hai-cach-tinh-khac-nhau',
  family: 'balances',
  severity: 'loi',
  missing: ({ workbook }) => figuresSheetMissing(workbook),
  *check({ workbook, figures }): Generator<Found> {
    const sheet = sheetOfFigures(workbook);
    if (!sheet) return;
    for (const { id, row, column, value, formula } of liveFigures(sheet)) {
      const counted = figures.get(id)?.value ?? null;
      if (formula === '' || counted === null || (typeof value === 'number' && agrees(counted, value))) continue;
      const { label, unit } = indicatorInfo(id);
      const data = { indicator: label, unit, formula: value, counted };
      yield atAddress({ sheet: sheet.name, row, column }, [id, value, counted], data, { action: 'write-report-again' });
    }
  },
};

/** Equal but for what floating-point sums in another order may differ by. */
function agrees(a: number, b: number): boolean {
  return Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));
}
