import { CHILDREN_WORKS } from './children';
import { Chance } from '../../scripts/support/chance';
import { LAW_WORKS, REFERENCE_WORKS } from './reference';
import { OLD_TEXTBOOKS, PROFESSIONAL_READING, teacherBooksOfGrade, textbooksOfGrade } from './textbooks';
import type { Work } from './works';

export type RegisterCode = 'SGK' | 'SNV' | 'STK' | 'STN';

export const CATEGORY_NAMES: Readonly<Record<RegisterCode, string>> = {
  SGK: 'Sách giáo khoa',
  SNV: 'Sách nghiệp vụ',
  STK: 'Sách tham khảo',
  STN: 'Sách thiếu nhi',
};

/** A day as "YYYY-MM-DD": dates of the samples never pass through a time zone. */
export type Day = string;

export interface Withdrawal {
  readonly day: Day;
  readonly record: string;
  readonly reason: 'Rách nát' | 'Chương trình cũ' | 'Lạc hậu' | 'Mất';
}

/** One row of the accession register. */
export interface Copy {
  readonly register: RegisterCode;
  readonly number: string;
  readonly entered: Day;
  readonly generalNumber: string;
  readonly work: Work;
  readonly publishedYear: number;
  readonly category: string;
  readonly source: string;
  condition: string;
  withdrawal: Withdrawal | null;
}

interface Batch {
  readonly register: RegisterCode;
  readonly day: Day;
  readonly copies: number;
  readonly source: string;
  readonly works: readonly Work[];
  /** Copies of one title, about. */
  readonly perTitle: readonly [number, number];
  /** False where the school buys more of titles that it has already. */
  readonly newTitles: boolean;
}

const BOUGHT = 'Trường tự mua';
const ALLOCATED = 'Cấp phát';
const DONATED = 'Biếu, tặng, quyên góp';

const PER_TITLE: readonly [number, number] = [3, 5];
const MANY: readonly [number, number] = [5, 8];

/** A shuffled copy; by sorting, as the samples always were, so that they stay the same files. */
function shuffled<Item>(items: readonly Item[], random: Chance): Item[] {
  const keyed = items.map((item) => ({ item, key: random.next() }));
  keyed.sort((a, b) => a.key - b.key);
  return keyed.map(({ item }) => item);
}

