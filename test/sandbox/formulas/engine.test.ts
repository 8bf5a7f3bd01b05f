import { createFormulaEngine, FormulaEngineError, type FormulaEngine } from '../../../sandbox/formulas/engine';
import { ANSWERS } from './answers';

jest.setTimeout(60_000);

const engines: FormulaEngine[] = [];
async function start(...sheets: string[]): Promise<FormulaEngine> {
  const engine = await createFormulaEngine();
  engines.push(engine);
  for (const sheet of sheets) engine.addSheet(sheet);
  return engine;
}
afterAll(() => engines.forEach((engine) => engine.dispose()));

test('two workbooks in one process do not see each other’s numbers under a formula that reads the same', async () => {
  const answers: unknown[] = [];
  for (const number of [3, 5]) {
    const engine = await start('Sổ', 'Số liệu');
    engine.setCells('Sổ', 0, 0, [[number], [{ formula: '=A1*2' }]]);
    engine.setCell('Số liệu', 0, 0, { formula: "='Sổ'!A1+'Sổ'!A2" });
    await engine.recalculate();
    answers.push(engine.valueOf('Sổ', 1, 0), engine.valueOf('Số liệu', 0, 0));
  }
  expect(answers).toEqual([6, 9, 10, 15]);
});

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

it('two workbooks that are open at once do not see each other, whatever formulas they share', async () => {
  const answers: unknown[] = [];
  for (const copies of [601, 3]) {
    const engine = await start('Số liệu');
    engine.setCells('Số liệu', 0, 0, [[copies], [20], [{ formula: '=A1+0' }], [{ formula: '=$A$3/$A$2' }]]);
    await engine.recalculate();
    answers.push(engine.valueOf('Số liệu', 3, 0));
  }
  expect(answers).toEqual([30.05, 0.15]);
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
