import * as z from 'zod';
import { CATEGORIES, CONDITIONS, SOURCES, TODAY } from '../data/register';
import { addAcrossRows, FIRST_YEAR, LAST_YEAR, NUMBER_PATTERN, type Found, type Rows } from './shared';

const text = z.string().regex(/\S/).max(500);
const row = z.tuple([
  z.string().regex(new RegExp(NUMBER_PATTERN)),
  text,
  text,
  z.enum(CATEGORIES),
  text,
  z.enum(CONDITIONS),
  z.int().min(FIRST_YEAR).max(LAST_YEAR),
  z.number().min(0),
  z.int().min(1).max(TODAY),
  z.enum(SOURCES),
  z.int().min(0),
  z.string().max(500),
]);

/** zod with a tuple a row, and the checks across rows by hand. */
export function withZod(rows: Rows): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < rows.length; i++) {
    const result = row.safeParse(rows[i]);
    if (!result.success) for (const { path } of result.error.issues) found.push([i, Number(path[0])]);
  }
  addAcrossRows(rows, found);
  return found;
}
