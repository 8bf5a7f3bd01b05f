import Ajv from 'ajv/dist/2020';
import { CATEGORIES, CONDITIONS, SOURCES, TODAY } from '../data/register';
import { addAcrossRows, FIRST_YEAR, LAST_YEAR, NUMBER_PATTERN, type Found, type Rows } from './shared';

const text = { type: 'string', pattern: '\\S', maxLength: 500 };
const validate = new Ajv({ allErrors: true, strict: false }).compile({
  type: 'array',
  minItems: 12,
  maxItems: 12,
  prefixItems: [
    { type: 'string', pattern: NUMBER_PATTERN },
    text,
    text,
    { enum: CATEGORIES },
    text,
    { enum: CONDITIONS },
    { type: 'integer', minimum: FIRST_YEAR, maximum: LAST_YEAR },
    { type: 'number', minimum: 0 },
    { type: 'integer', minimum: 1, maximum: TODAY },
    { enum: SOURCES },
    { type: 'integer', minimum: 0 },
    { type: 'string', maxLength: 500 },
  ],
});

/** ajv with a compiled schema for a row as a tuple, and the checks across rows by hand. */
export function withAjv(rows: Rows): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < rows.length; i++) {
    if (validate(rows[i])) continue;
    for (const { instancePath } of validate.errors ?? []) found.push([i, Number(instancePath.slice(1))]);
  }
  addAcrossRows(rows, found);
  return found;
}
