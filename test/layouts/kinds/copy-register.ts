import { booksOf, registerFigures, TYPES } from '../books';
import { tableOf } from '../fields';
import type { Kind } from '../part';
import { copyFields, typeNaming } from './copy-fields';

/** One register of all books, a copy a row, with a column of types. */
export const copyRegister: Kind = {
  name: 'copy-register',
  about: ['stock'],
  make: (chance) => {
    const withdrawals = chance.maybe(0.6);
    const { fields, told } = copyFields(chance, { typeNames: typeNaming(chance), withdrawals });
    const books = booksOf(chance, { types: TYPES, each: [8, 18], withdrawn: withdrawals ? 0.06 : 0 });
    return {
      tables: [
        tableOf(chance, {
          sheet: chance.of(['Vốn tài liệu', 'Sổ ĐKCB', 'Đăng ký cá biệt', 'Sheet1', 'Sách']),
          titles: chance.maybe(0.6)
            ? [chance.of(['SỔ ĐĂNG KÝ CÁ BIỆT', 'DANH MỤC SÁCH THƯ VIỆN', 'SỔ ĐĂNG KÝ SÁCH'])]
            : [],
          fields,
          sections: [{ heading: '', items: books }],
          needsItsSheet: true,
        }),
      ],
      figures: registerFigures(books, told),
    };
  },
};
