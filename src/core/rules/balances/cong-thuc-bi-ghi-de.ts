import { makeFigureFormulas } from '../../figures';
import { indicatorInfo } from '../../library/indicators';
import type { Found, Rule } from '../rule';
import { figuresSheetMissing, liveFigures, sheetOfFigures } from '../shared/figures-sheet';
import { atAddress } from '../shared/found';

/** Cells of "Số liệu" whose formula was replaced by a typed value. */
export const congThucBiGhiDe: Rule = {
  id: 'cong-thuc-bi-ghi-de',
  family: 'balances',
  severity: 'loi',
  missing: ({ workbook }) => figuresSheetMissing(workbook),
  *check({ workbook, book, figures, today }): Generator<Found | null> {
    const sheet = sheetOfFigures(workbook);
    const typed = sheet ? liveFigures(sheet).filter(({ formula }) => formula === '') : [];
    if (!sheet || typed.length === 0) return;
    const work = makeFigureFormulas(book, workbook, today, figures);
    let step = work.next();
    for (; !step.done; step = work.next()) yield null;
    const formulas = new Map(step.value.figures.map(({ id, formula }) => [id, formula]));
    for (const { id, row, column, value, named } of typed) {
      const cell = { sheet: sheet.name, row, column };
      const after = formulas.get(id) ?? null;
      if (after === null && !named) continue;
      const fix = after === null ? {} : { fix: [{ cell, before: value, after }] };
      yield atAddress(
        cell,
        [id, typeof value, value],
        { indicator: indicatorInfo(id).label, value },
        { ...fix, action: 'write-report-again' },
      );
    }
  },
};
