export { UnreadableFileError, UnsupportedSaveError, type UnreadableFileCode } from './errors';
export { openXlsx, type OpenedWorkbook, type Origin } from './open';
