import tableschema from 'tableschema';
import { CATEGORIES, COLUMN, CONDITIONS, makeRegister, SOURCES, TODAY } from '../data/register';
import { FIRST_YEAR, LAST_YEAR, NUMBER_PATTERN, type Found, type Rows } from './shared';

const HEADER = makeRegister(0).header;
const field = (column: number, type: string, constraints: object) => ({ name: HEADER[column], type, constraints });
const written = { required: true, pattern: '[\\s\\S]*\\S[\\s\\S]*' };
const SCHEMA = {
  fields: [
    field(COLUMN.number, 'string', { required: true, unique: true, pattern: NUMBER_PATTERN }),
    field(COLUMN.title, 'string', written),
    field(COLUMN.author, 'string', written),
    field(COLUMN.category, 'string', { required: true, enum: CATEGORIES }),
    field(COLUMN.publisher, 'string', written),
    field(COLUMN.condition, 'string', { required: true, enum: CONDITIONS }),
    field(COLUMN.year, 'integer', { required: true, minimum: FIRST_YEAR, maximum: LAST_YEAR }),
    field(COLUMN.price, 'number', { required: true, minimum: 0 }),
    field(COLUMN.entered, 'integer', { required: true, minimum: 1, maximum: TODAY }),
    field(COLUMN.source, 'string', { required: true, enum: SOURCES }),
    field(COLUMN.quantity, 'integer', { required: true, minimum: 0 }),
    field(COLUMN.note, 'string', { maxLength: 500 }),
  ],
  missingValues: [''],
};

/** Frictionless' tableschema, which casts as it reads; `unique` is its own. */
export async function withTableschema(rows: Rows): Promise<{ found: Found[]; cast: (readonly unknown[] | null)[] }> {
  const table = await tableschema.Table.load([HEADER, ...rows], { schema: SCHEMA });
  const read = await table.read({ forceCast: true });
  const found: Found[] = [];
  const cast: (readonly unknown[] | null)[] = [];
  for (const entry of read) {
    if (Array.isArray(entry)) {
      cast.push(entry as readonly unknown[]);
      continue;
    }
    cast.push(null);
    const problem = entry as Exclude<typeof entry, readonly unknown[]>;
    const all = problem.errors && problem.errors.length > 0 ? problem.errors : [problem];
    for (const { rowNumber, columnNumber } of all)
      found.push([
        (rowNumber ?? problem.rowNumber ?? 0) - 2,
        columnNumber === undefined ? COLUMN.number : columnNumber - 1,
      ]);
  }
  return { found, cast };
}
