import { errors } from './vi/errors';
import { pane } from './vi/pane';
import { rules } from './vi/rules';
import { shell } from './vi/shell';

/** The master of all screen words; `en.ts` has the same shape. */
export const vi = { shell, pane, errors, rules } as const;
