export { Calculation, type FormulaEngineFactory } from './calculation';
export { CellStore, Row, type FormulaCell } from './cells';
export { Changes, type CellEvent, type ChangeNotice, type SheetPart, type WorkbookPart } from './changes';
export { ExcelError, refuse, type ExcelErrorCode } from './errors';
export * from './features';
export { Sheet, type Visibility } from './sheet';
export * from './style';
export * from './units';
export {
  CULTURE_EN_US,
  CULTURE_VI_VN,
  Workbook,
  type Culture,
  type DocumentProperties,
  type WorkbookOptions,
} from './workbook';
