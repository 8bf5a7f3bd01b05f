export { UnreadableFileError, UnsupportedSaveError, type UnreadableFileCode } from './errors';
export { openXlsx, type OpenedWorkbook } from './open';
export { saveXlsx } from './save';
