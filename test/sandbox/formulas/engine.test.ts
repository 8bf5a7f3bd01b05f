import { createFormulaEngine, FormulaEngineError, type FormulaEngine } from '../../../sandbox/formulas/engine';
import type { CellValue } from '../../../src/core/sheet/snapshot';

jest.setTimeout(60_000);

const engines: FormulaEngine[] = [];
async function start(...sheets: string[]): Promise<FormulaEngine> {
  const engine = await createFormulaEngine();
  engines.push(engine);
  for (const sheet of sheets) engine.addSheet(sheet);
  return engine;
}
afterAll(() => engines.forEach((engine) => engine.dispose()));

/** What Excel gives, from Microsoft's documentation of the functions and operators. */
const ANSWERS: readonly (readonly [string, CellValue])[] = [
  ['=COUNTIFS(Data!E2:E7,"")', 3],
  ['=COUNTIF(Data!E2:E7,"")', 3],
  ['=COUNTBLANK(Data!E2:E7)', 3],
  ['=COUNTIFS(Data!E2:E7,"<>")', 4],
  ['=COUNTIFS(Data!E2:E7,"=")', 2],
  ['=COUNTA(Data!E2:E7)', 4],
  ['=COUNTIFS(Data!A2:A7,"sách")', 2],
  ['=COUNTIFS(Data!A2:A7,"SÁCH*")', 3],
  ['=COUNTIFS(Data!A2:A7,"<>sách")', 4],
  ['=COUNTIFS(Data!A2:A7,"*")', 5],
  ['=COUNTIFS(Data!A2:A7,"?*")', 4],
  ['=COUNTIFS(Data!C2:C7,"a~*b")', 1],
  ['=COUNTIFS(Data!C2:C7,"a~?b")', 1],
  ['=COUNTIFS(Data!C2:C7,"a?b")', 3],
  ['=COUNTIFS(Data!C2:C7,"a*b")', 4],
  ['=COUNTIFS(Data!C2:C7,"a~~b")', 1],
  ['=COUNTIFS(Data!B2:B7,3)', 1],
  ['=COUNTIFS(Data!B2:B7,"3")', 1],
  ['=COUNTIFS(Data!B2:B7,">0")', 3],
  ['=COUNTIFS(Data!B2:B7,"<0")', 1],
  ['=COUNTIFS(Data!B2:B7,TRUE)', 1],
  ['=COUNTIFS(Data!B2:B7,"<>3")', 5],
  ['=SUMIFS(Data!B2:B7,Data!A2:A7,"sách")', 3],
  ['=SUMIFS(Data!B2:B7,Data!A2:A7,"<>sách")', 2],
  ['=SUMIF(Data!A2:A7,"s*",Data!B2:B7)', 3],
  ['=SUM(Data!B2:B7)', 5],
  ['=SUMPRODUCT((Data!A2:A7="sách")*1)', 2],
  ['=SUMPRODUCT((Data!A2:A7="sách")*(Data!B2:B7))', 3],
  ['=SUMPRODUCT(--(Data!D2:D7>=45001),--(Data!D2:D7<46000))', 3],
  ['=COUNTIFS(Data!D2:D7,">="&DATE(2023,3,16),Data!D2:D7,"<="&45100)', 3],
  ['=COUNTIFS(Data!D2:D7,">="&Data!D3)', 4],
  ['=COUNTIFS(Data!C2:C7,"<>")', 5],
  ['=COUNTIFS(Data!C2:C7,"=<>")', 1],
  ['=COUNTIFS(Data!A2:A7,Data!A6)', 0],
  ['=COUNTIFS(Data!A2:A7,"")', 2],
  ['=Data!A6', 0],
  ['=Data!A6=""', true],
  ['=Data!A6=0', true],
  ['=Data!A5=""', true],
  ['=Data!A6&"x"', 'x'],
  ['="a"="A"', true],
  ['="a"<"B"', true],
  ['=1<"a"', true],
  ['="a"<TRUE', true],
  ['=Data!B4+1', 4],
  ['=Data!B4=3', false],
  ['=SUM("3",1)', 4],
  ['=DATE(1900,1,1)', 1],
  ['=DATE(1900,3,1)', 61],
  ['=DATE(2024,13,1)', 45658],
  ['=DATE(2024,1,0)', 45291],
  ['=YEAR(60)', 1900],
  ['=MONTH(60)', 2],
  ['=YEAR(1)', 1900],
  ['=YEAR(0)', 1900],
  ['=MONTH(0)', 1],
  ['=DAY(0)', 0],
  ['=DAY(59)', 28],
  ['=YEAR(45000)', 2023],
  ['=DAY(45000)', 15],
  ['=DATE(124,1,1)', 45292],
  ['=YEAR("2023-03-15")', 2023],
  ['=DATEVALUE("2023-03-15")', 45000],
  ['=1/0', '#DIV/0!'],
  ['=NOSUCH(1)', '#NAME?'],
  ['=nosuch', '#NAME?'],
  ['=Missing!A1', '#REF!'],
  ['=MATCH("zz",Data!A2:A7,0)', '#N/A'],
  ['="a"+1', '#VALUE!'],
  ['=SQRT(-1)', '#NUM!'],
  ['=IFERROR(1/0,"lỗi")', 'lỗi'],
  ['=IF(1>2,1)', false],
  ['=INDEX(Data!A2:B7,3,2)', '3'],
  ['=INDEX(Data!B2:B7,MATCH("báo",Data!A2:A7,0))', 6],
  ['=INDEX(Data!A2:A7,5)', 0],
  ['=MATCH("s*",Data!A2:A7,0)', 1],
  ['=VLOOKUP("SÁCH",Data!A2:B7,2,FALSE)', 1],
  ['=INT(-1.5)', -2],
  ['=MOD(-1,3)', 2],
  ['=ROUND(2.5,0)', 3],
  ['=ROUND(-2.5,0)', -3],
  ['=ROUND(1.005,2)', 1.01],
  ['=RIGHT("2025-2026",4)', '2026'],
  ['=RIGHT("2025",0)', ''],
  ['=VALUE(RIGHT("2025-2026",4))', 2026],
  ['=LEN("Việt")', 4],
  ['=LEN(Data!A6)', 0],
  ['=TRIM("  a   b ")', 'a b'],
  ['=SUBTOTAL(9,Data!B2:B7)', 5],
  ['=SUBTOTAL(109,Data!B2:B7)', 5],
  ['=SUBTOTAL(103,Data!A2:A7)', 5],
  ['=MAX(Data!B2:B7)', 6],
  ['=MIN(Data!B2:B7)', -4],
  ['=COUNT(Data!B2:B7)', 4],
  ['=COUNTA(Data!A:A)', 6],
  ['=AVERAGE(Data!B2:B7)', 1.25],
  ['=Tỷ_lệ+1', 2],
  ['=lãi*2', 0.6],
  ['=SUM(T_Sách[Số])', 5],
  ['=SUM(T_Sách[[#All],[Số]])', 5],
  ['=COUNTIFS(T_Sách[Tên],"sách",T_Sách[Số],">1")', 1],
  ["='T-K'!A1", 0],
  ["=SUM('T-K'!A:A)+data!B2", 1],
  ['=SUM(Data!B:B)', 5],
  ['=SUM(Data!B2:B1048576)', 5],
  ['=0.1+0.2', 0.3],
  ['=1-0.9-0.1', 0],
  ['=50%', 0.5],
  ['=-2^2', 4],
  ['=2^3^2', 64],
  ['="Năm học "&2025&"-"&2026', 'Năm học 2025-2026'],
  ['=1&TRUE', '1TRUE'],
  ['=TRUE+1', 2],
  ['=1E3&""', '1000'],
  ['=0.1&""', '0.1'],
  ['=1/3&""', '0.333333333333333'],
  ['=SUMIFS(Data!B2:B7,Data!A2:A7,"zz")', 0],
  ['=AVERAGEIFS(Data!B2:B7,Data!A2:A7,"zz")', '#DIV/0!'],
  ['=SUMIFS(Data!B2:B7,Data!D2:D7,">="&45001,Data!D2:D7,"<46000")', 8],
  ['=COUNTIFS(Data!A:A,"sách")', 2],
  ['=SUMPRODUCT((Data!D2:D7>45000)*(Data!D2:D7<>"")*1)', 4],
  ['=MAX(IF(1,{1,2,3}))', 3],
  ['=SUM(IF({1,0,1},{1,2,3}))', 4],
  ['=ISBLANK(Data!A6)', true],
  ['=ISBLANK(Data!E3)', false],
  ['=ISNUMBER(Data!B4)', false],
  ['=N(Data!B4)', 0],
  ['=EXACT("a","A")', false],
  ['=SEARCH("A","bá a")', 4],
  ['=SUBSTITUTE("a-b","-","/")', 'a/b'],
  ['=TEXT(45000,"dd/mm/yyyy")', '15/03/2023'],
  ['=COUNTIFS(Data!B2:B7,">"&"")', 0],
  ['=UPPER("sách")', 'SÁCH'],
  ['=ROUNDUP(1.1,0)', 2],
  ['=SUM(Data!B2,Data!B4)', 1],
  ['=EDATE(45000,12)', 45366],
  ['=EOMONTH(45000,0)', 45016],
  ['=DATEDIF(45000,45400,"y")', 1],
  ['=WEEKDAY(45000)', 4],
  ['=IFS(FALSE,1,TRUE,2)', 2],
  ['=SWITCH(2,1,"a",2,"b")', 'b'],
  ['=XLOOKUP("báo",Data!A2:A7,Data!B2:B7)', 6],
  ['=TEXTJOIN(", ",TRUE,Data!A2:A7)', 'Sách, sách, SÁCH GK, báo'],
  ['=MAXIFS(Data!B2:B7,Data!A2:A7,"s*")', 2],
  ['=INDIRECT("Data!B2")', 1],
  ['=SUM(OFFSET(Data!B2,0,0,2,1))', 3],
  ['=LET(x,2,x*3)', 6],
  ['=SUMIF(Data!B2:B7,">1")', 8],
  ['=COUNTIF(Data!A2:A7,"ÁCH")', 0],
  ['=LARGE(Data!B2:B7,1)', 6],
  ['=ROWS(Data!A2:A7)', 6],
  ['=CHAR(10)', '\n'],
  ['=CODE("A")', 65],
  ['=(0.1+0.2)=0.3', true],
  ['=MOD(10,3.3)', 0.1],
  ['=QUOTIENT(7,2)', 3],
  ['=IF(Data!A6="","trống","có")', 'trống'],
  ['=IF(Data!B4>100,1,0)', 1],
  ['=LEFT(Data!A2,2)', 'Sá'],
  ['=FIND("c","sách")', 3],
  ['=MID("abc",2,5)', 'bc'],
  ['=REPT("ab",2)', 'abab'],
  ['=VALUE("1,234")', 1234],
  ['=VALUE("abc")', '#VALUE!'],
  ['="12"+1', 13],
  ['="1/1/2024"+0', 45292],
  ['="10%"+0', 0.1],
  ['=SUMPRODUCT({1,2},{3,4})', 11],
  ['=SUM({1;2;3})', 6],
  ['=COUNTIFS(Data!A2:A7,{"sách","báo"})', 2],
  ['=SUM(COUNTIFS(Data!A2:A7,{"sách","báo"}))', 3],
  ['=HYPERLINK("#Data!A1","đi")', 'đi'],
  ['=AGGREGATE(9,6,Data!B2:B7)', 5],
];

