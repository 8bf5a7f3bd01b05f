import {
  formatMapping,
  MAPPING_HEADINGS,
  mappingFromRows,
  MappingError,
  mappingOf,
  mappingToRows,
  parseMapping,
} from '../../../src/core/intake';
import { sheet } from '../../support/workbook';
import { columnsOf, only, read } from './support';

const book = read([
  sheet('SGK', [
    ['Số ĐKCB', 'Tên sách', 'Giá tiền'],
    [1, 'A', 1000],
    [2, 'B', 1000],
  ]),
  sheet('Thiết bị', [
    ['Tên thiết bị', 'Số lượng'],
    ['Máy in', 1],
  ]),
]);
const mapping = mappingOf(book);

describe('a mapping', () => {
  it('goes to a file and to rows, and back', () => {
    expect(parseMapping(formatMapping(mapping))).toEqual(mapping);
    expect(mappingFromRows(mappingToRows(mapping))).toEqual(mapping);
    expect(
      mappingFromRows([['Phiên bản', 1], ...mappingToRows({ ...mapping, ignoredSheets: ['Nháp'] })]).ignoredSheets,
    ).toEqual(['Nháp']);
  });

  it('stands on "Cấu hình" in rows that may be sorted and that say who and when', () => {
    const rows = mappingToRows(
      { version: 1, tables: mapping.tables, ignoredSheets: [] },
      { person: 'Lan', at: '2026-05-20 10:47' },
    );
    expect(rows[0]).toEqual([
      'Bảng',
      '1.holdings',
      'Vốn tài liệu',
      '',
      'Lan',
      '2026-05-20 10:47',
      'SGK',
      '',
      '',
      1,
      'từng bản',
    ]);
    expect(rows.every((row) => row.length === MAPPING_HEADINGS.length)).toBe(true);
    expect(mappingFromRows([...rows].reverse())).toEqual(mapping);
  });

  it('takes what `inspect --json` prints', () => {
    const printed = {
      sections: [
        {
          section: 'holdings',
          sheet: 'Sách',
          grain: 'title',
          headerRow: 2,
          columns: { title: 'B', quantity: 'D' },
          constants: { category: 'other' },
        },
      ],
    };
    const given = sheet('Sách', [
      ['x', 'y', 'z', 'w'],
      ['a', 'b', 'c', 'd'],
      [1, 'Dế Mèn', '', 3],
    ]);
    const table = only(read([given], parseMapping(JSON.stringify(printed))));
    expect(columnsOf(table)).toBe('B=title D=quantity');
    expect(table).toMatchObject({ grain: 'title', constants: { category: 'other' }, header: { lastRow: 1 } });
  });

  it.each([
    'nonsense',
    '{}',
    '{"sections":[{"section":"books","sheet":"x"}]}',
    '{"sections":[{"section":"holdings","sheet":"x","columns":{"title":"1"}}]}',
    '{"sections":[{"section":"holdings","sheet":"x","columns":{"seats":"A"}}]}',
    '{"sections":[{"section":"holdings","sheet":"x","role":"lost"}]}',
    '{"sections":[{"section":"readers","sheet":"x","role":"stock"}]}',
    '{"sections":[{"section":"holdings","sheet":"x","across":[{"field":"copies","letter":"B"}]}]}',
    '{"sections":[{"section":"holdings","sheet":"x","across":[{"field":"copies","letter":"2","use":"part"}]}]}',
    '{"sections":[{"section":"holdings","sheet":"x","across":[{"field":"copies","letter":"B","month":13,"use":"part"}]}]}',
    '{"sections":[],"ignoredAreas":["A1"]}',
    '{"sections":[],"ignoredAreas":"all"}',
  ])('%j is refused', (text) => {
    expect(() => parseMapping(text)).toThrow(MappingError);
  });
});

describe('a remembered mapping on a workbook that has changed', () => {
  it('says nothing where nothing has', () => {
    const again = read(
      [
        sheet('SGK', [
          ['Số ĐKCB', 'Tên sách', 'Giá tiền'],
          [1, 'A', 1000],
        ]),
        sheet('Thiết bị', [
          ['Tên thiết bị', 'Số lượng'],
          ['Máy in', 1],
        ]),
      ],
      mapping,
    );
    expect(again.changes).toEqual([]);
    expect(again.tables.map(columnsOf)).toEqual(book.tables.map(columnsOf));
  });

  it('follows moved columns and asks about renamed headers and sheets', () => {
    const again = read(
      [
        sheet('SGK', [
          ['Sổ sách giáo khoa', '', '', ''],
          ['Kệ', 'Số hiệu', 'Tên sách', 'Giá tiền'],
          ['', 1, 'A', 1000],
        ]),
        sheet('Thiết bị 2026', [
          ['Tên thiết bị', 'Số lượng'],
          ['Máy in', 1],
        ]),
      ],
      mapping,
    );
    expect(columnsOf(again.tables[0])).toBe('B=accessionNumber C=title D=price');
    expect(again.changes?.map(({ kind, was, now }) => [kind, was, now])).toEqual([
      ['headerRenamed', 'Số ĐKCB', 'Số hiệu'],
      ['sheetRenamed', 'Thiết bị', 'Thiết bị 2026'],
    ]);
  });

  it('says what is gone', () => {
    const again = read(
      [
        sheet('SGK', [
          ['Số ĐKCB', 'Tên sách'],
          [1, 'A'],
        ]),
      ],
      mapping,
    );
    expect(again.changes?.map(({ kind, was }) => [kind, was])).toEqual([
      ['columnMissing', 'Giá tiền'],
      ['sheetMissing', 'Thiết bị'],
    ]);
  });

  it('is read from "Cấu hình", and a spoiled one is reported and passed over', () => {
    const data = sheet('Sách', [
      ['A', 'B'],
      ['Dế Mèn', 3],
    ]);
    const saved = parseMapping(
      '{"sections":[{"section":"holdings","sheet":"Sách","grain":"title","headerRow":1,"columns":{"title":"A","quantity":"B"}}]}',
    );
    expect(columnsOf(only(read([data, sheet('Cấu hình', mappingToRows(saved))])))).toBe('A=title B=quantity');
    const spoiled = read([
      data,
      sheet('Cấu hình', [['Bảng', '1.sách', 'Vốn tài liệu', '', '', '', 'Sách', '', '', 1, '']]),
    ]);
    expect(spoiled.tables).toEqual([]);
    expect(spoiled.changes?.[0]?.kind).toBe('mappingUnreadable');
  });
});
