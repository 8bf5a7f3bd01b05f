import type { CategoryId } from '../../core/library/ids';

/** The strip of a type: a colour, and letters for whoever prints in grey or sees no colours. */
export interface Strip {
  readonly fill: string;
  readonly letters: string;
}

/** Light colours, on which black letters are read and which no scanner takes for a bar. */
const STRIPS: Readonly<Partial<Record<CategoryId, Strip>>> = {
  textbook: { fill: 'BDD7EE', letters: 'SGK' },
  professional: { fill: 'C6E0B4', letters: 'SNV' },
  reference: { fill: 'FFE699', letters: 'STK' },
  children: { fill: 'F8CBAD', letters: 'STN' },
  periodical: { fill: 'D9D2E9', letters: 'BTC' },
};
const OTHER: Strip = { fill: 'D9D9D9', letters: '' };

/** The strip of a type of documents; grey without letters where the type is another one or not known. */
export function stripOf(category: CategoryId | null): Strip {
  return (category === null ? undefined : STRIPS[category]) ?? OTHER;
}