describe('what Excel answers', () => {
  let engine: FormulaEngine;
  beforeAll(async () => {
    engine = await start();
    engine.addSheet('Data');
    engine.addSheet('Calc');
    engine.addSheet('T-K');
    // A: mixed text; B numbers
    engine.setCells('Data', 0, 0, [
      ['Tên', 'Số', 'Loại', 'Ngày', 'Rỗng'],
      ['Sách', 1, 'a*b', 45000, null],
      ['sách', 2, 'a?b', 45001, { formula: '=""' }],
      ['SÁCH GK', '3', 'a~b', 45002, 0],
      ['', -4, 'ab', 46000, 'x'],
      [null, true, null, null, null],
      ['báo', 6, '<>', 45100, ' '],
    ]);
    engine.setTable({
      name: 'T_Sách',
      sheet: 'Data',
      area: { row: 0, column: 0, rowCount: 7, columnCount: 5 },
      columns: ['Tên', 'Số', 'Loại', 'Ngày', 'Rỗng'],
      hasHeaders: true,
      hasTotals: false,
    });
    engine.setName('Tỷ_lệ', '=Data!$B$2');
    engine.setName('lãi', '=0.1+0.2');

    ANSWERS.forEach(([formula], row) => engine.setCell('Calc', row, 0, { formula }));
    await engine.recalculate();
  });

  it.each(ANSWERS.map(([formula, expected], row) => [formula, expected, row] as const))(
    '%s is %p',
    (_, expected, row) => {
      const value = engine.valueOf('Calc', row, 0);
      if (typeof expected === 'number' && !Number.isInteger(expected)) expect(value).toBeCloseTo(expected, 12);
      else expect(value).toBe(expected);
    },
  );
});

