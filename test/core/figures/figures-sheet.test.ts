import { areaOfFigures, compareWithSheet, computeFigures, figureCell, figuresSheet } from '../../../src/core/figures';
import { INDICATORS } from '../../../src/core/library/indicators';
import type { PlannedContent } from '../../../src/core/sheet/plan';
import { library, TODAY, type TableSpec } from './book';

const REGISTER: TableSpec = {
  section: 'holdings',
  grain: 'copy',
  sheet: 'Vốn tài liệu',
  fields: ['accessionNumber', 'title', 'category', 'price'],
  rows: [
    ['SGK.1', 'Toán 1', 'SGK', 1000],
    ['SGK.2', 'Toán 1', 'Sách giáo khoa', 1000],
  ],
};
const HISTORY: TableSpec = {
  section: 'history',
  sheet: 'Số liệu các năm',
  fields: ['schoolYear', 'indicator', 'unit', 'value'],
  rows: [['2024-2025', 'Tổng số bản sách', 'bản', 1]],
};

function written(specs: readonly TableSpec[]) {
  const { book, workbook } = library(specs);
  const figures = computeFigures(book, TODAY);
  const sheet = figuresSheet({ book, workbook, figures, today: TODAY });
  const content = (row: number, column: number): PlannedContent | undefined =>
    sheet.plan.cells.find((cell) => cell.row === row && cell.column === column)?.content;
  return { figures, sheet, content, input: { book, workbook, figures, today: TODAY } };
}

describe('the sheet "Số liệu"', () => {
  it('has one row for every indicator, each in a place of its own that no workbook changes', () => {
    const rows = INDICATORS.map(({ id }) => figureCell(id).row);
    expect(new Set(rows).size).toBe(INDICATORS.length);
    const { content } = written([REGISTER]);
    for (const { id, label } of INDICATORS) expect(content(figureCell(id).row, 0)).toEqual({ value: label });
  });

  it('holds this year as a live formula and last year as a reference to where it stands', () => {
    const { content } = written([REGISTER, HISTORY]);
    const part = content(figureCell('copies.textbook').row, 2);
    expect(part).toEqual({ formula: expect.stringContaining("'Vốn tài liệu'!$C$2:$C$3") as string });
    const { row } = figureCell('copies.total');
    expect(content(row, 3)).toEqual({ formula: "='Số liệu các năm'!$D$2" });
    expect(content(row, 6)).toEqual({ value: 'tính từ các dòng trên trang này' });
  });

  it('says what is unknown and what no formula can give', () => {
    const { content } = written([REGISTER]);
    expect(content(figureCell('visits.total').row, 2)).toEqual({ value: 'chưa có số liệu' });
    expect(content(figureCell('titles.textbook').row, 2)).toEqual({ value: 1 });
    expect(content(figureCell('titles.textbook').row, 6)).toEqual({ value: 'do phần mềm tính' });
  });

  it('asks for the spellings that stand in the cells', () => {
    const { sheet } = written([REGISTER]);
    const formula = sheet.formulas.find(({ id }) => id === 'copies.textbook')?.formula ?? '';
    expect(formula).toContain('"SGK"');
    expect(formula).toContain('"Sách giáo khoa"');
    expect(formula).not.toMatch(/TEXT\(/);
  });

  it('comes out the same when it is written again', () => {
    const { sheet, input } = written([REGISTER, HISTORY]);
    expect(figuresSheet(input).plan).toEqual(sheet.plan);
  });

  it('keeps within the limits of formulas when every cell is spelled in its own way', () => {
    const rows = Array.from({ length: 400 }, (_, i) => [`Máy tính số ${i} của phòng đọc`, 'bộ', 1]);
    const { sheet } = written([
      { section: 'equipment', sheet: 'Thiết bị', fields: ['name', 'unit', 'quantity'], rows },
    ]);
    for (const { formula } of sheet.formulas) expect((formula ?? '').length).toBeLessThanOrEqual(8192);
  });
});

describe('comparing with what Excel calculated', () => {
  const { figures, sheet } = written([REGISTER]);
  const area = areaOfFigures();
  const calculated = (change: (id: string, value: number) => number | string) =>
    Array.from({ length: area.rowCount }, (_, i) => {
      const id = INDICATORS.find((info) => figureCell(info.id).row === area.row + i)?.id;
      const value = id ? (figures.get(id)?.value ?? null) : null;
      return [id && value !== null ? change(id, value) : 'chưa có số liệu'];
    });

  it('counts the agreeing figures and leaves those of the product out', () => {
    const comparison = compareWithSheet(
      figures,
      sheet,
      calculated((_, value) => value),
    );
    expect(comparison.disagreements).toEqual([]);
    expect(comparison.agreeing).toBe(comparison.compared);
    expect(comparison.compared).toBeGreaterThan(10);
    // Distinct titles by type are the product's; their total adds them up, which proves nothing.
    const titles = [...figures.values()].filter(({ id, value }) => id.startsWith('titles.') && value !== null);
    expect(comparison.ownFigures).toBe(titles.length - 1);
    expect(comparison.assisted).toBe(1);
  });

  it('lists a figure that Excel sees otherwise, an error too', () => {
    const wrong = calculated((id, value) =>
      id === 'copies.total' ? value + 1 : id === 'value.total' ? '#REF!' : value,
    );
    const { disagreements, agreeing, compared } = compareWithSheet(figures, sheet, wrong);
    expect(disagreements).toEqual([
      { id: 'copies.total', core: 2, formula: 3 },
      { id: 'value.total', core: 2000, formula: '#REF!' },
    ]);
    expect(agreeing).toBe(compared - 2);
  });
});
