import { num, place, placeAndColumn } from './say';
import { day, list, number, quoted, text, type RuleWords } from '../../rule-words';

const READINGS: Readonly<Record<string, string>> = {
  blankIsUnknown: 'a blank is not written yet',
  blankIsOne: 'a blank is one copy',
  stock: 'what is there',
  acquisitions: 'what came',
  withdrawals: 'what left',
  claim: 'once more what another table says',
};

export const reading = {
  'thieu-phan': {
    title: 'A part of the data is missing',
    why: 'The report takes figures from this part. Without it that place stays empty.',
    how: 'Open Setup: point at the sheet that holds this part, or let a sample sheet be made.',
    message: (data) => `No sheet holds the section “${text(data.section)}”.`,
  },
  'thieu-cot': {
    title: 'A column needed for counting is missing',
    why: 'Without this column the rows of the table cannot be counted.',
    how: 'Choose the right column in Setup, or add it to the table.',
    message: (data) =>
      `The table on sheet “${text(data.sheet)}” (${text(data.section)}) has no column for “${text(data.field)}”.`,
  },
  'tieu-de-doi-ten': {
    title: 'A column header was renamed',
    why: 'This column was confirmed last time under another name; it must be certain that it is still the same one.',
    how: 'Look at the column in Setup and confirm it.',
    message: (data) =>
      `${place(data)}: the column ${quoted(data.before)} is now called ${quoted(data.after)}. Is it still the same?`,
  },
  'o-loi-cong-thuc': {
    title: 'A cell shows a formula error',
    why: 'This cell is used for a figure; its row is left out.',
    how: 'Correct the formula, or type the right value.',
    message: (data) => `${placeAndColumn(data)} shows the error ${text(data.value)}.`,
  },
  'dong-tong-lech': {
    title: 'A total row differs from the sum of its rows',
    why: 'Readers of the report will add up. A wrong total leaves them with two numbers.',
    how: 'Look at the rows above; if they are right, correct the total.',
    message: (data) =>
      `${placeAndColumn(data)} states a total of ${num(data.value)}, but ${num(data.rows)} rows add up to ${num(data.sum)}.` +
      (text(data.leftOut) === '' ? '' : ` Its formula leaves out row ${text(data.leftOut)}.`),
  },
  'cong-thuc-lac-loai': {
    title: 'A formula is not like its neighbours',
    why: 'A sum that leaves out rows, or a reference one cell off, may still give the right value today; the next number typed makes it wrong and nobody is told.',
    how: 'Look at the cells that the formula takes in, and make it like its neighbours. Turn numbers stored as text into numbers, so that the formula can add them.',
    message: (data) => {
      const place = `${placeAndColumn(data)}: the formula ${text(data.formula)}`;
      if (text(data.leftOut) !== '') return `${place} does not add row ${text(data.leftOut)} of the table.`;
      if (Number(data.texts) > 0) return `${place} cannot add ${num(data.texts)} numbers stored as text.`;
      return `${place} differs from its neighbours (cell ${text(data.likeCell)} holds ${text(data.like)}).`;
    },
  },
  'o-gop-trong-du-lieu': {
    title: 'Merged cells inside the data',
    why: "Excel's formulas and filters see only the first cell of a merged area.",
    how: 'Unmerge the cells and fill in each row.',
    message: (data) =>
      `Area ${text(data.area)} of sheet “${text(data.sheet)}” is merged; only its first cell holds ${quoted(data.value)}.`,
  },
  'cach-doc-chua-chac': {
    title: 'A table that can be read in more than one way',
    why: 'Each reading gives other figures, and nothing in the workbook says which one is right.',
    how: 'Choose the right one below the result of the check. The choice is remembered and can be changed.',
    message: (data) => {
      const totals = list(data.totals);
      const ways = list(data.choices).map((choice, i) => {
        const total = totals[i];
        const counted = total === '' || total === undefined ? 'no figure' : `${num(total)} ${text(data.unit)}`.trim();
        return `${READINGS[text(choice)] ?? quoted(choice)}: ${counted}`;
      });
      return `${place(data)}: it is not clear how to read this table. ${text(data.indicator)} – ${ways.join('; ')}.`;
    },
  },
  'bang-chua-hieu': {
    title: 'An area with numbers that was not understood',
    why: 'What stands here is in no figure of the report and was not checked.',
    how: 'Open Setup and say what it is, or press “Not figures of the library”.',
    message: (data) =>
      `Area ${text(data.area)} on “${text(data.sheet)}”${text(data.label) === '' ? '' : ` (${quoted(data.label)})`} holds ${num(data.numbers)} numbers that were not understood and are not counted.`,
  },
  'cot-chua-hieu': {
    title: 'A column of numbers that was not understood',
    why: 'It may be a count or an amount, but its header does not say so.',
    how: 'Choose the column in Setup if it is to be counted; else let it be.',
    message: (data) => `${place(data)}: column ${quoted(data.header)} holds numbers, but what it counts is not known.`,
  },
  'dong-trong-giua': {
    title: 'Blank rows inside a table',
    why: "Excel's filters, sorting and summaries stop at a blank row.",
    how: 'Delete the blank rows if they are not needed.',
    message: (data) =>
      `Sheet “${text(data.sheet)}”: rows ${text(data.from)} to ${text(data.to)} are blank inside the table.`,
  },
  'ma-cu': {
    title: 'Text in an old encoding (TCVN3, VNI)',
    why: 'It can be read in old fonts only. In Word, on other computers and in searches it is nonsense.',
    how: 'Press Fix to convert it to Unicode, with a matching font.',
    message: (data) =>
      `${placeAndColumn(data)}: ${quoted(data.value)} is in an old encoding and reads ${quoted(data.after)}.`,
  },
  'dau-to-hop': {
    title: 'Combining Unicode',
    why: 'It looks the same, but Excel takes it for another text when it filters, searches or adds up.',
    how: 'Press Fix to compose the marks; nothing changes to the eye.',
    message: (data) => `${placeAndColumn(data)}: ${quoted(data.value)} is typed with combining marks.`,
  },
  'khoang-trang-thua': {
    title: 'Stray spaces',
    why: 'One space more and Excel sees two different names.',
    how: 'Press Fix to take out the spaces at the ends and the doubled ones.',
    message: (data) =>
      `${placeAndColumn(data)}: ${quoted(data.value)} has stray spaces; it should be ${quoted(data.after)}.`,
  },
} satisfies Record<string, RuleWords>;