describe('changes', () => {
  const f = (formula: string) => ({ formula });

  it('reach what depends on them, over several sheets, and nothing else is reported', async () => {
    const engine = await start('Dữ liệu', 'Số liệu', 'Báo cáo');
    engine.setCells('Dữ liệu', 0, 0, [
      ['a', 1],
      ['b', 2],
      ['a', 3],
    ]);
    engine.setCell('Số liệu', 0, 0, f("=SUMIFS('Dữ liệu'!B:B,'Dữ liệu'!A:A,\"a\")"));
    engine.setCell('Số liệu', 1, 0, f('=1+1'));
    engine.setCell('Báo cáo', 0, 0, f('="Tổng: "&\'Số liệu\'!A1&" cuốn"'));
    expect(await engine.recalculate()).toHaveLength(3);
    expect(engine.valueOf('Báo cáo', 0, 0)).toBe('Tổng: 4 cuốn');
    engine.setCell('Dữ liệu', 1, 0, 'A');
    expect(await engine.recalculate()).toEqual([
      { sheet: 'Số liệu', row: 0, column: 0, value: 6 },
      { sheet: 'Báo cáo', row: 0, column: 0, value: 'Tổng: 6 cuốn' },
    ]);
    engine.clearCells('Dữ liệu', { row: 0, column: 0, rowCount: 3, columnCount: 2 });
    await engine.recalculate();
    expect(engine.valueOf('Số liệu', 0, 0)).toBe(0);
    expect(await engine.recalculate()).toEqual([]);
  });

  it('of a formula replace its value; a constant in its place ends it', async () => {
    const engine = await start('S');
    engine.setCells('S', 0, 0, [[2, f('=A1*2'), f('=B1+1')]]);
    await engine.recalculate();
    engine.setCell('S', 0, 1, f('=A1*10'));
    expect(await engine.recalculate()).toEqual([
      { sheet: 'S', row: 0, column: 1, value: 20 },
      { sheet: 'S', row: 0, column: 2, value: 21 },
    ]);
    engine.setCell('S', 0, 1, 7);
    await engine.recalculate();
    expect([engine.valueOf('S', 0, 1), engine.valueOf('S', 0, 2)]).toEqual([undefined, 8]);
    engine.clearSheet('S');
    expect(engine.hasFormulas).toBe(false);
  });

  it('of sheets: a missing one gives #REF!, names are found in any case', async () => {
    const engine = await start('Kho', 'S');
    engine.setCell('Kho', 0, 0, 5);
    engine.setCells('S', 0, 0, [[f('=kho!A1'), f('=Nơi!A1')]]);
    await engine.recalculate();
    expect([engine.valueOf('S', 0, 0), engine.valueOf('S', 0, 1)]).toEqual([5, '#REF!']);
    engine.renameSheet('KHO', 'Nơi');
    await engine.recalculate();
    expect([engine.valueOf('S', 0, 0), engine.valueOf('S', 0, 1)]).toEqual(['#REF!', 5]);
    engine.deleteSheet('Nơi');
    await engine.recalculate();
    expect(engine.valueOf('S', 0, 1)).toBe('#REF!');
    expect(() => engine.setCell('Nơi', 0, 0, 1)).toThrow(FormulaEngineError);
  });

  it('of names and tables reach the formulas that use them; a sheet may have its own', async () => {
    const engine = await start('A', 'B');
    engine.setCells('A', 0, 0, [
      ['Mã', 'Số lượng'],
      ['x', 2],
      ['y', 3],
    ]);
    engine.setTable({
      name: 'Kho',
      sheet: 'A',
      area: { row: 0, column: 0, rowCount: 3, columnCount: 2 },
      columns: ['Mã', 'Số lượng'],
      hasHeaders: true,
      hasTotals: false,
    });
    engine.setName('Hệ_số', '=2');
    engine.setName('Hệ_số', '=10', 'B');
    engine.setCell('A', 1, 3, f('=Kho[@[Số lượng]]*hệ_số'));
    engine.setCell('B', 0, 0, f('=SUM(kho[Số lượng])*Hệ_số'));
    engine.setCell('B', 1, 0, f('=COUNTA(Kho[#Headers])+ROWS(Kho[])'));
    engine.setCell('B', 2, 0, f('=SUM(Kho[Không có])'));
    await engine.recalculate();
    expect([
      engine.valueOf('A', 1, 3),
      engine.valueOf('B', 0, 0),
      engine.valueOf('B', 1, 0),
      engine.valueOf('B', 2, 0),
    ]).toEqual([4, 50, 4, '#REF!']);
    engine.setName('Hệ_số', '=A!$B$2', 'B');
    engine.setTable({
      name: 'KHO',
      sheet: 'A',
      area: { row: 0, column: 0, rowCount: 2, columnCount: 2 },
      columns: ['Mã', 'Số lượng'],
      hasHeaders: true,
      hasTotals: false,
    });
    await engine.recalculate();
    expect(engine.valueOf('B', 0, 0)).toBe(4);
    engine.deleteName('Hệ_số', 'B');
    await engine.recalculate();
    expect(engine.valueOf('B', 0, 0)).toBe(4);
    engine.deleteTable('Kho');
    await engine.recalculate();
    expect(engine.valueOf('B', 0, 0)).toBe('#REF!');
  });

  it('that spill fill and free the cells beside', async () => {
    const engine = await start('S');
    engine.setCells('S', 0, 0, [[3, f('=SEQUENCE(A1)'), f('=SUM(B1:B9)')]]);
    await engine.recalculate();
    expect([0, 1, 2, 3].map((row) => engine.valueOf('S', row, 1))).toEqual([1, 2, 3, undefined]);
    expect(engine.valueOf('S', 0, 2)).toBe(6);
    engine.setCell('S', 0, 0, 2);
    expect(await engine.recalculate()).toContainEqual({ sheet: 'S', row: 2, column: 1, value: '' });
    expect(engine.valueOf('S', 0, 2)).toBe(3);
    engine.setCell('S', 1, 1, 'trong đường');
    await engine.recalculate();
    expect(engine.valueOf('S', 0, 1)).toBe('#SPILL!');
  });

  it('of hidden rows count for SUBTOTAL 109 and not for 9; subtotals do not count each other', async () => {
    const engine = await start('S');
    engine.setCells('S', 0, 0, [
      [1],
      [2],
      [4],
      [f('=SUBTOTAL(9,A1:A3)')],
      [f('=SUBTOTAL(109,A1:A3)')],
      [f('=SUBTOTAL(9,A1:A5)')],
    ]);
    await engine.recalculate();
    expect([3, 4, 5].map((row) => engine.valueOf('S', row, 0))).toEqual([7, 7, 7]);
    engine.setHiddenRows('S', [1]);
    await engine.recalculate();
    expect([3, 4].map((row) => engine.valueOf('S', row, 0))).toEqual([7, 5]);
  });

  it('in a circle give 0 and end', async () => {
    const engine = await start('S');
    engine.setCells('S', 0, 0, [[f('=B1'), f('=A1'), f('=1+1')]]);
    await engine.recalculate();
    expect([0, 1, 2].map((column) => engine.valueOf('S', 0, column))).toEqual([0, 0, 2]);
  });

  it('are refused after the end', async () => {
    const engine = await start('S');
    engine.dispose();
    expect(() => engine.addSheet('T')).toThrow(FormulaEngineError);
    await expect(engine.recalculate()).rejects.toThrow(FormulaEngineError);
  });
});