function batches(random: Chance): Batch[] {
  const reading = shuffled(PROFESSIONAL_READING, random);
  const reference = shuffled(REFERENCE_WORKS, random);
  const children = shuffled(CHILDREN_WORKS, random);
  const batch = (
    register: RegisterCode,
    day: Day,
    copies: number,
    source: string,
    works: readonly Work[],
    perTitle = PER_TITLE,
    newTitles = true,
  ): Batch => ({
    register,
    day,
    copies,
    source,
    works,
    perTitle,
    newTitles,
  });
  const textbooks = [1, 2].flatMap(textbooksOfGrade);
  return [
    batch('SGK', '2016-09-06', 36, BOUGHT, OLD_TEXTBOOKS, [6, 6]),
    batch('SGK', '2020-08-25', 140, BOUGHT, textbooksOfGrade(1), [13, 13]),
    batch('SGK', '2021-08-24', 120, BOUGHT, textbooksOfGrade(2), [11, 11]),
    batch('SGK', '2022-08-23', 110, BOUGHT, textbooksOfGrade(3), [9, 9]),
    batch('SGK', '2023-08-22', 103, ALLOCATED, textbooksOfGrade(4), [8, 8]),
    batch('SGK', '2024-08-20', 96, BOUGHT, textbooksOfGrade(5), [7, 7]),
    batch('SGK', '2025-08-26', 58, ALLOCATED, textbooks, [3, 3], false),

    batch('SNV', '2017-10-10', 90, BOUGHT, reading, [5, 6]),
    batch('SNV', '2019-03-12', 70, ALLOCATED, reading, [5, 6]),
    batch('SNV', '2020-09-08', 95, ALLOCATED, teacherBooksOfGrade(1), [9, 9]),
    batch('SNV', '2021-09-07', 90, BOUGHT, teacherBooksOfGrade(2), [9, 9]),
    batch('SNV', '2022-09-06', 86, BOUGHT, teacherBooksOfGrade(3), [7, 7]),
    batch('SNV', '2023-09-12', 80, ALLOCATED, teacherBooksOfGrade(4), [6, 6]),
    batch('SNV', '2024-09-10', 54, BOUGHT, teacherBooksOfGrade(5), [4, 4]),
    batch('SNV', '2025-09-09', 36, BOUGHT, reading, [4, 4]),

    batch('STK', '2016-10-18', 210, BOUGHT, reference, MANY),
    batch('STK', '2017-11-14', 190, BOUGHT, reference, MANY),
    batch('STK', '2018-10-16', 200, BOUGHT, reference, MANY),
    batch('STK', '2019-11-12', 180, BOUGHT, reference, MANY),
    batch('STK', '2020-12-08', 140, ALLOCATED, reference, MANY),
    batch('STK', '2021-11-16', 150, BOUGHT, reference, MANY),
    batch('STK', '2022-11-15', 146, BOUGHT, reference, MANY),
    batch('STK', '2023-11-14', 118, DONATED, reference, MANY),
    batch('STK', '2024-11-12', 52, BOUGHT, reference, MANY),
    batch('STK', '2025-11-14', 60, BOUGHT, reference, MANY),
    batch('STK', '2026-01-20', 24, ALLOCATED, LAW_WORKS, [3, 3]),

    batch('STN', '2016-11-08', 200, BOUGHT, children),
    batch('STN', '2017-12-05', 190, BOUGHT, children),
    batch('STN', '2018-11-20', 180, DONATED, children),
    batch('STN', '2019-12-10', 190, BOUGHT, children),
    batch('STN', '2021-03-16', 150, BOUGHT, children),
    batch('STN', '2022-03-15', 138, DONATED, children),
    batch('STN', '2023-03-14', 130, BOUGHT, children),
    batch('STN', '2024-03-19', 110, DONATED, children),
    batch('STN', '2025-03-18', 70, DONATED, children),
    batch('STN', '2025-11-14', 72, BOUGHT, children),
    batch('STN', '2026-03-26', 50, DONATED, children),
  ];
}

/** Which copies left the stock: the last `copies` rows of a batch, or the first ones where pupils wore them out. */
const WITHDRAWN: readonly {
  readonly register: RegisterCode;
  readonly entered: Day;
  readonly copies: number;
  readonly withdrawal: Withdrawal;
}[] = [
  {
    register: 'SGK',
    entered: '2016-09-06',
    copies: 36,
    withdrawal: { day: '2025-05-15', record: '01/BB-THSN', reason: 'Chương trình cũ' },
  },
  {
    register: 'STK',
    entered: '2016-10-18',
    copies: 10,
    withdrawal: { day: '2025-05-15', record: '01/BB-THSN', reason: 'Lạc hậu' },
  },
  {
    register: 'SGK',
    entered: '2020-08-25',
    copies: 14,
    withdrawal: { day: '2025-12-18', record: '02/BB-THSN', reason: 'Rách nát' },
  },
  {
    register: 'SNV',
    entered: '2017-10-10',
    copies: 12,
    withdrawal: { day: '2025-12-18', record: '02/BB-THSN', reason: 'Lạc hậu' },
  },
  {
    register: 'STK',
    entered: '2017-11-14',
    copies: 22,
    withdrawal: { day: '2025-12-18', record: '02/BB-THSN', reason: 'Rách nát' },
  },
  {
    register: 'STN',
    entered: '2016-11-08',
    copies: 16,
    withdrawal: { day: '2025-12-18', record: '02/BB-THSN', reason: 'Rách nát' },
  },
  {
    register: 'STK',
    entered: '2018-10-16',
    copies: 2,
    withdrawal: { day: '2026-05-14', record: '03/BB-THSN', reason: 'Mất' },
  },
  {
    register: 'STN',
    entered: '2017-12-05',
    copies: 4,
    withdrawal: { day: '2026-05-14', record: '03/BB-THSN', reason: 'Mất' },
  },
];

function schoolYearStart(day: Day): number {
  const year = Number(day.slice(0, 4));
  return Number(day.slice(5, 7)) >= 8 ? year : year - 1;
}

