export { computeFigures } from './compute';
export type { Figure, FigureFormula, FigureSet } from './figure';
