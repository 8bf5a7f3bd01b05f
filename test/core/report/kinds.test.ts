import { computeFigures } from '../../../src/core/figures';
import { readBook } from '../../../src/core/intake';
import type { LibraryBook } from '../../../src/core/intake/book';
import { composeReport, type ReportDocument, type ReportKind } from '../../../src/core/report';
import { sentenceText } from '../../../src/core/report/figure-text';
import { blockNumbers } from '../../../src/core/report/numbering';
import { serialOf } from '../../../src/core/text/calendar';
import { finish } from '../../../src/core/work';
import { schoolFacts, sheet, workbook } from '../../support/workbook';

const day = (year: number, month: number, date: number) => serialOf(year, month, date);
const TODAY = day(2026, 6, 30);

/** A small library read as a workbook is: entries, withdrawals, activities and readers on both sides of the terms. */
function library(more: readonly (readonly [string, string | number])[] = []): LibraryBook {
  return finish(
    readBook(
      workbook(
        schoolFacts(
          ['Cơ quan chủ quản', 'UBND XÃ SUỐI NGỌC'],
          ['Cấp học', 'Tiểu học'],
          ['Địa danh', 'Suối Ngọc'],
          ['Ký hiệu', 'BC-THSN'],
          ['Hiệu trưởng', 'Trần Thị Hạnh'],
          ['Số báo cáo', '15'],
          ['Ngày báo cáo', TODAY],
          ...more,
        ),
        sheet('Vốn tài liệu', [
          [
            'Ngày vào sổ',
            'Số ĐKCB',
            'Tên sách',
            'Giá tiền',
            'Loại sách',
            'Ngày và số biên bản xuất',
            'Ngày xuất',
            'Tình trạng',
          ],
          [day(2024, 10, 1), 'SGK.001', 'Toán 1', 20000, 'Sách giáo khoa', '', '', 'Tốt'],
          [day(2024, 10, 1), 'SGK.002', 'Toán 1', 20000, 'Sách giáo khoa', '', '', 'Tốt'],
          [day(2025, 9, 10), 'SGK.003', 'Toán 2', 20000, 'Sách giáo khoa', '', '', 'Tốt'],
          [day(2025, 11, 5), 'STN.001', 'Dế Mèn phiêu lưu ký', 45000, 'Sách thiếu nhi', '', '', 'Tốt'],
          [day(2026, 3, 5), 'STN.002', 'Kính vạn hoa', 60000, 'Sách thiếu nhi', '', '', 'Tốt'],
          [
            day(2023, 3, 5),
            'STN.003',
            'Truyện cổ tích',
            30000,
            'Sách thiếu nhi',
            '02/BB-THSN',
            day(2025, 12, 18),
            'Rách nát',
          ],
          [
            day(2023, 3, 5),
            'STN.004',
            'Hạt giống tâm hồn',
            30000,
            'Sách thiếu nhi',
            '03/BB-THSN',
            day(2026, 5, 14),
            'Mất',
          ],
        ]),
        sheet('Hoạt động', [
          ['Ngày', 'Loại hoạt động', 'Nội dung'],
          [day(2025, 10, 6), 'Buổi giới thiệu sách', 'Giới thiệu sách tháng 10'],
          [day(2025, 12, 1), 'Buổi giới thiệu sách', 'Giới thiệu sách tháng 12'],
          [day(2026, 3, 2), 'Buổi giới thiệu sách', 'Giới thiệu sách tháng 3'],
        ]),
        sheet('Bạn đọc', [
          ['Tháng', 'Lượt HS', 'Lượt GV'],
          [day(2025, 12, 1), 100, 10],
          [day(2026, 3, 1), 200, 20],
        ]),
        sheet('Nhận định', [
          ['Phần', 'Nội dung', 'Dùng'],
          ['II.4', 'Trong năm học đã tổ chức 3 buổi giới thiệu sách.', 'Có'],
          ['III.1', 'Cán bộ thư viện nhiệt tình.', 'Có'],
        ]),
      ),
    ),
  );
}

