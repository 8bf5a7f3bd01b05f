import { errors } from './en/errors';
import { pane } from './en/pane';
import { sayIn } from './fill';

/** The pane's second language. What is written into the workbook stays Vietnamese. */
export const english = { language: 'en', locale: 'en-GB', pane, errors, ...sayIn('en-GB') } as const;
