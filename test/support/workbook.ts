import type { CellValue, SheetSnapshot, WorkbookSnapshot } from '../../src/core/sheet/snapshot';

/** A sheet as a host would hand it over, from rows written down in a test; short rows are filled up with blanks. */
export function sheet(
  name: string,
  rows: readonly (readonly CellValue[])[],
  more: Partial<Omit<SheetSnapshot, 'name' | 'values'>> = {},
): SheetSnapshot {
  const width = Math.max(0, ...rows.map((row) => row.length));
  const values = rows.map((row) => [...row, ...Array<CellValue>(width - row.length).fill('')]);
  return {
    name,
    visible: true,
    own: false,
    origin: { row: 0, column: 0 },
    values,
    numberFormats: values.map((row) => row.map(() => 'General')),
    formulas: null,
    merges: [],
    columnFonts: null,
    cellFonts: null,
    ...more,
  };
}

export function workbook(...sheets: SheetSnapshot[]): WorkbookSnapshot {
  return { name: 'Thử.xlsx', date1904: false, sheets };
}

/** "Thông tin" of one school in the school year 2025-2026, with more facts in rows of a name and a value. */
export function schoolFacts(...more: readonly (readonly [name: string, value: CellValue])[]): SheetSnapshot {
  return sheet('Thông tin', [
    ['Mục', 'Nội dung'],
    ['Tên trường', 'TRƯỜNG TIỂU HỌC SUỐI NGỌC'],
    ['Năm học', '2025-2026'],
    ...more,
  ]);
}
