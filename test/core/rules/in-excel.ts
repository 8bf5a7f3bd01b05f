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

/** Makes a typed workbook look like one that somebody uses: colours, borders, alignment, widths, and formulas of their own beside the tables. */
export async function decorate(): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.load('items/name');
    await context.sync();
    for (const sheet of worksheets.items) {
      const used = sheet.getUsedRange();
      used.load('rowCount,columnCount');
      await context.sync();
      for (let row = 0; row < used.rowCount; row++) {
        const { format } = sheet.getRangeByIndexes(row, 0, 1, used.columnCount);
        if (row % 3 === 0) format.fill.color = '#FFF2CC';
        if (row % 4 === 1) format.font.bold = true;
        if (row % 5 === 2) format.borders.getItem('EdgeBottom').style = 'Continuous';
        format.horizontalAlignment = row % 2 === 0 ? 'Center' : 'Left';
      }
      sheet.getRangeByIndexes(0, 0, used.rowCount, 1).format.columnWidth = 90;
      sheet.getRangeByIndexes(0, used.columnCount + 2, 2, 1).formulas = [
        [`=COUNTA(A1:A${used.rowCount})`],
        [`=SUM(A1:${String.fromCharCode(64 + Math.min(26, used.columnCount))}${used.rowCount})`],
      ];
    }
    await context.sync();
  });
}

const ROWS = 300;
const COLUMNS = 30;

/** Every cell of every sheet but the product's log: formula or value and its type, the whole style; with the widths, heights and merged areas. */
export function everyCell({ workbook }: TestExcel): Record<string, unknown> {
  const cells: Record<string, unknown> = {};
  const styles = new Map<number, string>();
  for (const sheet of workbook.sheets) {
    if (sheet.name === 'Nhật ký sửa') continue;
    cells[sheet.name] = sheet.merges.map(({ row, column, rowCount, columnCount }) => [
      row,
      column,
      rowCount,
      columnCount,
    ]);
    for (let column = 0; column < COLUMNS; column++) cells[`${sheet.name}!${column}`] = sheet.columnWidth(column);
    for (let row = 0; row < ROWS; row++) {
      const line: unknown[] = [sheet.rowHeight(row), sheet.isRowHidden(row)];
      for (let column = 0; column < COLUMNS; column++) {
        const number = sheet.styleNumber(row, column);
        let style = styles.get(number);
        if (style === undefined) styles.set(number, (style = JSON.stringify(workbook.styles.get(number))));
        line.push([sheet.formulaOrValue(row, column), sheet.value(row, column), style]);
      }
      // One text a row: a difference shows where it is, and a quarter of a million cells compare in no time.
      cells[`${sheet.name}!${row}`] = JSON.stringify(line);
    }
  }
  return cells;
}
