import { booksOf, plainName, registerFigures, TYPES } from '../books';
import { tableOf } from '../fields';
import type { Kind } from '../part';
import { copyFields } from './copy-fields';

/** One register for each type of books, a copy a row. The type stands in the sheet's name, in the title, or in both. */
export const copyRegisterByType: Kind = {
  name: 'copy-register-by-type',
  about: ['stock'],
  make: (chance) => {
    const types = chance.shuffled(TYPES).slice(0, chance.whole(2, 4));
    const withdrawals = chance.maybe();
    const { fields, told } = copyFields(chance, { typeNames: null, withdrawals });
    const books = booksOf(chance, { types, each: [12, 26], withdrawn: withdrawals ? 0.06 : 0 });
    const inTitle = chance.maybe(0.7);
    const title = chance.of(['SỔ ĐĂNG KÝ CÁ BIỆT', 'Sổ đăng ký cá biệt', 'SỔ ĐĂNG KÍ CÁ BIỆT']);
    const short = chance.maybe();
    return {
      tables: types.map((type, at) => {
        const items = books.filter((book) => book.type === type.id);
        const table = tableOf(chance, {
          sheet: !inTitle || chance.maybe(0.7) ? (short ? type.short : plainName(type)) : `Sổ ${at + 1}`,
          titles: inTitle
            ? [
                `${title} ${title === title.toUpperCase() ? plainName(type).toUpperCase() : plainName(type).toLowerCase()}`,
              ]
            : [],
          fields,
          sections: [{ heading: '', items }],
          needsItsSheet: !inTitle,
        });
        return table;
      }),
      figures: registerFigures(books, told),
    };
  },
};
