import { booksOf, registerFigures, TYPES, type Book } from '../books';
import { dayText } from '../days';
import { inAnyOrder, tableOf } from '../fields';
import type { Kind } from '../part';
import { typeNaming } from './copy-fields';

/** What a library system exports, with English heads. */
export const exportEnglish: Kind = {
  name: 'export-english',
  about: ['stock'],
  make: (chance) => {
    const books = booksOf(chance, { types: TYPES, each: [8, 16] });
    const names = typeNaming(chance);
    const iso = (day: number) => dayText(day).split('/').reverse().join('-');
    const dates = chance.maybe(0.7);
    const fields = inAnyOrder<Book>(
      chance,
      [
        {
          heads: [chance.of(['Barcode', 'Item barcode', 'Accession number', 'Accession no.'])],
          cell: ({ number }) => number,
        },
      ],
      [
        { heads: ['Title'], cell: ({ title }) => title, words: true },
        { heads: ['Author'], cell: ({ author }) => author },
        { heads: [chance.of(['Publisher', 'Publisher name'])], cell: ({ publisher }) => publisher },
        { heads: [chance.of(['Publication year', 'Copyright date', 'Year'])], cell: ({ published }) => published },
        { heads: [chance.of(['Item type', 'Collection', 'Category'])], cell: ({ type }) => names.get(type) ?? '' },
        { heads: [chance.of(['Price', 'Replacement price', 'Cost'])], cell: ({ price }) => price },
        { heads: [chance.of(['Call number', 'Call no.'])], cell: ({ title }) => `${title.length}.${title.length % 7}` },
        ...(dates
          ? [
              {
                heads: [chance.of(['Date accessioned', 'Date acquired', 'Accession date'])],
                cell: ({ entered }: Book) => iso(entered),
              },
            ]
          : []),
      ],
    );
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Sheet1', 'items', 'report']),
          fields,
          sections: [{ heading: '', items: books }],
          numbered: false,
          total: false,
          noCodes: true,
          blanks: false,
          needsItsSheet: true,
        }),
      ],
      figures: registerFigures(books, { dates, prices: true }),
    };
  },
};