export const numbers = {
  'so-dang-chu': {
    title: 'A number stored as text',
    why: 'Excel leaves text out of its sums without saying so.',
    how: 'Press Fix to make it a number. Where it has two readings, choose one.',
    message: (data) => {
      const readings = list(data.readings);
      return readings.length > 0
        ? `${placeAndColumn(data)}: ${quoted(data.value)} is text and may mean ${readings.map((value) => num(value)).join(' or ')}.`
        : `${placeAndColumn(data)}: ${quoted(data.value)} is text and should be the number ${num(data.after)}.`;
    },
  },
  'khong-phai-so': {
    title: 'Words where a number belongs',
    why: 'This row cannot be counted.',
    how: 'Type a number. Explanations go into the column for notes.',
    message: (data) => {
      const [first, second] = list(data.numbers);
      return first !== undefined && second !== undefined
        ? `${placeAndColumn(data)}: ${quoted(data.value)} holds two numbers (${num(first)} and ${num(second)}); each needs its own column.`
        : `${placeAndColumn(data)}: ${quoted(data.value)} is not a number.`;
    },
  },
  'so-am': {
    title: 'A negative number',
    why: 'Counts and amounts in registers are never below zero.',
    how: 'Correct the number. Withdrawn books go into the column of withdrawals.',
    message: (data) => `${placeAndColumn(data)} holds ${num(data.number)}, which is below 0.`,
  },
  'so-le': {
    title: 'A fraction of things that are counted whole',
    why: 'Copies, tables and visits are whole numbers.',
    how: 'Correct it to a whole number.',
    message: (data) => `${placeAndColumn(data)} holds ${num(data.number)}, which is not a whole number.`,
  },
  'ngay-khong-hieu': {
    title: 'A date that cannot be read',
    why: 'Nobody can tell which school year the row belongs to.',
    how: 'Type it as day/month/year, for example 23/05/2025.',
    message: (data) => {
      const readings = list(data.readings)
        .map((serial) => day(serial))
        .join(' or ');
      return `${placeAndColumn(data)}: ${quoted(data.value)} cannot be read as a date${readings === '' ? '.' : `; is it ${readings}?`}`;
    },
  },
  'ngay-ngoai-nam-hoc': {
    title: "A date outside the report's school year",
    why: 'This row is not counted for the year.',
    how: 'Correct the year if it is a slip; otherwise leave it.',
    message: (data) =>
      `${placeAndColumn(data)}: ${day(data.date)} is not in the school year ${text(data.schoolYear)}, so the row is not counted.`,
  },
  'ngay-tuong-lai': {
    title: 'A date in the future',
    why: 'What was done cannot be dated after today; mostly the year is a slip.',
    how: 'Look at the day, month and year.',
    message: (data) => `${placeAndColumn(data)}: ${day(data.date)} is after today (${day(data.today)}).`,
  },
  'nam-xuat-ban-sai': {
    title: 'A year of publication that cannot be',
    why: 'A book is not published after it was entered.',
    how: 'Look at the title page and correct the year.',
    message: (data) => {
      const reason = text(data.reason);
      if (reason === 'afterEntry')
        return `${placeAndColumn(data)}: published ${text(data.value)}, entered ${text(data.limit)}.`;
      if (reason === 'future') return `${placeAndColumn(data)}: the year ${text(data.value)} has not come yet.`;
      return `${placeAndColumn(data)}: ${quoted(data.value)} is no year of publication.`;
    },
  },
  'thanh-tien-sai': {
    title: 'Amount is not quantity × price',
    why: 'The total value in the report is made of these amounts.',
    how: 'Look at quantity and price; if they are right, correct the amount.',
    message: (data) =>
      `${placeAndColumn(data)} holds ${num(data.amount)}, but ${num(data.quantity)} × ${num(data.price)} = ${num(data.after)}.`,
  },
  'gia-bat-thuong': {
    title: 'An unusual price',
    why: 'A price 100 or 1000 times off is mostly a missing or doubled zero.',
    how: 'Look at the price on the cover. If it is right, ignore this.',
    message: (data) =>
      `${placeAndColumn(data)}: ${num(data.value)} đồng, while its type usually costs about ${num(data.usual)}. Is it ${num(data.after)}?`,
  },
  'thieu-don-vi': {
    title: 'No unit',
    why: 'A quantity without a unit does not say whether it counts copies, sets or pieces.',
    how: 'Fill in the unit.',
    message: (data) =>
      text(data.after) === ''
        ? `${placeAndColumn(data)} is blank.`
        : `${placeAndColumn(data)} is blank; this is counted in “${text(data.after)}”.`,
  },
  'don-vi-la': {
    title: 'A unit that does not fit',
    why: 'Counted in another unit the figure says something else (titles for copies).',
    how: 'Correct the unit, or the quantity if it counts something else.',
    message: (data) =>
      `${placeAndColumn(data)}: the unit ${quoted(data.value)} does not fit${text(data.after) === '' ? '.' : `; usually it is “${text(data.after)}”.`}`,
  },
} satisfies Record<string, RuleWords>;

