import fc from 'fast-check';
import type { LibraryBook } from '../../../src/core/intake/book';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { sheet } from '../../support/workbook';
import { read } from './support';

/** What a book says, without where it stands: tables with their records by field. */
function said(book: LibraryBook): unknown[] {
  return book.tables.map((table) => ({
    section: table.section,
    grain: table.grain,
    constants: table.constants,
    records: table.rows.length,
    ignored: table.ignoredRows.map((row) => row.reason).filter((reason) => reason !== 'blank'),
    columns: Object.fromEntries(
      [...table.columns]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([field, column]) => [
          field,
          { values: Array.from(column.values as ArrayLike<unknown>), states: [...column.states] },
        ]),
    ),
  }));
}

interface Sample {
  readonly name: string;
  /** Columns as header and cells. */
  readonly columns: readonly (readonly CellValue[])[];
  /** Columns without which the table is no longer what it is. */
  readonly needed: number;
  readonly total: readonly CellValue[] | null;
}

const SAMPLES: readonly Sample[] = [
  {
    name: 'Kho',
    columns: [
      ['Số ĐKCB', 'SGK.1', 'STK.1', 'SGK.2'],
      ['Tên sách', 'Toán 5', 'Dế Mèn phiêu lưu ký', 'Tiếng Việt 5'],
      ['Loại sách', 'Sách giáo khoa', 'STK', 'sach giao khoa'],
      ['Ngày vào sổ', 45000, '12/09/2025', '17-11-25'],
      ['Giá tiền', 12000, '45.000đ', 9000],
      ['Tác giả', 'Nguyễn Văn A', 'Tô Hoài', ''],
      ['Năm XB', 2020, '2021', 2022],
      ['Tình trạng', 'Tốt', 'Mất', ''],
      ['Ghi chú', '', 'đã thanh lọc', ''],
    ],
    needed: 3,
    total: null,
  },
  {
    name: 'Thiết bị',
    columns: [
      ['Tên thiết bị', 'Máy vi tính Dell', 'Bàn ghế phòng đọc', 'Quạt trần'],
      ['Số lượng', 25, '18 bộ', 4],
      ['ĐVT', 'bộ', 'bộ', 'cái'],
      ['Số chỗ ngồi', '', 54, ''],
      ['Năm sử dụng', 2020, 2021, '2022'],
      ['Thành tiền', '37,176,610', 100, ''],
    ],
    needed: 2,
    total: null,
  },
  {
    name: 'Bạn đọc',
    columns: [
      ['Tháng', 'Tháng 9', 'T10/2025', '11/2025'],
      ['Lượt HS', 100, '120', 130],
      ['Lượt GV', 5, 6, 7],
      ['HS mượn', 50, 60, 70],
      ['Đọc tại chỗ', '1.436', 10, 20],
    ],
    needed: 2,
    total: ['Cộng', 350, 18, 180, 1466],
  },
  {
    name: 'Hoạt động',
    columns: [
      ['Nội dung', 'Giới thiệu sách', 'Thi vẽ tranh', 'Họp tổ'],
      ['Ngày', 'Tuần 3 (15/9-19/9)', '26.XI.2025', 46000],
      ['Loại hoạt động', 'Buổi giới thiệu sách', 'Hội thi', 'Họp'],
      ['Số lần', 1, '01', 2],
      ['Địa điểm', 'Sân trường', '', 'Phòng đọc'],
    ],
    needed: 2,
    total: null,
  },
  {
    name: 'Kho sách',
    columns: [
      ['Tên sách', 'Dế Mèn phiêu lưu ký', 'Toán 1', 'Từ điển'],
      ['Số lượng', 5, '12 cuốn', '03'],
      ['Loại sách', 'Truyện', 'SGK', 'Sách tham khảo'],
      ['Đơn giá', '45.000đ', 12000, '90,000'],
      ['Tập', '', 2, ''],
      ['NXB', 'Kim Đồng', 'Giáo dục', ''],
      ['Khối', 4, 1, ''],
    ],
    needed: 3,
    total: ['Tổng cộng (1+2+3)', 20, '', '', '', '', ''],
  },
  {
    name: 'Vốn tài liệu',
    columns: [
      ['Loại sách', 'Sách giáo khoa', 'STK', 'Truyện'],
      ['Cuối năm', 550, '1.436', 300],
      ['Đầu năm', 500, '1.400', 300],
      ['Tăng', 100, 36, 10],
      ['Giảm', 50, '', '10 bản'],
      ['Số tên', 40, 200, '150'],
      ['Giá trị (triệu đồng)', 5.5, '14,36', 3],
    ],
    needed: 2,
    total: ['Tổng số sách hiện có', 2286, 2200, 146, 60, 390, 22.86],
  },
  {
    name: 'Báo, tạp chí',
    columns: [
      ['Tên báo, tạp chí', 'Nhi đồng', 'Thiếu niên', 'Nhi đồng'],
      ['Số lượng', 12, '24 tờ', 12],
      ['Ngày nhận', '05/09/2025', 45910, 'Tháng 10/2025'],
      ['Ghi chú', '', 'tặng', ''],
    ],
    needed: 2,
    total: ['Cộng', 48, '', ''],
  },
];

