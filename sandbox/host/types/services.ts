import type { HostContext } from '../context';
import { instance, type Instance, type ObjectType } from '../objects';

/**
 * Services of Office that are not about the workbook but come the same way. Only what office.js itself calls while it starts is here; the
 * add-in uses none of them.
 */
const AddinInternalService: ObjectType<null> = {
  name: 'AddinInternalService',
  properties: {},
  methods: {
    /** office.js says that it can take ribbon commands. Nothing has to be done. */
    NotifyActionHandlerReady: () => null,
  },
};

/** Objects that the library makes with `new`, by name. */
export const NEW_OBJECTS: Readonly<Record<string, (context: HostContext) => Instance>> = {
  'Microsoft.InternalService.AddinInternalService': () => instance(AddinInternalService, null),
};