export const categories = {
  'thieu-loai': {
    title: 'A row without a category',
    why: 'It is in the total and in no category, so the categories do not add up to the total.',
    how: 'Fill in the category.',
    message: (data) => `${placeAndColumn(data)} is blank.`,
  },
  'loai-la': {
    title: 'A category that is not on the list',
    why: 'Nobody can tell where in the report this row belongs.',
    how: "Choose the nearest name if it is a slip; add it to “Danh mục” if it is the school's own.",
    message: (data) => {
      const nearest = list(data.nearest);
      const question = nearest.length === 0 ? '' : ` Is it ${nearest.map((name) => `“${text(name)}”`).join(' or ')}?`;
      return `${placeAndColumn(data)}: ${quoted(data.value)} is not on the list.${question}`;
    },
  },
  'loai-viet-khac': {
    title: 'A category spelled otherwise',
    why: "It is counted, but Excel's filters and formulas take it for another one.",
    how: 'Press Fix to spell it alike.',
    message: (data) => `${placeAndColumn(data)}: ${quoted(data.value)}; the standard name is “${text(data.after)}”.`,
  },
  'loai-va-so-khac-nhau': {
    title: 'Category and accession number disagree',
    why: 'The book is counted under another type than its register.',
    how: 'Look at the book: correct the type or the number.',
    message: (data) =>
      `${placeAndColumn(data)}: number ${quoted(data.value)} belongs to ${text(data.expected)}, but the row says ${text(data.stated)}.`,
  },
  'muc-khong-co-du-lieu': {
    title: 'Items of the report without a row',
    why: 'The report will say 0 there. That may be right, or something was not written down.',
    how: 'Add the row if there was something; otherwise ignore this.',
    message: (data) =>
      `No row belongs to ${list(data.parts)
        .map((name) => quoted(name))
        .join(', ')}.`,
  },
} satisfies Record<string, RuleWords>;

