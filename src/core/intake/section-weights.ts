import type { FieldId, SectionId } from '../library/ids';

type Weights = Readonly<Partial<Record<FieldId, number>>>;

/** How much a column tells about its section: an accession number tells much, a note nothing. */
export const WEIGHTS: Readonly<Partial<Record<SectionId, Weights>>> = {
  holdings: {
    accessionNumber: 2,
    title: 1.2,
    author: 0.8,
    publisher: 0.7,
    publishedYear: 0.5,
    price: 0.5,
    entryDate: 0.4,
    quantity: 0.5,
    amount: 0.4,
    category: 1,
    classNumber: 0.8,
    generalRegisterNumber: 1.5,
    withdrawalRecord: 1.5,
    withdrawalDate: 0.7,
    stocktake: 0.7,
    titles: 1.2,
    copies: 0.6,
    value: 0.5,
    opening: 0.8,
    added: 0.8,
    withdrawn: 0.8,
    closing: 0.8,
    openingValue: 0.6,
    addedValue: 0.6,
    withdrawnValue: 0.6,
    closingValue: 0.6,
    source: 0.5,
    condition: 0.4,
    note: 0.1,
    unit: 0.2,
  },
  equipment: {
    name: 1,
    category: 0.6,
    unit: 0.4,
    quantity: 0.5,
    good: 1,
    broken: 1,
    seats: 1.5,
    unitPrice: 0.4,
    amount: 0.4,
    yearInUse: 0.8,
    source: 0.5,
    condition: 0.5,
    note: 0.1,
  },
  activities: {
    date: 0.6,
    kind: 0.8,
    content: 1,
    times: 0.6,
    works: 1.2,
    participants: 1.2,
    audience: 0.8,
    place: 0.8,
    person: 0.8,
    result: 0.6,
    note: 0.1,
  },
  readers: {
    date: 0.6,
    pupilVisits: 1.2,
    teacherVisits: 1.2,
    pupilLoans: 1.2,
    teacherLoans: 1.2,
    inHouse: 1.2,
    note: 0.1,
  },
  periodicals: { title: 1.2, issue: 1, date: 0.4, quantity: 0.5, note: 0.1 },
  history: { schoolYear: 0.8, indicator: 1, unit: 0.3, value: 0.6 },
  narrative: { part: 0.8, text: 0.8, use: 0.8 },
  categories: { group: 0.8, name: 0.6, parent: 1.5, spellings: 1.5, unit: 0.3 },
};
/** Columns of a summary. */
export const MEASURES: readonly FieldId[] = [
  'titles',
  'copies',
  'value',
  'opening',
  'added',
  'withdrawn',
  'closing',
  'openingValue',
  'addedValue',
  'withdrawnValue',
  'closingValue',
];
/** Columns of readers one of which there must be. */
export const COUNTED: readonly FieldId[] = ['pupilVisits', 'teacherVisits', 'pupilLoans', 'teacherLoans', 'inHouse'];
/** Names of sheets and titles of lists that look like ours and are not: plans to buy, timetables, borrowing, staff. */
export const FOREIGN_TITLES =
  /(?:^| )(?:de nghi|de xuat|du tru|du kien|can mua|dat mua|thoi khoa bieu|tkb|lich truc|phan cong|danh sach lop|danh sach hoc sinh|danh sach giao vien|so muon|phieu muon|muon tra sach|theo doi muon|muon sach|so diem|bang diem|cham cong|bang luong|thu chi|huong dan)(?: |$)/;
/** A plan is not yet something that was done. */
export const PLAN_TITLES = /(?:^| )(?:ke hoach|kh)(?: |$)/;