function report(kind: ReportKind, month?: { year: number; month: number }, book = library()) {
  const figures = computeFigures(book, TODAY);
  const document = composeReport({ book, figures, kind, today: TODAY, draft: false, ...(month && { month }) });
  const own = document.ownFigures ?? figures;
  const sentences = document.blocks.flatMap((block) =>
    block.kind === 'item' || block.kind === 'paragraph' ? [sentenceText(block.inlines, own)] : [],
  );
  const rows = document.blocks.flatMap((block) =>
    block.kind === 'table' ? block.rows.map((row) => row.map((cell) => sentenceText(cell, own)).join(' | ')) : [],
  );
  return { document, sentences, rows };
}

const parts = (document: ReportDocument) => {
  const numbers = blockNumbers(document.blocks);
  return document.blocks.flatMap((block, index) =>
    block.kind === 'part' ? [`${numbers[index] ?? ''}${block.heading}`] : [],
  );
};

describe('sơ kết học kỳ I', () => {
  const { document, sentences, rows } = report('so-ket-hk1');

  test('counts only what lies in the term', () => {
    expect(sentences).toContain('Thư viện bổ sung 2 bản sách (2 tên sách mới), trị giá 65.000 đồng.');
    expect(sentences).toContain('Thư viện thanh lọc 1 bản sách, trị giá 30.000 đồng.');
    expect(sentences).toContain('Tổng số lượt bạn đọc: 110 lượt, trong đó học sinh 100 lượt, giáo viên 10 lượt.');
    expect(rows.some((row) => /Buổi giới thiệu sách.* \| buổi \| 2/.test(row))).toBe(true);
  });

  test('compares with the same days of the year before where the register holds them', () => {
    expect(sentences).toContain(
      'Số bản sách bổ sung giữ nguyên so với cùng kỳ năm học trước; giá trị sách bổ sung tăng 25.000 đồng so với cùng kỳ năm học trước.',
    );
    expect(sentences).toContain('Số lượt bạn đọc chưa có số liệu để so sánh với cùng kỳ năm học trước.');
  });

  test('says nothing of the year’s opening stock, and keeps typed numbers of the year out', () => {
    expect(sentences.join(' ')).not.toMatch(/đầu năm học:|đã tổ chức 3 buổi/);
    expect(document.omitted).toEqual([expect.objectContaining({ reason: 'number', part: 'II.4' })]);
    expect(sentences).toContain('Cán bộ thư viện nhiệt tình.');
  });

  test('names the term, and what follows it', () => {
    expect(document.subject).toBe('Sơ kết hoạt động thư viện học kỳ I năm học 2025-2026');
    expect(document.sheetName).toBe('Báo cáo sơ kết HKI 2025-2026');
    expect(parts(document).at(-1)).toBe('IV. Phương hướng học kỳ II năm học 2025-2026');
  });

  test('does not take the number and day of the year’s report', () => {
    expect(document.letterhead.number).toBeNull();
    expect(document.letterhead.date).toBeNull();
    expect(report('tong-ket').document.letterhead.number).toBe('15');
  });
});

describe('báo cáo tháng', () => {
  test.each([
    [
      { year: 2025, month: 12 },
      'Tổng số lượt bạn đọc: 110 lượt, trong đó học sinh 100 lượt, giáo viên 10 lượt.',
      'Kế hoạch tháng 1 năm 2026',
    ],
    [
      { year: 2026, month: 3 },
      'Thư viện bổ sung 1 bản sách (1 tên sách mới), trị giá 60.000 đồng.',
      'Kế hoạch tháng 4 năm 2026',
    ],
    // Nobody wrote that nothing came in April: no sentence says so.
    [{ year: 2026, month: 4 }, 'Chưa có số liệu về sách bổ sung và thanh lọc.', 'Kế hoạch tháng 5 năm 2026'],
  ])('%j', (month, sentence, plan) => {
    const { document, sentences } = report('thang', month);
    expect(sentences).toContain(sentence);
    expect(parts(document).at(-1)).toBe(`III. ${plan}`);
    expect(document.subject).toBe(`Hoạt động thư viện tháng ${month.month} năm ${month.year}`);
    expect(document.sheetName).toBe(`Báo cáo tháng ${month.month}-${month.year}`);
  });

  test('lists what was done, day by day', () => {
    expect(report('thang', { year: 2025, month: 12 }).rows).toContain('1 | 1/12/2025 | Giới thiệu sách tháng 12 | -');
  });
});

