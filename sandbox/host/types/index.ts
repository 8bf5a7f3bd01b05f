import type { HostContext } from '../context';
import type { Instance } from '../objects';

export { NEW_OBJECTS } from './services';
export { WorkbookType } from './workbook';

/**
 * An object may have been deleted since the add-in got hold of it.
 * @throws ExcelError ItemNotFound
 */
export function assertStillExists(object: Instance, context: HostContext): void {
  object.type.assertExists?.(object.target, context);
}