function rowsOf(sample: Sample, columns: readonly number[]): CellValue[][] {
  const height = sample.columns[0]?.length ?? 0;
  const rows = Array.from({ length: height }, (_, row) => columns.map((column) => sample.columns[column]?.[row] ?? ''));
  if (sample.total) rows.push(columns.map((column) => sample.total?.[column] ?? ''));
  return rows;
}

const recompose = (form: 'NFC' | 'NFD') => (value: CellValue) =>
  typeof value === 'string' ? value.normalize(form) : value;

const samples = fc.constantFrom(...SAMPLES);
/** A sample with its needed columns and any of the others, in any order. */
const layouts = samples.chain((sample) => {
  const optional = sample.columns.map((_, i) => i).slice(sample.needed);
  return fc
    .record({
      sample: fc.constant(sample),
      kept: fc.subarray(optional),
      order: fc.array(fc.nat(), { minLength: 12, maxLength: 12 }),
    })
    .map(({ kept, order }) => {
      const columns = [...Array.from({ length: sample.needed }, (_, i) => i), ...kept];
      const shuffled = columns
        .map((column, i) => ({ column, key: order[i] ?? 0 }))
        .sort((a, b) => a.key - b.key)
        .map((each) => each.column);
      return { sample, columns, shuffled };
    });
});

describe('the same records in another layout say the same', () => {
  it('any order of the columns, with and without the optional ones', () => {
    fc.assert(
      fc.property(layouts, ({ sample, columns, shuffled }) => {
        const straight = said(read([sheet(sample.name, rowsOf(sample, columns))]));
        expect(straight).toHaveLength(1);
        expect(said(read([sheet(sample.name, rowsOf(sample, shuffled))]))).toEqual(straight);
      }),
      { numRuns: 100 },
    );
  });

  it('any header row, title rows or none, any place on the sheet, composed or combining', () => {
    fc.assert(
      fc.property(
        layouts,
        fc.array(fc.constantFrom('', 'TRƯỜNG TIỂU HỌC KIM ĐỒNG', 'BẢNG THEO DÕI', 'Năm học 2025-2026'), {
          maxLength: 5,
        }),
        fc.nat(20),
        fc.nat(6),
        fc.constantFrom('NFC' as const, 'NFD' as const),
        ({ sample, columns }, titles, row, column, form) => {
          const rows = rowsOf(sample, columns);
          const straight = said(read([sheet(sample.name, rows)]));
          const moved = [...titles.map((title) => [title]), ...rows].map((cells) => cells.map(recompose(form)));
          expect(said(read([sheet(sample.name, moved, { origin: { row, column } })]))).toEqual(straight);
        },
      ),
      { numRuns: 100 },
    );
  });

  it('never throws, whatever stands in the cells', () => {
    const cell = fc.oneof(
      fc.constantFrom<CellValue>(
        '',
        'Tên sách',
        'Số lượng',
        'Số ĐKCB',
        'Tháng',
        'Cộng',
        'Tên trường',
        '#REF!',
        '1-10',
        '12/9',
        'Chỉ tiêu',
        '2024-2025',
        'SGK',
      ),
      fc.string({ maxLength: 12 }),
      fc.double({ noNaN: true }),
      fc.boolean(),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 4, maxLength: 4 }), { maxLength: 12 }), (rows) => {
        for (const table of read([sheet('x', rows)]).tables) {
          for (const column of table.columns.values()) expect(column.states.length).toBe(table.rows.length);
        }
      }),
      { numRuns: 200 },
    );
  });
});
