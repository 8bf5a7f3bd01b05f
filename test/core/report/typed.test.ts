import { computeFigures } from '../../../src/core/figures';
import { readBook } from '../../../src/core/intake';
import { composeReport, reportSheet, type ReportKind } from '../../../src/core/report';
import { pastedReport } from '../../../src/core/report/as-html';
import { editedSentences } from '../../../src/core/report/edited';
import { MARK_COLUMN } from '../../../src/core/report/sheet/marks';
import { typedPlaces, withTyped, type TypedPlaces } from '../../../src/core/report/typed';
import { withTypedFormulas } from '../../../src/core/report/typed-formulas';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { serialOf } from '../../../src/core/text/calendar';
import { finish } from '../../../src/core/work';
import { sheet, workbook } from '../../support/workbook';

const TODAY = serialOf(2026, 6, 30);
const figuresCell = () => null;
type Rows = CellValue[][];

const FACTS: Rows = [
  ['Mục', 'Nội dung'],
  ['Tên trường', 'TRƯỜNG TIỂU HỌC SUỐI NGỌC'],
  ['Cơ quan chủ quản', 'UBND XÃ ĐỒNG TIẾN'],
  ['Địa danh', 'Đồng Tiến'],
  ['Năm học', '2025-2026'],
  ['Ký hiệu', 'BC-THSN'],
];
const BOOKS: Rows = [
  ['STK.001', 'Toán nâng cao', 'Sách tham khảo'],
  ['STK.002', 'Văn nâng cao', 'Sách tham khảo'],
  ['STN.001', 'Dế Mèn', 'Sách thiếu nhi'],
];

function compose(kind: ReportKind, facts: Rows, books: Rows) {
  const book = finish(
    readBook(
      workbook(sheet('Thông tin', facts), sheet('Vốn tài liệu', [['Số ĐKCB', 'Tên sách', 'Loại sách'], ...books])),
    ),
  );
  const figures = computeFigures(book, TODAY);
  return { figures, document: composeReport({ book, figures, kind, today: TODAY, draft: false }) };
}

type Composed = ReturnType<typeof compose>;

/** The report sheet as Excel hands it back. */
function asRead({ document, figures }: Composed): Rows {
  const plan = reportSheet(document, figures, { figuresCell });
  const values = Array.from({ length: Math.max(...plan.cells.map(({ row }) => row)) + 1 }, () =>
    Array<CellValue>(MARK_COLUMN + 1).fill(''),
  );
  for (const { row, column, content } of plan.cells) {
    const line = values[row];
    if (line && content && column <= MARK_COLUMN) line[column] = 'value' in content ? content.value : content.formula;
  }
  return values;
}

interface Again {
  readonly typed: TypedPlaces;
  /** The sheet as it is written again, what was typed in its place. */
  readonly rows: Rows;
  /** The same report as it is pasted into Word. */
  readonly text: string;
  readonly edits: number;
}

/** Writes a report over a sheet that a person has typed on. */
function writtenAgain(rows: Rows, { document, figures }: Composed): Again {
  const read = workbook(sheet(document.sheetName, rows, { own: true, formulas: rows }));
  const typed = typedPlaces(read, document);
  const whole = withTyped(document, [...typed.carried, ...typed.outdated]);
  return {
    typed,
    rows: asRead({ document: whole, figures }),
    text: pastedReport(whole, figures).text,
    edits: editedSentences(read, document.sheetName).length,
  };
}

function put(rows: Rows, words: string, column: number, value: CellValue): void {
  const row = rows.find((cells) =>
    cells.some((cell) =>
      String(cell)
        .replace(/\u00a0/g, ' ')
        .includes(words),
    ),
  );
  if (!row) throw new Error(`no row says ${words}`);
  row[column] = value;
}

const NOTHING: TypedPlaces = { carried: [], outdated: [], homeless: [] };

test.each<ReportKind>(['tong-ket', 'so-ket-hk1', 'thang', 'kiem-ke', 'thanh-loc', 'thong-ke'])(
  '%s: where nothing was typed, nothing is carried, and the sheet is written as before',
  (kind) => {
    const composed = compose(kind, FACTS, BOOKS);
    const rows = asRead(composed);
    const again = writtenAgain(rows, composed);
    expect(again).toMatchObject({ typed: NOTHING, edits: 0 });
    expect(again.rows).toEqual(rows);
  },
);

