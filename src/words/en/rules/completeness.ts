import { num, place, placeAndColumn } from './say';
import { day, list, number, quoted, text, type RuleWords } from '../../rule-words';

const several = (headers: Parameters<typeof list>[0]) =>
  list(headers)
    .map((header) => quoted(header))
    .join(', ');

/** Rules about what is not there, and about lists that must agree with the registers. */
export const completeness = {
  'thieu-so-luong': {
    title: 'A quantity is missing',
    why: 'The row has a name and no number, so the report lacks it. Blank does not mean 0.',
    how: 'Type the quantity; where there is none, type 0.',
    message: (data) =>
      list(data.headers).length > 1
        ? `${place(data)}: the columns ${several(data.headers)} of this row are blank.`
        : `${placeAndColumn(data)} is blank.`,
  },
  'o-trong': {
    title: 'A blank cell',
    why: 'The other rows fill this column, so the blank may be an oversight, and figures made of it may lack something.',
    how: 'Fill the cell. If there is nothing to write, ignore this.',
    message: (data) => {
      if (data.blanks !== undefined)
        return `${placeAndColumn(data)}: ${num(data.blanks)} of ${num(data.records)} cells are blank, so the sum of this column may lack something.`;
      if (number(data.count) > 1)
        return `${place(data)}: ${num(data.count)} neighbouring cells are blank, in ${several(data.headers)}.`;
      return `${placeAndColumn(data)} is blank.`;
    },
  },
  'gia-lam-lech-tong': {
    title: 'One price distorts the whole value',
    why: 'A single row is a good part of the value of the whole stock; with a nought too many the total of the report is far off.',
    how: 'Look at the cover or the invoice. If the price is right, ignore this.',
    message: (data) =>
      `${placeAndColumn(data)} says ${num(data.number)} đồng, ${num(data.percent)} % of the whole value; books of this type usually cost about ${num(data.usual)} đồng a copy.${
        number(data.after) > 0 ? ` Is it ${num(data.after)} đồng?` : ''
      }`,
  },
  'thanh-ly-khong-khop': {
    title: 'The register of withdrawals does not match the stock',
    why: 'A copy that left in one register and is still in the other makes the stock of the report wrong.',
    how: 'Compare the two: correct the number, or write the withdrawal into the register of the stock.',
    message: (data) => {
      const count = number(data.count);
      if (data.kind === 'not-listed')
        return `${place(data)}: number ${quoted(data.value)} is marked withdrawn on ${day(data.date)} but is not on sheet “${text(data.list)}”.`;
      if (data.kind === 'in-stock')
        return count > 1
          ? `${place(data)}: ${num(data.count)} copies of ${quoted(data.value)} are withdrawn here, and sheet “${text(data.stock)}” does not say so.`
          : `${place(data)}: number ${quoted(data.value)} is withdrawn here, and sheet “${text(data.stock)}” does not say so.`;
      return count > 1
        ? `${place(data)}: ${num(data.count)} numbers of ${quoted(data.value)} are in no register (for example ${quoted(data.number)}).`
        : `${place(data)}: number ${quoted(data.number)} is in no register.`;
    },
  },
} satisfies Record<string, RuleWords>;