/** Fills the batches with titles: new ones in the order of the list, or more copies of old ones. */
function fill(all: readonly Batch[], random: Chance): Copy[] {
  const copies: Copy[] = [];
  const taken = new Map<readonly Work[], number>();
  const published = new Map<string, number>();
  const numbers = new Map<RegisterCode, number>();
  const receipts = new Map<number, number>();
  const byDay = [...all].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  for (const batch of byDay) {
    const year = schoolYearStart(batch.day);
    const receipt = (receipts.get(year) ?? 0) + 1;
    receipts.set(year, receipt);
    const generalNumber = `${String(receipt).padStart(2, '0')}/${year}`;
    let left = batch.copies;
    while (left > 0) {
      const index = taken.get(batch.works) ?? 0;
      const chosen = batch.works[index % batch.works.length];
      if (!chosen || (batch.newTitles && index >= batch.works.length))
        throw new RangeError(`Too few works for ${batch.register} ${batch.day}.`);
      taken.set(batch.works, index + 1);
      const key = `${batch.register}|${chosen.title}`;
      const publishedYear =
        published.get(key) ?? Number(batch.day.slice(0, 4)) - (batch.register === 'SGK' ? 0 : random.whole(0, 1));
      published.set(key, publishedYear);
      const wanted = Math.min(left, random.whole(batch.perTitle[0], batch.perTitle[1]));
      for (let i = 0; i < wanted; i += 1) {
        const number = (numbers.get(batch.register) ?? 0) + 1;
        numbers.set(batch.register, number);
        copies.push({
          register: batch.register,
          number: `${batch.register}.${String(number).padStart(5, '0')}`,
          entered: batch.day,
          generalNumber,
          work: chosen,
          publishedYear,
          category: chosen.ownCategory ?? CATEGORY_NAMES[batch.register],
          source: batch.source,
          condition: Number(batch.day.slice(0, 4)) >= 2022 ? 'Tốt' : 'Sử dụng được',
          withdrawal: null,
        });
      }
      left -= wanted;
    }
  }
  return copies;
}

function withdraw(copies: readonly Copy[]): void {
  for (const { register, entered, copies: count, withdrawal } of WITHDRAWN) {
    const batch = copies.filter((copy) => copy.register === register && copy.entered === entered);
    const step = Math.max(1, Math.floor(batch.length / count));
    for (let i = 0; i < count; i += 1) {
      const copy = batch[i * step];
      if (!copy) throw new RangeError(`Too few copies in ${register} ${entered}.`);
      copy.withdrawal = withdrawal;
      copy.condition = withdrawal.reason;
    }
  }
}

/** The whole accession register, type by type, in the order of the numbers: 4,098 copies in stock and the withdrawn ones beside them. */
export function register(): Copy[] {
  const random = new Chance(20252026);
  const copies = fill(batches(random), random);
  withdraw(copies);
  const order: readonly RegisterCode[] = ['SGK', 'SNV', 'STK', 'STN'];
  return order.flatMap((code) => copies.filter((copy) => copy.register === code));
}

/** What the school counted at the end of a school year, as its own book of figures would hold it. */
export function stockAt(
  copies: readonly Copy[],
  lastDay: Day,
): {
  readonly copies: Map<RegisterCode, number>;
  readonly titles: Map<RegisterCode, number>;
  readonly value: number;
  readonly total: number;
} {
  const counts = new Map<RegisterCode, number>();
  const titles = new Map<RegisterCode, Set<string>>();
  let value = 0;
  let total = 0;
  for (const copy of copies) {
    if (copy.entered > lastDay || (copy.withdrawal && copy.withdrawal.day <= lastDay)) continue;
    counts.set(copy.register, (counts.get(copy.register) ?? 0) + 1);
    const seen = titles.get(copy.register) ?? new Set<string>();
    titles.set(copy.register, seen.add(`${copy.work.title}|${copy.work.author}`));
    value += copy.work.price;
    total += 1;
  }
  return { copies: counts, titles: new Map([...titles].map(([code, seen]) => [code, seen.size])), value, total };
}
