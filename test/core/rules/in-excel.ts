import { computeFigures } from '../../../src/core/figures';
import { readBook } from '../../../src/core/intake';
import { checkWorkbook } from '../../../src/core/rules';
import type { Finding } from '../../../src/core/rules/finding';
import type { WorkbookSnapshot } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';
import { readWorkbook } from '../../../src/excel';
import { asTextInput } from '../../../src/excel/write-values';
import type { TestExcel } from '../../../sandbox/connect/jest';
import { TODAY } from './support';

/** Puts a workbook into Excel as it would stand there: texts as texts, number formats, merged cells, fonts. */
export async function typeWorkbook({ sheets }: WorkbookSnapshot): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    const first = worksheets.getFirst();
    for (const { name, values, numberFormats, merges, columnFonts } of sheets) {
      const sheet = worksheets.add(name);
      const range = sheet.getRangeByIndexes(0, 0, values.length, values[0]?.length ?? 1);
      range.formulas = values.map((row) =>
        row.map((cell) => (typeof cell === 'string' && cell !== '' ? asTextInput(cell) : cell)),
      );
      range.numberFormat = values.map((row, r) => row.map((_cell, c) => numberFormats[r]?.[c] ?? 'General'));
      for (const { row, column, rowCount, columnCount } of merges ?? [])
        sheet.getRangeByIndexes(row, column, rowCount, columnCount).merge();
      (columnFonts ?? []).forEach((font, column) => {
        if (font !== null) sheet.getRangeByIndexes(0, column, values.length, 1).format.font.name = font;
      });
    }
    first.delete();
    await context.sync();
  });
}

export interface Checked {
  readonly workbook: WorkbookSnapshot;
  readonly findings: readonly Finding[];
}

/** Reads what stands in Excel now and checks it. */
export async function checkInExcel(): Promise<Checked> {
  const workbook = await readWorkbook();
  const book = finish(readBook(workbook));
  const figures = computeFigures(book, TODAY);
  return { workbook, findings: finish(checkWorkbook({ workbook, book, figures, today: TODAY })).findings };
}

/** Every cell of every sheet but the product's log: formula or value, number format, font. */
export function everyCell({ workbook }: TestExcel): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  for (const sheet of workbook.sheets) {
    if (sheet.name === 'Nhật ký sửa') continue;
    for (let row = 0; row < 90; row++) {
      for (let column = 0; column < 16; column++) {
        const { numberFormat, fontName } = sheet.style(row, column);
        cells[`${sheet.name}!${row}:${column}`] = [
          sheet.formulaOrValue(row, column),
          typeof sheet.value(row, column),
          numberFormat,
          fontName,
        ];
      }
    }
  }
  return cells;
}