export const registers = {
  'dkcb-trung': {
    title: 'An accession number used twice',
    why: 'Each number is one copy. Used twice, one copy is counted double or has no number.',
    how: 'Compare with the books on the shelf and correct the wrong one.',
    message: (data) =>
      `${place(data)}: number ${quoted(data.number)} stands ${num(data.times)} times in this register.`,
  },
  'dkcb-khuyet': {
    title: 'Missing accession numbers',
    why: 'A jump may be a deleted row or one that was never written.',
    how: 'Look into the paper register. If the numbers were skipped, ignore this.',
    message: (data) =>
      number(data.count) === 1 && text(data.first) === text(data.last)
        ? `${place(data)}: after ${quoted(data.value)} number ${text(data.first)} is missing.`
        : number(data.count) < number(data.last) - number(data.first) + 1
          ? `${place(data)}: of the numbers ${text(data.first)} to ${text(data.last)}, ${num(data.count)} are missing.`
          : `${place(data)}: after ${quoted(data.value)} the numbers ${text(data.first)} to ${text(data.last)} are missing (${num(data.count)}).`,
  },
  'dkcb-sai-mau': {
    title: 'An accession number written otherwise',
    why: 'It may be a slip, and it sorts to the wrong place.',
    how: 'Write it like the other numbers of the register.',
    message: (data) =>
      `${place(data)}: ${quoted(data.value)} is unlike the other numbers (for example ${list(data.like)
        .map((one) => quoted(one))
        .join(', ')}).`,
  },
  'dong-lap': {
    title: 'Two equal rows',
    why: 'Same title, author, publisher, year and price: one delivery may have been entered twice.',
    how: 'Delete one of them if so; ignore this if there were two deliveries.',
    message: (data) =>
      `${place(data)}: ${quoted(data.value)} has ${num(data.times)} equal rows (rows ${text(data.rows)}).`,
  },
  'da-xuat-con-dem': {
    title: 'A total still counts withdrawn books',
    why: 'Lost and weeded books are no longer in stock.',
    how: 'Take the withdrawn copies out of the total.',
    message: (data) =>
      `${placeAndColumn(data)} holds ${num(data.value)} with ${num(data.withdrawn)} withdrawn copies; ${num(data.stock)} are in stock.`,
  },
  'thanh-loc-thieu-quyet-dinh': {
    title: 'Withdrawn without a record number',
    why: 'TT 02/2020/TT-BVHTTDL, article 28: the number of the decision is written into the register.',
    how: 'Write down the number of the record or decision.',
    message: (data) => `${place(data)}: withdrawn (by the column “${text(data.sign)}”) without the number of a record.`,
  },
  'thanh-loc-qua-10-phan-tram': {
    title: 'More than 10 % withdrawn at once',
    why: 'TT 02/2020/TT-BVHTTDL, article 16: not more than 10 % of all resources in one go.',
    how: 'Look at the record again: copies, number, date.',
    message: (data) =>
      `${place(data)}: ${text(data.record) === '' ? 'this withdrawal' : `record ${quoted(data.record)}`} has ${num(data.copies)} copies, ${num(data.percent)} % of the ${num(data.stock)} before it.`,
  },
} satisfies Record<string, RuleWords>;
