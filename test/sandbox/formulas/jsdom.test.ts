/** @jest-environment jsdom */
import { createFormulaEngine } from '../../../sandbox/formulas/engine';

it('calculates inside a simulated browser, which has no MessageChannel', async () => {
  expect(typeof MessageChannel).toBe('undefined');
  const engine = await createFormulaEngine();
  engine.addSheet('S');
  engine.setCells('S', 0, 0, [[2, { formula: '=A1*3' }]]);
  await engine.recalculate();
  expect(engine.valueOf('S', 0, 1)).toBe(6);
  engine.dispose();
});
