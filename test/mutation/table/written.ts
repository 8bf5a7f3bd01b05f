import { computeFigures, figuresSheet } from '../../../src/core/figures';
import { readBook } from '../../../src/core/intake';
import type { LibraryBook } from '../../../src/core/intake/book';
import { INDICATORS } from '../../../src/core/library/indicators';
import { reportStateRows, approvalStateRows } from '../../../src/core/rules';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';
import { sheet } from '../../support/workbook';
import { TODAY } from '../layouts/common';
import { snapshotOf, type Library } from '../model';
import type { Mutation, Planted } from '../mutation';
import type { Chance } from '../../../scripts/support/chance';
import { choose, numberIn, put } from '../tools';

function read(library: Library): LibraryBook {
  return finish(readBook(snapshotOf(library)));
}

/** "Số liệu" as the product would have written it and Excel calculated it. */
function writtenFigures(library: Library): SheetSnapshot {
  const workbook = snapshotOf(library);
  const book = read(library);
  const figures = computeFigures(book, TODAY);
  const { plan, figuresCell } = figuresSheet({ book, workbook, figures, today: TODAY });
  const values = new Map<string, CellValue>();
  for (const { id } of INDICATORS) {
    const { row, column } = figuresCell(id, 'value');
    values.set(`${row}:${column}`, figures.get(id)?.value ?? '');
  }
  const last = Math.max(...plan.cells.map(({ row }) => row));
  const width = 1 + Math.max(...plan.cells.map(({ column }) => column));
  const blank = (): CellValue[][] => Array.from({ length: last + 1 }, () => Array<CellValue>(width).fill(''));
  const [cells, formulas] = [blank(), blank()];
  for (const { row, column, content } of plan.cells) {
    const [valueRow, formulaRow] = [cells[row], formulas[row]];
    if (!content || !valueRow || !formulaRow) continue;
    valueRow[column] = 'value' in content ? content.value : (values.get(`${row}:${column}`) ?? 0);
    formulaRow[column] = 'formula' in content ? content.formula : content.value;
  }
  return sheet('Số liệu', cells, { own: true, formulas });
}

/** Breaks one of the live figures. */
function breakFigure(
  library: Library,
  chance: Chance,
  how: (value: number, set: (value: CellValue, formula: CellValue) => void, formula: CellValue) => void,
): Planted | null {
  const written = writtenFigures(library);
  const column = 2;
  const live = written.values.flatMap((row, at) => {
    const formula = written.formulas?.[at]?.[column];
    const value = row[column];
    return typeof formula === 'string' && formula.startsWith('=') && typeof value === 'number'
      ? [{ row: at, value, formula }]
      : [];
  });
  if (live.length === 0) return null;
  const { row, value, formula } = chance.of(live);
  const values = written.values.map((cells) => [...cells]);
  const formulas = (written.formulas ?? []).map((cells) => [...cells]);
  how(
    value,
    (newValue, newFormula) => {
      const [valueRow, formulaRow] = [values[row], formulas[row]];
      if (valueRow) valueRow[column] = newValue;
      if (formulaRow) formulaRow[column] = newFormula;
    },
    formula,
  );
  library.own.push({ ...written, values, formulas });
  return { at: [{ sheet: 'Số liệu', row, column }] };
}

function settings(rows: readonly (readonly CellValue[])[]): SheetSnapshot {
  return sheet('Cấu hình', [['Loại', 'Khoá', 'Nội dung', 'Lý do', 'Người', 'Thời gian'], ...rows], { own: true });
}

export const written: readonly Mutation[] = [
  {
    rule: 'cong-thuc-bi-ghi-de',
    name: 'a number typed over a formula',
    follows: [],
    plant: (library, chance) =>
      breakFigure(library, chance, (value, set) => {
        const typed = value + chance.of([0, 1, 5]);
        set(typed, typed);
      }),
  },
  {
    rule: 'hai-cach-tinh-khac-nhau',
    name: 'a formula that calculates something else',
    follows: [],
    plant: (library, chance) => breakFigure(library, chance, (value, set, formula) => set(value + 3, formula)),
  },
  {
    rule: 'bao-cao-cu',
    name: 'a cell changed after the report was written',
    follows: [],
    plant(library, chance) {
      library.own.push(settings(finish(reportStateRows(read(library), '2026-05-30 09:00'))));
      const chosen = choose(library, 'periodicals', 'issue', chance);
      put(chosen, 'issue', 'Số đặc biệt');
      return chosen && { at: [] };
    },
  },
  {
    rule: 'duyet-da-cu',
    name: 'a cell changed after the report was approved',
    follows: [],
    plant(library, chance) {
      library.own.push(settings(finish(approvalStateRows(read(library), snapshotOf(library), '2026-05-30 09:00'))));
      const chosen = choose(library, 'activities', 'participants', chance);
      put(chosen, 'participants', numberIn(chosen?.row ?? {}, 'participants') + 1);
      return chosen && { at: [], says: { changed: 'data' } };
    },
  },
];
