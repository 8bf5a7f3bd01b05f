import type { Sheet } from './sheet';
import type { Workbook } from './workbook';

/**
 * Rewrites every formula of the workbook: cells, names, conditional formats, validations and chart references. `rewrite` gives the same
 * text back where nothing changes.
 */
export function rewriteFormulas(workbook: Workbook, rewrite: (formula: string, owner: Sheet) => string): void {
  for (const sheet of workbook.sheets) {
    rewriteCells(sheet, (formula) => rewrite(formula, sheet));
    rewriteFeatures(sheet, (formula) => rewrite(formula, sheet));
  }
  const [first] = workbook.sheets;
  const named = workbook.sheets.flatMap((owner) => owner.names.map((item) => ({ item, owner })));
  if (first) named.push(...workbook.names.map((item) => ({ item, owner: first })));
  const before = named.map(({ item }) => item.formula);
  for (const { item, owner } of named) item.formula = rewrite(item.formula, owner);
  if (named.some(({ item }, i) => item.formula !== before[i])) workbook.changed('names');
}

function rewriteCells(sheet: Sheet, rewrite: (formula: string) => string): void {
  if (!sheet.cells.hasFormulas()) return;
  let rewritten = 0;
  for (const row of sheet.cells.rows) {
    for (const [column, cell] of row?.formulas ?? []) {
      const text = rewrite(cell.text);
      if (text === cell.text) continue;
      row?.formulas?.set(column, { ...cell, text });
      rewritten++;
    }
  }
  if (rewritten > 0) sheet.changed('cells');
}

function rewriteFeatures(sheet: Sheet, rewrite: (formula: string) => string): void {
  const text = (value: string): string => (value.startsWith('=') ? rewrite(value) : value);
  for (const format of sheet.conditionalFormats) {
    const { rule } = format;
    if (rule.type === 'Custom') {
      const formula = text(rule.formula);
      if (formula !== rule.formula) {
        rule.formula = formula;
        sheet.changed('conditionalFormats');
      }
    }
  }
  for (const validation of sheet.validations) {
    const { formula1, formula2 } = validation;
    if (typeof formula1 === 'string') validation.formula1 = text(formula1);
    if (typeof formula2 === 'string') validation.formula2 = text(formula2);
    if (validation.formula1 !== formula1 || validation.formula2 !== formula2) sheet.changed('validations');
  }
  for (const chart of sheet.charts) {
    for (const series of chart.series) {
      const before = [series.name, series.values, series.categories].join('\n');
      series.name = text(series.name);
      series.values = text(series.values);
      if (series.categories !== undefined) series.categories = text(series.categories);
      if ([series.name, series.values, series.categories].join('\n') !== before) sheet.changed('charts');
    }
  }
}