describe('what was typed outside of the sentences stands in the same place when the report is written again', () => {
  test.each<[string, ReportKind, string, number, CellValue]>([
    ['the number', 'kiem-ke', 'Số: ', 0, 'Số: 07/BB-THSN'],
    ['the date', 'kiem-ke', 'Đồng Tiến, ngày', 3, 'Đồng Tiến, ngày 20 tháng 5 năm 2026'],
    ['the superior body', 'tong-ket', 'UBND XÃ', 0, 'SỞ GIÁO DỤC VÀ ĐÀO TẠO'],
    ['the trích yếu', 'tong-ket', 'Tổng kết', 0, 'Tổng kết công tác thư viện năm học 2025-2026'],
    ['a basis', 'tong-ket', 'Căn cứ Thông tư', 0, 'Căn cứ Kế hoạch số 12/KH-THSN.'],
    ['who it goes to', 'tong-ket', 'Kính gửi', 0, 'Kính gửi: Phòng Văn hóa - Xã hội.'],
    ['who gets a copy', 'tong-ket', 'Lưu: VT', 0, '- Lưu: VT, TV, PHT.'],
    ['who signs', 'kiem-ke', 'TRƯỞNG BAN KIỂM KÊ', 3, 'KT. HIỆU TRƯỞNG'],
    ['a count on the shelf', 'kiem-ke', 'Sách thiếu nhi', 4, 12],
    ['a word beside it', 'kiem-ke', 'Sách tham khảo', 6, 'chưa rõ'],
    ['a sum', 'kiem-ke', 'Tổng cộng', 4, 14],
  ])('%s', (_what, kind, words, column, value) => {
    const composed = compose(kind, FACTS, BOOKS);
    const rows = asRead(composed);
    put(rows, words, column, value);
    const again = writtenAgain(rows, composed);
    expect(again.edits).toBe(0);
    expect(again.typed).toMatchObject({ carried: [{ value }], outdated: [], homeless: [] });
    const text = String(value).replace(/^[-\s]+/, '');
    expect(again.text).toContain(text);
    // Rules and filled pages follow the length of the words.
    const standing = (cells: Rows) =>
      cells
        .map((row) => row.slice(0, MARK_COLUMN).map((cell) => String(cell).trim()))
        .filter((row) => row.some((cell) => /[^_]/.test(cell)));
    expect(standing(again.rows)).toEqual(standing(rows));
    // And once more: it is still known for something typed.
    const once = writtenAgain(again.rows, composed).typed.carried.map((one) => String(one.value).trim());
    expect(once).toEqual([String(value)]);
  });

  test('a cell that was emptied is written from the data again', () => {
    const composed = compose('tong-ket', FACTS, BOOKS);
    const rows = asRead(composed);
    const before = asRead(composed);
    put(rows, 'UBND XÃ', 0, '');
    const again = writtenAgain(rows, composed);
    expect(again.typed).toEqual(NOTHING);
    expect(again.rows).toEqual(before);
  });

  test('by the words of its row and not by its place: a type more above it, and a row that somebody has put in', () => {
    const rows = asRead(compose('kiem-ke', FACTS, BOOKS));
    put(rows, 'Sách thiếu nhi', 4, 12);
    rows.splice(3, 0, Array<CellValue>(MARK_COLUMN + 1).fill(''));
    const more = compose('kiem-ke', FACTS, [['SGK.001', 'Toán 3', 'Sách giáo khoa'], ...BOOKS]);
    const again = writtenAgain(rows, more);
    expect(again.typed).toMatchObject({ carried: [{ value: 12 }], outdated: [], homeless: [] });
    const shelf = again.rows.filter((row) => row[4] === 12).map((row) => row[1]);
    expect(shelf).toEqual(['Sách thiếu nhi']);
  });

  test('a label that was typed over does not lose the count beside it', () => {
    const composed = compose('kiem-ke', FACTS, BOOKS);
    const rows = asRead(composed);
    put(rows, 'Sách thiếu nhi', 4, 12);
    put(rows, 'Sách thiếu nhi', 1, 'Truyện');
    expect(writtenAgain(rows, composed).typed.carried).toMatchObject([{ value: 12 }]);
  });
});

