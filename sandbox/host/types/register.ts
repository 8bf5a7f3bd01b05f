import type { HostContext } from '../context';
import type { Method } from '../objects';

/** The calls by which the library asks for an event and lets go of it: "_RegisterDataChangedEvent", "_UnregisterDataChangedEvent". */
export function eventMethods<T>(
  events: Readonly<Record<string, number>>,
  targetId: (target: T, context: HostContext) => string,
): Record<string, Method<T>> {
  const methods: Record<string, Method<T>> = {};
  for (const [name, number] of Object.entries(events)) {
    methods[`_Register${name}`] = (target, _, context) => {
      context.events.register(number, targetId(target, context));
      return null;
    };
    methods[`_Unregister${name}`] = (target, _, context) => {
      context.events.unregister(number, targetId(target, context));
      return null;
    };
  }
  return methods;
}
