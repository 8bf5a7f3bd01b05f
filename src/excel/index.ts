/** Everything that the task pane and the command line may do with Excel. */
export { HOST_ERROR_CODES, HostError, toHostError, type HostErrorCode } from './errors';
export { excelReady } from './ready';
export { goToCell } from './navigate';
export { readArea } from './read-area';
export { readWorkbook, type ReadOptions } from './read';
export { writeSheets, type WriteOptions } from './write';
export { unfinishedSheets } from './journal';
