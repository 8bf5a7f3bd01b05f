export { areaOfFigures, compareWithSheet, type Disagreement, type SheetComparison } from './compare';
export { computeFigures, countFigures } from './compute';
export type { Figure, FigureFormula, FigureSet } from './figure';
export { figuresSheet, planFiguresSheet, type FiguresSheet, type FiguresSheetInput } from './figures-sheet';
export { figureFormulas, makeFigureFormulas } from './formulas';
export { figureCell, figureReference, type FigureColumn } from './layout';
