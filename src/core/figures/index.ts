export { areaOfFigures, compareWithSheet, type Disagreement, type SheetComparison } from './compare';
export { computeFigures } from './compute';
export type { Figure, FigureFormula, FigureSet } from './figure';
export { figuresSheet, type FiguresSheet, type FiguresSheetInput } from './figures-sheet';
export { figureFormulas } from './formulas';
export { figureCell, figureReference, type FigureColumn } from './layout';
