import {
  deleteSheetInFormula,
  referencedAreas,
  renameSheetInFormula,
  shiftFormula,
  shiftReferences,
} from '../../../sandbox/formulas/references';
import { tokenize } from '../../../sandbox/formulas/tokens';

describe('tokens of a formula', () => {
  it.each([
    `=SUMIFS('Vốn tài liệu'!$C$7:$C$90,'Vốn tài liệu'!$A$7:$A$90,"Sách ""A1""")`,
    `=IFERROR(INDEX(Bảng_1[[#This Row],[Số '[bản']]],2),{"A1",2;"}",4})`,
    '=[1]Sheet1!A1+Sheet1:Sheet3!B2-LOG10(100)%',
    '=A:A 3:4,$B$1:B9&#REF!&Sheet1!#REF!',
    '=Tỷ_lệ*2e-3',
    '="unclosed',
  ])('join to the formula again: %s', (formula) => {
    expect(
      tokenize(formula)
        .map((token) => token.text)
        .join(''),
    ).toBe(formula);
  });

  it.each([
    ['=LOG10(A1)', ['function', 'reference']],
    ['=A1B+C1', ['name', 'reference']],
    ['=XFD1+XFE1', ['reference', 'name']],
    ['=A1048576+A1048577', ['reference', 'name']],
    ['="A1"', ['string']],
    ['=TRUE', ['name']],
  ])('tell what %s holds', (formula, kinds) => {
    expect(
      tokenize(formula)
        .map((token) => token.kind)
        .filter((kind) => kind !== 'other'),
    ).toEqual(kinds);
  });
});

describe('a sheet gets another name', () => {
  it.each([
    ["='Danh mục'!A1+Khác!A1", "='Kho'!A1", 'Kho', '=Kho!A1+Khác!A1'],
    ['=kho!A1', 'kho', '2025-2026', "='2025-2026'!A1"],
    ['="Kho!A1"&Kho!A1', 'Kho', "Kho d'un", "=\"Kho!A1\"&'Kho d''un'!A1"],
    ['=Khoa!A1', 'Kho', 'X', '=Khoa!A1'],
  ])('%s', (formula, from, to, expected) => {
    expect(renameSheetInFormula(formula, from === "='Kho'!A1" ? 'Danh mục' : from, to)).toBe(expected);
  });

  it('becomes #REF! when it is deleted', () => {
    expect(deleteSheetInFormula("=SUM('Danh mục'!A1:B2,Kho!A1)", 'danh mục')).toBe('=SUM(#REF!,Kho!A1)');
  });
});

describe('a formula moves with its cell', () => {
  it.each([
    ['=A1+$A1+A$1+$A$1', 2, 1, '=B3+$A3+B$1+$A$1'],
    ['=SUM(A:A)', 5, 1, '=SUM(B:B)'],
    ['=SUM($1:1)', 2, 0, '=SUM($1:3)'],
    ['=Kho!A1&"A1"', 1, 0, '=Kho!A2&"A1"'],
    ['=A2', -2, 0, '=#REF!'],
  ])('%s by %d rows, %d columns', (formula, rows, columns, expected) => {
    expect(shiftFormula(formula, rows, columns)).toBe(expected);
  });
});

describe('rows and columns are inserted and deleted', () => {
  const rows = (sheet: string, at: number, count: number) => ({ sheet, axis: 'rows', at, count }) as const;
  const columns = (sheet: string, at: number, count: number) => ({ sheet, axis: 'columns', at, count }) as const;
  it.each([
    ['=A5', rows('S', 2, 2), '=A7'],
    ['=A2', rows('S', 2, 2), '=A2'],
    ['=SUM(A1:A9)', rows('S', 4, 3), '=SUM(A1:A12)'],
    ['=SUM(A1:A9)', rows('S', 4, -3), '=SUM(A1:A6)'],
    ['=SUM(A5:A9)', rows('S', 0, -6), '=SUM(A1:A3)'],
    ['=SUM(A5:A7)', rows('S', 4, -3), '=SUM(#REF!)'],
    ['=$A$5', rows('S', 4, -1), '=#REF!'],
    ['=Khác!A5', rows('S', 0, 1), '=Khác!A5'],
    ['=Khác!A5+A5', rows('Khác', 0, 1), '=Khác!A6+A5'],
    ['=SUM(C:D)', columns('S', 3, 1), '=SUM(C:E)'],
    ['=SUM(C:D)', rows('S', 0, 1), '=SUM(C:D)'],
    ['=C3', columns('S', 0, -1), '=B3'],
  ])('%s with %o', (formula, shift, expected) => {
    expect(shiftReferences(formula, 'S', shift)).toBe(expected);
  });

  it('lists the areas that a formula reads', () => {
    expect(referencedAreas("=SUM(A1:B2)+'K o'!C:C", 'S')).toEqual([
      { sheet: 'S', firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 1 },
      { sheet: 'K o', firstRow: 0, lastRow: null, firstColumn: 2, lastColumn: 2 },
    ]);
  });
});
