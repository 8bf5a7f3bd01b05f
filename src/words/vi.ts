import { errors } from './vi/errors';
import { pane } from './vi/pane';

/** The master of the pane's words but those that come with a page of their own (rules, Duyệt, Báo lỗi) and those of the bare HTML page (`vi/shell.ts`). */
export const vi = { pane, errors } as const;
