import type { TextColumn } from '../../intake/book';
import { NumberPartsReader, type NumberParts } from '../../intake/number-parts';
import { inSlices } from './scan';

const known = new WeakMap<TextColumn, NumberParts>();

/** The numbers of a register's column taken apart: as intake has done it, else (books made by hand) when a rule first asks. */
export function* numberParts(column: TextColumn): Generator<null, NumberParts> {
  const { parts = known.get(column), values } = column;
  if (parts) return parts;
  const reader = new NumberPartsReader(values.length);
  yield* inSlices(values.length, (from, to) => {
    for (let i = from; i < to; i++) reader.take(i, values[i] ?? '');
  });
  known.set(column, reader);
  return reader;
}
