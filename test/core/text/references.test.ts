import { movedFormula, referenceShape, referencesOf } from '../../../src/core/text/references';

/** The references of a formula as written, with their sheets. */
const written = (formula: string) =>
  referencesOf(formula).map(({ sheet, start, end }) => (sheet === '' ? '' : `${sheet}!`) + formula.slice(start, end));

const REFERENCES: readonly (readonly [name: string, formula: string, references: readonly string[]])[] = [
  ['an area', '=SUM(D5:D20)', ['D5:D20']],
  ['fixed ends', '=SUM($D$5:D20)', ['$D$5:D20']],
  ['cells', '=E5*F5-10', ['E5', 'F5']],
  ['a sheet without quotes', '=Kho!B2', ['Kho!B2']],
  ['a sheet with a Vietnamese name', '=Sách!B2+1', ['Sách!B2']],
  ['a sheet in quotes, one in its name', "='Sổ 1''a'!B2:B9", ["Sổ 1'a!B2:B9"]],
  ['whole columns and rows', '=COUNTIF(C:C,"x")+SUM(2:2)', ['C:C', '2:2']],
  ['nothing in a text', '=IF(A1="B2:C3",1,0)', ['A1']],
  ['nothing in names of functions', '=LOG10(A1)+ATAN2(B1,C1)', ['A1', 'B1', 'C1']],
  ['nothing in names of ranges', '=TongSo1x+Nam2025_A1', []],
  ['nothing in numbers', '=1E5+2', []],
  ['small letters', '=sum(d5:d20)', ['d5:d20']],
];

describe('references of a formula', () => {
  test.each(REFERENCES)('%s', (_name, formula, references) => {
    expect(written(formula)).toEqual(references);
  });

  test('a formula longer than Excel takes has none, in no time', () => {
    expect(referencesOf(`=${'A1+'.repeat(100_000)}1`)).toEqual([]);
  });
});

const SHAPES: readonly (readonly [name: string, one: string, other: string, alike: boolean])[] = [
  ['filled down', '=E5*F5', '=E6*F6', true],
  ['filled down with another constant', '=E5*1.1', '=E6*1.2', true],
  ['filled down with a fixed cell', '=E5*$H$1', '=E6*$H$1', true],
  ['one row off', '=E5*F5', '=E5*F6', false],
  ['a cell that should have been fixed', '=E5*H1', '=E6*H1', false],
  ['another sheet', '=Kho!E5', '=E6', false],
];

describe('the shape of a formula in row 5 and of one in row 6', () => {
  test.each(SHAPES)('%s', (_name, one, other, alike) => {
    expect(referenceShape(one, 4, 6) === referenceShape(other, 5, 6)).toBe(alike);
  });
});

const MOVED: readonly (readonly [formula: string, rows: number, columns: number, result: string])[] = [
  ['=SUM(D5:D20)', 0, 1, '=SUM(E5:E20)'],
  ['=E5*$F$1', 3, 0, '=E8*$F$1'],
  ['=E$5+$F6', 2, 2, '=G$5+$F8'],
  ['=IF(A1="A1",B:B,2:2)', 1, 1, '=IF(B2="A1",C:C,3:3)'],
  ["='Sổ 1'!B2", 1, 0, "='Sổ 1'!B3"],
];

describe('a formula copied to another cell', () => {
  test.each(MOVED)('%s by %i rows and %i columns', (formula, rows, columns, result) => {
    expect(movedFormula(formula, rows, columns)).toBe(result);
  });
});
