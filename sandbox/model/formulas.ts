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
  const first = workbook.sheets[0];
  let named = false;
  const rewriteName = (item: { formula: string }, owner: Sheet): void => {
    const formula = rewrite(item.formula, owner);
    if (formula === item.formula) return;
    item.formula = formula;
    named = true;
  };
  if (first) for (const item of workbook.names) rewriteName(item, first);
  for (const sheet of workbook.sheets) for (const item of sheet.names) rewriteName(item, sheet);
  if (named) workbook.changed('names');
}

function rewriteCells(sheet: Sheet, rewrite: (formula: string) => string): void {
  if (!sheet.cells.hasFormulas()) return;
  let touched = false;
  sheet.cells.rows.forEach((row) => {
    row?.formulas?.forEach((cell, column) => {
      const text = rewrite(cell.text);
      if (text === cell.text) return;
      row.formulas?.set(column, { ...cell, text });
      touched = true;
    });
  });
  if (touched) sheet.changed('cells');
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
