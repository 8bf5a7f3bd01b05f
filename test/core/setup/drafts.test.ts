import { mappingOf, readBook } from '../../../src/core/intake';
import { withCategory, withField, withGrain } from '../../../src/core/setup/correct';
import { mappingOfDrafts } from '../../../src/core/setup/draft';
import { libraryOf } from '../../../src/core/setup/library';
import { pointAt, readAgain } from '../../../src/core/setup/read-drafts';
import type { SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { finish } from '../../../src/core/work';
import { sheet, workbook } from '../../support/workbook';

const register = sheet('Kho', [
  ['Sổ sách'],
  ['Số ĐKCB', 'Tên sách', 'Ngày vào sổ', 'Giá tiền', 'Ký mã', ''],
  ['K1', 'Dế Mèn', 45_905, '12.500', 'STN', 'tủ 1'],
  ['K2', 'Tấm Cám', '05/09/2025', 'mười nghìn', 'STK', ''],
]);
const open = (...sheets: SheetSnapshot[]) => {
  const snapshot = workbook(...sheets);
  return libraryOf(snapshot, finish(readBook(snapshot)));
};
const one = (...sheets: SheetSnapshot[]) => {
  const library = open(...sheets);
  const [draft] = library.drafts;
  if (!draft) throw new Error('nothing was recognised');
  return { library, draft };
};

describe('a table as Thiết lập shows it', () => {
  it('has its columns with examples, also those that are not used or not headed, and its rows as they are read', () => {
    const { draft } = one(register);
    expect(draft).toMatchObject({ section: 'holdings', grain: 'copy', headerRow: 1, records: 2 });
    expect(draft.columns.map(({ header, field, examples }) => [header, field, examples[0]])).toEqual([
      ['Số ĐKCB', 'accessionNumber', 'K1'],
      ['Tên sách', 'title', 'Dế Mèn'],
      ['Ngày vào sổ', 'entryDate', '45905'],
      ['Giá tiền', 'price', '12.500'],
      ['Ký mã', null, 'STN'],
      ['', null, 'tủ 1'],
    ]);
    expect(draft.preview.rows.map(({ row, cells }) => [row, ...cells.map(({ text }) => text)])).toEqual([
      [2, 'K1', 'Dế Mèn', '05/09/2025', '12500'],
      [3, 'K2', 'Tấm Cám', '05/09/2025', 'mười nghìn'],
    ]);
    expect(draft.preview.rows[1]?.cells[3]).toMatchObject({ unread: true, number: null });
  });

  it('is one where months stand across, with its rows once, and is not remembered by columns', () => {
    const across = [
      ['', 'Tháng 9', 'Tháng 10', 'Tháng 11'],
      ['Học sinh', 10, 20, 30],
      ['Giáo viên', 1, 2, 3],
    ];
    const snapshot = workbook(sheet('Lượt đọc', across), register);
    const library = libraryOf(snapshot, finish(readBook(snapshot, undefined, 46_000)));
    expect(library.drafts.map(({ section, records, fixed }) => [section, records, fixed])).toEqual([
      ['readers', 2, true],
      ['holdings', 2, false],
    ]);
    expect(mappingOfDrafts(library.drafts, []).tables.map(({ section }) => section)).toEqual(['holdings']);
  });

  it('makes the same mapping as the book where nothing is corrected', () => {
    const library = open(
      register,
      sheet('Thiết bị', [
        ['Tên thiết bị', 'Số lượng'],
        ['Máy in', 1],
      ]),
    );
    expect(mappingOfDrafts(library.drafts, [])).toEqual(mappingOf(library.book));
  });

  it('is corrected column by column; a field has one column', () => {
    const { library, draft } = one(register);
    const corrected = finish(readAgain(library.workbook, library.book, withField(draft, 4, 'category')));
    expect(corrected.preview.rows[0]?.cells.at(-1)?.text).toBe('Sách thiếu nhi');
    const moved = withField(corrected, 5, 'category');
    expect(moved.columns.map(({ field }) => field).slice(4)).toEqual([null, 'category']);
    expect(withField(moved, 5, null).columns[5]?.field).toBeNull();
  });

  it('counts by titles or by types when a person says so', () => {
    const { draft } = one(
      sheet('Sách', [
        ['Tên sách', 'Số lượng', 'Thành tiền'],
        ['Dế Mèn', 3, 30_000],
      ]),
    );
    const total = withGrain(draft, 'summary');
    expect(total.columns.map(({ field }) => field)).toEqual(['title', 'copies', 'value']);
    expect(withGrain(total, 'title').columns).toEqual(draft.columns);
    expect(withCategory(draft, 'children').constants).toEqual({ category: 'children' });
    expect(withCategory(withCategory(draft, 'children'), null).constants).toEqual({});
  });

  it('says which header is another now and which column is gone', () => {
    const before = open(register);
    const rows = [
      ['Số ĐKCB', 'Đầu sách hay', 'Ngày vào sổ'],
      ['K1', 'Dế Mèn', 45_905],
    ];
    const changed = workbook(sheet('Kho', rows));
    const after = libraryOf(changed, finish(readBook(changed, mappingOf(before.book))));
    expect(after.drafts[0]?.columns.find(({ field }) => field === 'title')).toMatchObject({
      header: 'Đầu sách hay',
      was: 'Tên sách',
      doubtful: true,
    });
    expect(after.drafts[0]?.missing).toEqual([{ label: 'Giá tiền', was: 'Giá tiền' }]);
  });
});

describe('pointing at a sheet', () => {
  const strange = sheet('Linh tinh', [
    ['Cái gì', 'Bao nhiêu cái'],
    ['Tủ tài liệu', 2],
  ]);

  it('finds the likeliest header where nothing was recognised, and the correction is remembered', () => {
    const library = open(strange);
    expect([library.drafts, library.others]).toEqual([[], [{ name: 'Linh tinh', visible: true }]]);
    const [draft] = finish(pointAt(library.workbook, library.book, 'Linh tinh', 'equipment'));
    if (!draft) throw new Error('nothing found');
    expect(draft.columns.map(({ header }) => header)).toEqual(['Cái gì', 'Bao nhiêu cái']);
    const mapping = mappingOfDrafts([withField(draft, 1, 'quantity')], []);
    const book = finish(readBook(library.workbook, mapping));
    expect(book.tables.map(({ section, rows }) => [section, rows.length])).toEqual([['equipment', 1]]);
  });

  it('offers hidden sheets too, and finds nothing on an empty one', () => {
    const library = open(
      sheet(
        'Ẩn',
        [
          ['Mã', 'Tên'],
          ['a', 'b'],
        ],
        { visible: false },
      ),
      sheet('Trống', []),
    );
    expect(library.others.map(({ name, visible }) => [name, visible])).toEqual([
      ['Ẩn', false],
      ['Trống', true],
    ]);
    expect(finish(pointAt(library.workbook, library.book, 'Trống', 'holdings'))).toEqual([]);
  });

  it('a sheet in use is not left alone', () => {
    const { draft } = one(register);
    expect(mappingOfDrafts([draft], ['Kho', 'Nháp']).ignoredSheets).toEqual(['Nháp']);
  });
});