describe('biên bản', () => {
  test('kiểm kê: the register’s side is filled in, the shelves’ side left to write', () => {
    const { document, rows } = report('kiem-ke');
    expect([document.typeName, document.letterhead.sign, document.addressees]).toEqual(['BIÊN BẢN', 'BB-THSN', []]);
    expect(rows).toContain('1 | Sách giáo khoa | 3 |  |  | ');
    expect(rows).toContain(' | Tổng cộng | 5 |  |  | ');
    expect(rows).toContain('1 | Tốt | 5');
  });

  test('who presides signs as that, and the librarian as secretary', () => {
    const { document, sentences } = report('kiem-ke', undefined, library([['Tổ trưởng thư viện', 'Lê Thị Na']]));
    expect(sentences).toContain('Chủ trì (chủ tọa): Trần Thị Hạnh, Trưởng ban kiểm kê.');
    expect(sentences).toContain('Thư ký: Lê Thị Na, cán bộ thư viện.');
    expect(document.signer).toEqual({ authority: ['TRƯỞNG BAN KIỂM KÊ'], name: 'Trần Thị Hạnh' });
    expect(document.preparer).toEqual({ authority: ['THƯ KÝ'], name: 'Lê Thị Na' });
  });

  test.each<['kiem-ke' | 'thanh-loc', readonly (readonly [string, string])[], string, string]>([
    ['kiem-ke', [], 'TRƯỞNG BAN KIỂM KÊ', 'Trần Thị Hạnh'],
    ['kiem-ke', [['PHT phụ trách', 'ThS. Đỗ Văn Bình']], 'TRƯỞNG BAN KIỂM KÊ', 'Đỗ Văn Bình'],
    ['thanh-loc', [['PHT phụ trách', 'Đỗ Văn Bình']], 'CHỦ TỌA', 'Đỗ Văn Bình'],
    ['thanh-loc', [['Người ký', 'Vũ Thị Mai']], 'CHỦ TỌA', 'Vũ Thị Mai'],
  ])('%s with %j: the name that presides is the name that signs', (kind, facts, authority, name) => {
    const { document, sentences } = report(kind, undefined, library(facts));
    expect(document.signer).toEqual({ authority: [authority], name });
    expect(sentences.find((text) => text.startsWith('Chủ trì (chủ tọa): '))).toContain(`: ${name}`);
    // A secretary whom the workbook does not name has room to sign.
    expect(document.preparer).toEqual({ authority: ['THƯ KÝ'], name: expect.stringMatching(/^…+$/) as string });
  });

  test('a báo cáo is signed as before', () => {
    const { document } = report('tong-ket', undefined, library([['PHT phụ trách', 'Đỗ Văn Bình']]));
    expect(document.signer).toEqual({ authority: ['HIỆU TRƯỞNG'], name: 'Trần Thị Hạnh' });
    expect(document.preparer).toBeNull();
  });
});

test('biểu thống kê has tables and no narrative', () => {
  const { document, sentences } = report('thong-ke');
  expect(parts(document).map((heading) => heading.split('.')[0])).toEqual(['I', 'II', 'III', 'IV', 'V', 'VI']);
  expect(sentences).not.toContain('Cán bộ thư viện nhiệt tình.');
});

describe('copies kept of each title', () => {
  test.each([
    [2, 'Có 1 trên 2 tên sách giáo khoa hiện có dưới 2 bản.'],
    [1, 'Tất cả 2 tên sách giáo khoa đều có từ 1 bản trở lên.'],
  ])('with %p copies a title', (least, sentence) => {
    const book = library([['Số bản lưu mỗi tên sách giáo khoa', least]]);
    expect(report('tong-ket', undefined, book).sentences).toContain(sentence);
  });

  test('the titles stand in the statistics', () => {
    const book = library([['Số bản lưu mỗi tên sách giáo khoa', 2]]);
    expect(report('thong-ke', undefined, book).rows).toContain('1 | Toán 2 | 1');
  });

  test('without a number in the profile nothing is said', () => {
    expect(report('tong-ket').sentences.join(' ')).not.toMatch(/tên sách giáo khoa (hiện|đều)/);
  });
});
