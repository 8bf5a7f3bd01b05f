import { errors } from './vi/errors';
import { pane } from './vi/pane';
import { shell } from './vi/shell';

/** The master of all screen words but those of the rules (`vi/rules.ts`), which only a finished check needs. */
export const vi = { shell, pane, errors } as const;
