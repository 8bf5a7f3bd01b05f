import type { Chance } from '../../../scripts/support/chance';
import { TYPES, type TypeId } from '../books';
import { dateWriting, serial, TODAY, YEAR_BEGINS } from '../days';
import { tableOf, type Field } from '../fields';
import type { Cell } from '../grid';
import type { Kind, Part, Want } from '../part';

interface Entry {
  readonly label: string;
  readonly day: Cell;
  readonly record: string;
  readonly source: string;
  readonly counts: Readonly<Record<TypeId, number>>;
  readonly periodicals: number;
  readonly value: number;
}

const IDS = TYPES.map(({ id }) => id);
const books = ({ counts }: Entry) => IDS.reduce((sum, id) => sum + counts[id], 0);
const SUPPLIERS = ['Công ty Sách - TBTH', 'Phòng GD&ĐT cấp', 'Phụ huynh tặng', 'Nhà sách Trí Tuệ'];

/** The general register: what came in, what left, what is there, on three sheets, each with the types across. */
export const generalRegister: Kind = {
  name: 'general-register',
  about: ['stock', 'periodicals'],
  make: (chance) => makeRegister(chance),
};

function makeRegister(chance: Chance): Part {
  const write = dateWriting(chance);
  const days = (many: number) =>
    Array.from({ length: many }, () => chance.whole(YEAR_BEGINS + 5, TODAY - 20)).sort((a, b) => a - b);
  const opening = entry('Mang sang', counts(chance, 400, 1300), chance.whole(100, 400));
  const came = days(chance.whole(3, 10)).map((day): Entry => ({
    ...entry('', counts(chance, 0, 40), chance.of([0, 0, 30])),
    day: write(day),
    source: chance.of(SUPPLIERS),
  }));
  const left = [serial(2025, 12, 10), serial(2026, 5, 18)].slice(0, chance.whole(1, 2)).map((day, at): Entry => ({
    ...entry('', counts(chance, 1, 30), 0),
    day: write(day),
    record: `0${at + 1}/BB-TL`,
  }));
  const [inSum, outSum] = [sumOf('Tổng phát sinh', came), sumOf('Tổng phát sinh', left)];
  const closing = sumOf('', [opening, inSum], outSum);
  const heads = headings(chance);
  const shown = chance.maybe(0.7);
  const titles = (part: string) => [
    chance.of(['SỔ ĐĂNG KÝ TỔNG QUÁT', 'Sổ đăng ký tổng quát']),
    'Năm học: 2025 - 2026',
    part,
  ];
  const inRows = [
    ...(shown ? [opening] : []),
    ...came,
    inSum,
    ...(shown ? [sumOf('Mang sang trang sau', [opening, inSum])] : []),
  ];
  const numbers = numberFields(heads);
  const common = { total: false, numbered: false, blanks: false } as const;
  return {
    tables: [
      tableOf(chance, {
        ...common,
        sheet: 'Phần I',
        titles: titles('PHẦN I: NHẬP'),
        fields: [
          { heads: ['Ngày vào sổ'], cell: ({ day }) => day },
          { heads: ['STT'], cell: ({ label }, index) => (label === '' ? 40 + index : '') },
          { heads: ['Nguồn cung cấp'], cell: ({ label, source }) => (label === '' ? source : label) },
          {
            heads: [chance.of(['Số chứng từ', 'Chứng từ'])],
            cell: ({ label }, index) => (label === '' ? `${11 + index}/PN` : ''),
          },
          ...numbers,
          { heads: ['Ghi chú'], cell: () => '' },
        ],
        sections: [{ heading: '', items: inRows }],
      }),
      tableOf(chance, {
        ...common,
        sheet: 'Phần II',
        titles: titles('PHẦN II: XUẤT'),
        fields: [
          { heads: ['Ngày vào sổ'], cell: ({ label, day }) => (label === '' ? day : label) },
          { heads: [chance.of(['Số biên bản', 'Số biên bản xuất'])], cell: ({ record }) => record },
          { heads: ['Ngày xuất'], cell: ({ day }) => day },
          ...numbers,
          { heads: ['Lý do xuất', 'Rách nát'], cell: books },
          { heads: ['Lý do xuất', 'Lạc hậu'], cell: () => '' },
          { heads: ['Lý do xuất', 'Mất'], cell: () => '' },
          { heads: ['Ghi chú'], cell: () => '' },
        ],
        sections: [{ heading: '', items: [...left, outSum] }],
      }),
      tableOf(chance, {
        ...common,
        sheet: 'Phần III',
        titles: titles(chance.of(['PHẦN III: TỔNG KẾT', 'PHẦN III: TỔNG KẾT TÌNH HÌNH KHO SÁCH'])),
        fields: [
          { heads: [chance.of(['', 'Nội dung'])], cell: ({ label }) => label },
          ...numbers,
          { heads: ['Ghi chú'], cell: () => '' },
        ],
        sections: [
          {
            heading: '',
            items: [
              { ...opening, label: 'Hiện còn đến 01/08/2025' },
              { ...inSum, label: 'Năm học 2025-2026 nhập' },
              { ...outSum, label: 'Năm học 2025-2026 xuất' },
              { ...closing, label: chance.of(['Tồn kho 2025-2026', 'Hiện còn đến 31/05/2026']) },
            ],
          },
        ],
      }),
    ],
    figures: figuresOf(opening, inSum, outSum, closing),
  };
}