describe('what the data say something else about by now', () => {
  test('is asked about; written into the data as well, it is not', () => {
    const rows = asRead(compose('tong-ket', FACTS, BOOKS));
    put(rows, 'Số: ', 0, 'Số: 07/BC-THSN');
    const other = compose('tong-ket', [...FACTS, ['Số báo cáo', '9']], BOOKS);
    expect(writtenAgain(rows, other).typed).toMatchObject({ carried: [], outdated: [{ value: 'Số: 07/BC-THSN' }] });
    const same = compose('tong-ket', [...FACTS, ['Số báo cáo', '7']], BOOKS);
    expect(writtenAgain(rows, same).typed).toEqual(NOTHING);
  });

  test('a count of a type that the library has no longer is told with its row', () => {
    const rows = asRead(compose('kiem-ke', FACTS, BOOKS));
    put(rows, 'Sách thiếu nhi', 4, 12);
    const { typed } = writtenAgain(rows, compose('kiem-ke', FACTS, BOOKS.slice(0, 2)));
    expect(typed).toMatchObject({ carried: [], outdated: [], homeless: [{ value: 12 }] });
    expect(typed.homeless[0]?.label).toContain('Sách thiếu nhi; ');
  });
});

describe('a formula typed into room of a table', () => {
  const rowOf = (rows: Rows, words: string) => rows.findIndex((row) => row[1] === words);
  /** Writes again over the sheet with formulas and what they come to. */
  const again = (rows: Rows, values: Rows, { document, figures }: Composed) => {
    const read = workbook(sheet(document.sheetName, values, { own: true, formulas: rows }));
    const [before] = read.sheets;
    if (!before) throw new Error('no sheet');
    const { carried } = typedPlaces(read, document);
    const whole = withTyped(document, carried);
    const plan = withTypedFormulas(reportSheet(whole, figures, { figuresCell }), before, carried);
    return Object.fromEntries(
      plan.cells.flatMap(({ row, column, content }) =>
        content && column < MARK_COLUMN
          ? [[`${row},${column}`, 'value' in content ? content.value : content.formula]]
          : [],
      ),
    );
  };
  const typed = (formula: (first: number, last: number) => string, inserted = 0) => {
    const composed = compose('kiem-ke', FACTS, BOOKS);
    const rows = asRead(composed);
    for (let count = 0; count < inserted; count++) rows.unshift(Array<CellValue>(MARK_COLUMN + 1).fill(''));
    const values = rows.map((row) => [...row]);
    const total = rowOf(rows, 'Tổng cộng');
    const first = rowOf(rows, 'Sách tham khảo');
    put(rows, 'Tổng cộng', 4, formula(first + 1, total));
    put(values, 'Tổng cộng', 4, 13);
    return { composed, rows, values, total };
  };
  const sum = (first: number, last: number) => `=SUM(E${first}:E${last})`;

  test('stays one, and follows its rows', () => {
    const { composed, rows, values, total } = typed(sum, 2);
    expect(again(rows, values, composed)[`${total - 2},4`]).toBe(`=SUM(E${total - 3}:E${total - 2})`);
  });

  test('becomes what it came to where a row that it speaks of is another one by now', () => {
    const { rows, values, total } = typed(sum);
    const fewer = compose('kiem-ke', FACTS, BOOKS.slice(0, 2));
    expect(again(rows, values, fewer)[`${total - 1},4`]).toBe(13);
  });

  test('becomes what it came to where it speaks of another sheet', () => {
    const { composed, rows, values, total } = typed(() => "='Vốn tài liệu'!A2");
    expect(again(rows, values, composed)[`${total},4`]).toBe(13);
  });

  test('words after a dash, which Excel takes for one, are words', () => {
    const composed = compose('tong-ket', FACTS, BOOKS);
    const rows = asRead(composed);
    const values = rows.map((row) => [...row]);
    put(rows, 'Lưu: VT', 0, '=-Lưu');
    put(values, 'Lưu: VT', 0, '#NAME?');
    expect(Object.values(again(rows, values, composed))).toContain('- Lưu.');
  });
});

test('the same words in another report are not its own', () => {
  const rows = asRead(compose('kiem-ke', FACTS, BOOKS));
  put(rows, 'Số: ', 0, 'Số: 07/BB-THSN');
  const { document } = compose('thanh-loc', FACTS, BOOKS);
  const read = workbook(
    sheet(compose('kiem-ke', FACTS, BOOKS).document.sheetName, rows, { own: true, formulas: rows }),
  );
  expect(typedPlaces(read, document)).toEqual(NOTHING);
});