function counts(chance: Chance, from: number, to: number): Entry['counts'] {
  return {
    textbook: chance.whole(from, to),
    professional: chance.whole(from, to),
    reference: chance.whole(from, to),
    children: chance.whole(from, to),
    other: 0,
  };
}

function entry(label: string, of: Entry['counts'], periodicals: number): Entry {
  const all = IDS.reduce((sum, id) => sum + of[id], 0);
  return { label, day: '', record: '', source: '', counts: of, periodicals, value: all * 18_000 };
}

function sumOf(label: string, entries: readonly Entry[], less?: Entry): Entry {
  const of = (number: (one: Entry) => number) =>
    entries.reduce((sum, one) => sum + number(one), 0) - (less ? number(less) : 0);
  const total = { textbook: 0, professional: 0, reference: 0, children: 0, other: 0 };
  for (const id of IDS) total[id] = of((one) => one.counts[id]);
  return {
    label,
    day: '',
    record: '',
    source: '',
    counts: total,
    periodicals: of((one) => one.periodicals),
    value: of(({ value }) => value),
  };
}

interface Headings {
  readonly whole: string;
  readonly parts: string;
  readonly money: string;
  readonly long: boolean;
}

function headings(chance: Chance): Headings {
  return {
    whole: chance.of(['Tổng số', 'Số lượng', 'Tổng số (bản)']),
    parts: chance.of(['Phân loại theo nội dung', 'Phân loại', 'Trong đó', 'Phân loại sách']),
    money: chance.of(['Thành tiền', 'Tổng số tiền', 'Trị giá']),
    long: chance.maybe(0.2),
  };
}

/** A blank stands where nothing came or left, as people write it. */
function numberFields({ whole, parts, money, long }: Headings): Field<Entry>[] {
  const shown = (value: number): Cell => (value === 0 ? '' : value);
  return [
    { heads: [whole, 'Sách'], cell: books },
    { heads: [whole, 'Báo, tạp chí'], cell: ({ periodicals }) => shown(periodicals) },
    { heads: [money], cell: ({ value }) => value },
    ...TYPES.map(({ id, names, short }): Field<Entry> => ({
      heads: [parts, long ? (names[0] ?? '') : short],
      cell: (one) => shown(one.counts[id]),
    })),
    { heads: [parts, 'Khác'], cell: () => '' },
  ];
}

function figuresOf(opening: Entry, came: Entry, left: Entry, closing: Entry): Record<string, Want> {
  const figures: Record<string, Want> = {};
  for (const id of IDS) {
    figures[`copies.${id}`] = closing.counts[id];
    figures[`additions.copies.${id}`] = came.counts[id];
  }
  return {
    ...figures,
    'copies.total': books(closing),
    'value.total': closing.value,
    'additions.copies': books(came),
    'additions.value': came.value,
    'withdrawals.copies': books(left),
    'withdrawals.value': left.value,
    'opening.copies': books(opening),
    'closing.copies': books(closing),
  };
}
