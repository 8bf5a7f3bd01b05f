import type { RuleId } from '../../../src/core/rules/ids';
import type { CellValue, SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { sheet } from '../../support/workbook';
import {
  activities,
  check,
  copies,
  day,
  equipment,
  findingsOf,
  history,
  narrative,
  placesOf,
  profile,
  readers,
  register,
  summary,
} from './support';

type Case = readonly [rule: RuleId, name: string, sheets: readonly SheetSnapshot[], places: readonly string[]];

/** The figures that the sentences below are about: 613 + 589 + 1436 + 1460 copies, 25 computers, 54 and 25 seats, 8 sessions, 2 bibliographies … */
function library(...sentences: readonly (readonly [part: string, text: string])[]): SheetSnapshot[] {
  const event = (kind: string, times: number, works: CellValue = ''): CellValue[] => [
    day(2025, 10, 10),
    kind,
    `Nội dung ${kind}`,
    times,
    works,
  ];
  return [
    narrative(sentences),
    profile({
      'Diện tích trong nhà': 100,
      'Diện tích ngoài trời': 30,
      'Tỉ lệ học sinh có đủ sách giáo khoa': 100,
      'Tỉ lệ giáo viên có đủ sách giáo khoa': 100,
    }),
    summary([
      ['Sách giáo khoa', 569, 58, 14, 613],
      ['Sách nghiệp vụ', 565, 36, 12, 589],
      ['Sách tham khảo', 1376, 84, 24, 1436],
      ['Sách thiếu nhi', 1358, 122, 20, 1460],
    ]),
    equipment([
      ['Máy vi tính kết nối internet', 'bộ', 25, 25, 0, ''],
      ['Máy in', 'chiếc', 1, 1, 0, ''],
      ['Giá sách', 'chiếc', 7, 7, 0, ''],
      ['Bàn ghế phòng đọc', 'bộ', 18, 18, 0, 54],
      ['Bàn di động', 'bàn', 5, 5, 0, 25],
    ]),
    activities([
      event('Giới thiệu sách bằng văn bản', 7),
      event('Giới thiệu, trưng bày sách', 7),
      event('Buổi giới thiệu sách', 8),
      event('Biên soạn thư mục', 2, 69),
      event('Sưu tầm tư liệu dạy học', 3),
      event('Hội thi', 2),
    ]),
    history([
      ['2024-2025', 'Số bản bổ sung', 272],
      ['2024-2025', 'Giá trị bổ sung', 8610000],
      ['2024-2025', 'Tổng số bản sách', 3868],
      ['2024-2025', 'Buổi giới thiệu sách', 9],
    ]),
  ];
}

/** Sentences of real reports that agree with the figures, or state no figure of the year. */
const TRUE_SENTENCES: readonly (readonly [part: string, text: string])[] = [
  ['II.1', 'Tổng cộng: 4098 bản. Trong đó:'],
  [
    'II.1',
    '- Sách giáo khoa: 613 bản. Đảm bảo 100% giáo viên có đủ sách giáo khoa để giảng dạy. Lưu thư viện 5 bản/tên sách (nhưng không đồng bộ).',
  ],
  [
    'II.1',
    'Duy trì thư viện dùng chung sách giáo khoa cho học sinh mượn, đảm bảo 100% học sinh có đủ sách giáo khoa học tập.',
  ],
  [
    'II.1',
    '- Sách nghiệp vụ: 589 bản. Đảm bảo sổ chuyên môn của giáo viên trực tiếp giảng dạy đủ 1 bản cho mỗi người và 3 bản lưu tại thư viện.',
  ],
  ['II.1', '- Sách tham khảo: 1.436 bản.'],
  ['II.1', '- Sách thiếu nhi: 1.460 cuốn.'],
  ['II.1', '- Máy vi tính kết nối internet: 25 bộ; Máy in: 1 chiếc'],
  ['II.1', '- Tủ tài liệu thư viện: 01; Giá sách đặc biệt: 7 chiếc'],
  [
    'II.1',
    '- Có đủ bàn ghế phòng đọc: 18 bộ; 54 chỗ ngồi; bàn di động 5 bàn 25 chỗ ngồi, đèn, quạt điện cho phòng đọc sách.',
  ],
  ['II.1', '- Thư viện có tổng diện tích 130 m2 cả ngoài trời.'],
  ['I.1', 'Kiểm tra tình trạng sách giáo khoa của học sinh từ lớp 1 đến lớp 5.'],
  ['I.1', 'Thường xuyên giới thiệu sách bằng văn bản: 7 lần'],
  [
    'I.1',
    'Biên soạn Thư mục phục vụ dạy học: 2 thư mục: 1 thư mục “Các chuyên đề Toán học” (35 tác phẩm); 1 thư mục văn học chuyên ngành (34 tác phẩm).',
  ],
  [
    'I.1',
    'Sưu tầm tư liệu dạy học: 3 tư liệu (1 tư liệu về tranh ảnh, 1 tư liệu về đồ dùng dạy học môn Toán, 1 tư liệu về biển đảo)',
  ],
  [
    'I.1',
    'Phối hợp với TPT, 2 PHT tổ chức các hội thi chào mừng ngày Nhà giáo Việt Nam 20/11: Thi vẽ tranh, thi kể chuyện theo sách.',
  ],
  [
    'II.4',
    'Trong năm học đã tổ chức được 8 buổi giới thiệu sách, chủ yếu vào các buổi chào cờ đầu tuần và đưa lên trang web của trường.',
  ],
  ['II.4', 'Trong năm học thư viện đã xây dựng 2 thư mục phục vụ bạn đọc.'],
  ['II.4', 'Học kỳ I tổ chức 4 buổi giới thiệu sách, học kỳ II tổ chức 4 buổi giới thiệu sách.'],
  ['II.4', 'Số bản bổ sung là 300 bản, tăng so với 272 bản của năm học trước.'],
  ['II.4', 'Mỗi tháng giới thiệu khoảng 3 buổi giới thiệu sách tại lớp.'],
  ['II.2', 'Cho học sinh nghèo mượn 120 bản sách giáo khoa.'],
  ['II.2', 'Học sinh quyên góp được 85 bản sách thiếu nhi.'],
  ['III.1', 'Sách báo, tư liệu, thiết bị dạy học được bổ sung, tăng cường về số lượng và chất lượng.'],
  ['III.1', 'Thư viện cần tăng số lượng bạn đọc, giảm số sách hỏng.'],
  ['IV', 'Phấn đấu có 6000 bản sách giáo khoa và tổ chức 20 buổi giới thiệu sách.'],
  ['IV', 'Số bản bổ sung giảm so với năm học trước.'],
  ['I.1', 'Thực hiện Thông tư 16/2022/TT-BGDĐT ngày 22/11/2022.'],
  ['II.1', 'Kho sách có {Tổng số bản sách} bản.'],
];
const SENTENCE_RULES: readonly RuleId[] = [
  'cau-con-cho-trong',
  'cau-tang-giam-thieu-so',
  'cau-tang-giam-sai',
  'so-trong-cau-khac-so-lieu',
  'cau-mau-thuan',
  'danh-so-muc-sai',
  'tan-suat-khac-so-lan',
];

const wrong = (text: string, part = 'II.1') => library([part, text]);
const cases: readonly Case[] = [
  ['so-trong-cau-khac-so-lieu', 'a type of books', wrong('- Sách giáo khoa: 631 bản.'), ['B2']],
  ['so-trong-cau-khac-so-lieu', 'children’s books', wrong('- Sách thiếu nhi: 1640 bản.'), ['B2']],
  ['so-trong-cau-khac-so-lieu', 'the total', wrong('Tổng cộng: 4089 bản. Trong đó:'), ['B2']],
  ['so-trong-cau-khac-so-lieu', 'computers', wrong('Máy vi tính kết nối internet: 20 bộ; Máy in: 1 chiếc'), ['B2']],
  [
    'so-trong-cau-khac-so-lieu',
    'seats of the sets before them',
    wrong('Có đủ bàn ghế phòng đọc: 18 bộ; 45 chỗ ngồi.'),
    ['B2'],
  ],
  ['so-trong-cau-khac-so-lieu', 'the area', wrong('Thư viện có tổng diện tích 150 m2 cả ngoài trời.'), ['B2']],
  [
    'so-trong-cau-khac-so-lieu',
    'sessions',
    wrong('Trong năm học đã tổ chức được 7 buổi giới thiệu sách.', 'II.4'),
    ['B2'],
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'bibliographies with their parts',
    wrong('Biên soạn thư mục: 3 thư mục: 1 thư mục Toán; 1 thư mục Văn.', 'I.1'),
    ['B2'],
  ],
  ['so-trong-cau-khac-so-lieu', 'pupils with textbooks', wrong('Đảm bảo 95% học sinh có đủ sách giáo khoa.'), ['B2']],
  ['so-trong-cau-khac-so-lieu', 'additions', wrong('Trong năm bổ sung 250 bản sách.', 'II.2'), ['B2']],
  ['cau-tang-giam-sai', 'fell while it rose', wrong('Số bản bổ sung giảm so với năm học trước.', 'II.2'), ['B2']],
  ['cau-tang-giam-sai', 'rose while it fell', wrong('Buổi giới thiệu sách tăng so với năm học trước.', 'II.4'), ['B2']],
  [
    'cau-tang-giam-thieu-so',
    'nobody knows last year’s readers',
    wrong('Số lượng bạn đọc đến thư viện tăng so với năm học trước.', 'II.4'),
    ['B2'],
  ],
  [
    'cau-tang-giam-thieu-so',
    'a label with a comma',
    wrong('Số tên báo, tạp chí tăng so với năm học trước.', 'II.2'),
    ['B2'],
  ],
  [
    'cau-con-cho-trong',
    'dots, a year, a date',
    [
      narrative([
        ['I.1', 'Đón đoàn kiểm tra ngày.....'],
        ['I.1', 'Trong năm học 20.... - 20....'],
        ['I.1', 'Kế hoạch năm học….'],
        ['I.1', 'Kho có {Số gì đó} bản'],
      ]),
    ],
    ['B2', 'B3', 'B4', 'B5'],
  ],
  [
    'cau-con-cho-trong',
    'an ellipsis that ends a list, a known placeholder',
    [
      narrative([
        ['I.1', 'Thi vẽ tranh, kể chuyện, xếp sách...'],
        ['I.1', 'Kho có {Tổng số bản sách} bản'],
      ]),
    ],
    [],
  ],
  ['cau-con-cho-trong', 'dots in the name of the school', [profile({ 'Tên trường': 'TRƯỜNG TH .........' })], ['B3']],
  [
    'cau-mau-thuan',
    'records in order, and not',
    [
      narrative([
        ['II.5', 'Có đầy đủ hồ sơ, sổ sách để thư viện hoạt động.'],
        ['III.2', 'Hồ sơ thống kê hằng ngày không sạch sẽ.'],
      ]),
    ],
    ['B3'],
  ],
  [
    'cau-mau-thuan',
    'records in order, readers few',
    [
      narrative([
        ['II.5', 'Có đầy đủ hồ sơ, sổ sách để thư viện hoạt động.'],
        ['III.2', 'Chưa huy động được tối đa số học sinh tham gia đọc sách.'],
      ]),
    ],
    [],
  ],
  [
    'danh-so-muc-sai',
    'VI for the fourth part',
    [
      narrative([
        ['I.1', 'a b c'],
        ['II.1', 'd e f'],
        ['III.1', 'g h i'],
        ['VI', 'k l m'],
      ]),
    ],
    ['A5'],
  ],
  [
    'danh-so-muc-sai',
    'parts in any order, one of them missing',
    [
      narrative([
        ['II.1', 'a b c'],
        ['I.1', 'd e f'],
        ['IV', 'g h i'],
      ]),
    ],
    [],
  ],
  [
    'danh-so-muc-sai',
    'a written report that jumps',
    [
      sheet('Báo cáo tổng kết 2025-2026', [
        ['I. THỰC TRẠNG'],
        ['II. KẾT QUẢ'],
        ['III. ĐÁNH GIÁ'],
        ['VI. PHƯƠNG HƯỚNG'],
      ]),
    ],
    ['A4'],
  ],
  [
    'tan-suat-khac-so-lan',
    'once a month is nine times',
    wrong('Giới thiệu, trưng bày sách: 1 lần/1 tháng: 7 lần', 'I.1'),
    ['B2'],
  ],
  [
    'so-trong-cau-khac-so-lieu',
    'a frequency is no figure',
    wrong('Giới thiệu, trưng bày sách: 1 lần/1 tháng: 9 lần', 'I.1'),
    [],
  ],
  [
    'thieu-thong-tin',
    'blank, dots, no row',
    [
      sheet('Thông tin', [
        ['Mục', 'Nội dung'],
        ['Cơ quan chủ quản', 'UBND XÃ A'],
        ['Tên trường', 'Trường TH B'],
        ['Cấp học', 'Tiểu học'],
        ['Địa danh', '......'],
        ['Năm học', '2025-2026'],
        ['Ký hiệu', ''],
      ]),
    ],
    ['', 'B5', 'B7'],
  ],
  ['thieu-thong-tin', 'all seven', [profile()], []],
  ['nam-hoc-sai', 'two years apart, one year, no year', [profile({ 'Năm học': '2025-2027' })], ['B6']],
  ['nam-hoc-sai', 'with words and a long dash', [profile({ 'Năm học': 'Năm học 2025 – 2026' })], []],
  [
    'cap-hoc-khong-khop',
    'the level, the plan’s sign, the web address',
    [
      profile({
        'Cấp học': 'THCS',
        'Kế hoạch số': '08/KH-THCS',
        'Trang thư viện điện tử': 'thcs-baclenh-laocai.violet.vn',
      }),
    ],
    ['B4', 'B9', 'B10'],
  ],
  [
    'cap-hoc-khong-khop',
    'a school of two levels',
    [
      profile({ 'Tên trường': 'TRƯỜNG TH&THCS BẮC LỆNH', 'Cấp học': 'TH&THCS', 'Kế hoạch số': '08/KH-THCS' }),
      narrative([['I.1', 'Học sinh lớp 1 đến lớp 9.']]),
    ],
    [],
  ],
  [
    'cap-hoc-khong-khop',
    'grades of another level',
    [
      profile(),
      narrative([
        ['I.1', 'Học sinh khối 6 và khối 7.'],
        ['I.1', 'Học sinh lớp 1 đến lớp 5.'],
      ]),
    ],
    ['Nhận định!B2'],
  ],
  [
    'ky-hieu-sai',
    'a dot for a hyphen, spaces',
    [profile({ 'Ký hiệu': 'BC.THVVT', 'Số báo cáo': '5 / BC - THBL', 'Kế hoạch số': '05 / KH - TV' })],
    ['B7', 'B9', 'B10'],
  ],
  [
    'ky-hieu-sai',
    'signs in order, a number alone',
    [
      profile({ 'Ký hiệu': 'BC-THBL', 'Số báo cáo': '05/BC-THBL', 'Kế hoạch số': '12/KH-THBL' }),
      profile({ 'Số báo cáo': 5 }),
    ],
    [],
  ],
  ['co-quan-cap-huyen', 'a district office', [profile({ 'Cơ quan chủ quản': 'PHÒNG GD&ĐT HUYỆN BẢO THẮNG' })], ['B2']],
  ['co-quan-cap-huyen', 'a commune', [profile()], []],
  [
    'van-ban-het-hieu-luc',
    'the old standard',
    [
      narrative([
        ['II.5', 'Theo Quyết định số 01/2003/QĐ-BGDĐT.'],
        ['II.5', 'Theo Thông tư 16/2022/TT-BGDĐT.'],
      ]),
    ],
    ['B2'],
  ],
  ['ban-tren-hoc-sinh', 'two copies a pupil', [profile({ 'Số học sinh': 10 }), register(copies(20))], ['B9']],
  ['ban-tren-hoc-sinh', 'three copies a pupil', [profile({ 'Số học sinh': 10 }), register(copies(30))], []],
  [
    'dien-tich-doc',
    'forty square metres',
    [profile({ 'Diện tích trong nhà': 40, 'Diện tích ngoài trời': 90 })],
    ['B9'],
  ],
  ['dien-tich-doc', 'fifty square metres', [profile({ 'Diện tích trong nhà': 50 })], []],
  [
    'dien-tich-doc',
    'a reading space of forty in ninety square metres',
    [profile({ 'Diện tích trong nhà': 90, 'Diện tích không gian đọc': 40 })],
    ['B10'],
  ],
  [
    'dien-tich-doc',
    'a reading space of fifty square metres',
    [profile({ 'Diện tích trong nhà': 90, 'Diện tích không gian đọc': 50 })],
    [],
  ],
  [
    'bao-tap-chi',
    'issues of another year',
    [
      sheet('Báo, tạp chí', [
        ['Tên báo', 'Số báo', 'Ngày', 'Số lượng'],
        ['Nhi đồng', '12', '05/04/2024', 2],
        ['Mực tím', '3', '06/04/2024', 1],
      ]),
    ],
    ['A1'],
  ],
];

describe('the school, its sentences and the standards', () => {
  test.each(cases)('%s: %s', (rule, _name, sheets, places) => {
    expect(placesOf(rule, sheets)).toEqual(places);
  });

  test.each(TRUE_SENTENCES)('stays quiet: %s %s', (part, text) => {
    const { findings } = check(library([part, text], ['I.2', 'Một số học sinh chưa có ý thức cao khi đọc sách.']));
    expect(findings.filter(({ rule }) => SENTENCE_RULES.includes(rule)).map(({ rule, data }) => [rule, data])).toEqual(
      [],
    );
  });

  test('a wrong number is replaced by its placeholder', () => {
    const [found] = findingsOf('so-trong-cau-khac-so-lieu', wrong('Sách giáo khoa: 631 bản.'));
    expect(found?.fix?.[0]?.after).toBe('Sách giáo khoa: {Sách giáo khoa} bản.');
  });

  test('a false claim is replaced by the true word', () => {
    const [found] = findingsOf('cau-tang-giam-sai', wrong('Số bản bổ sung giảm so với năm học trước.', 'II.2'));
    expect(found?.fix?.[0]?.after).toBe('Số bản bổ sung tăng so với năm học trước.');
  });

  test('a sign that can be mended has its correct form', () => {
    const fixes = findingsOf('ky-hieu-sai', [profile({ 'Ký hiệu': 'BC.THVVT', 'Kế hoạch số': '05 / KH – TV' })]).map(
      ({ fix }) => fix?.[0]?.after,
    );
    expect(fixes).toEqual(['BC-THVVT', '05/KH-TV']);
  });

  describe('a fact whose name and value stand in one cell', () => {
    const cover = (...lines: string[]): SheetSnapshot[] => [
      sheet(
        'Bìa',
        ['Tên trường: Trường Tiểu học Hoa Sen', 'Cấp học: Tiểu học', ...lines].map((line) => [line]),
      ),
    ];

    test('is judged by its value', () => {
      expect(findingsOf('ky-hieu-sai', cover('Ký hiệu: BC-THHS', 'Số báo cáo: 05/BC-THHS'))).toEqual([]);
    });

    test('keeps its name when the value is mended', () => {
      const [finding] = findingsOf('ky-hieu-sai', cover('Ký hiệu: BC.THHS'));
      expect(finding?.data.value).toBe('BC.THHS');
      expect(finding?.fix?.[0]).toMatchObject({ before: 'Ký hiệu: BC.THHS', after: 'Ký hiệu: BC-THHS' });
    });

    test('is offered no bare date in its place', () => {
      const [finding] = findingsOf('ngay-khong-hieu', cover('Ngày báo cáo: 5/23/2026'));
      expect(finding?.data.value).toBe('5/23/2026');
      expect(finding?.fix ?? null).toBeNull();
      expect(finding?.proposals ?? []).toEqual([]);
    });
  });
});

describe('figures that are not certain', () => {
  const months = (first: CellValue): SheetSnapshot[] => [
    narrative([
      ['II.4', 'Số lượng bạn đọc đến thư viện giảm so với năm học trước.'],
      ['II.4', 'Số lượng bạn đọc đến thư viện tăng so với năm học trước.'],
    ]),
    profile(),
    readers([
      ['9/2025', first, 0, 3, 1],
      ['10/2025', 100, 0, 2, 1],
      ['11/2025', 50, 0, 2, 1],
    ]),
    history([
      ['2024-2025', 'Tổng lượt bạn đọc', 120],
      ['2024-2025', 'Lượt bạn đọc học sinh', 120],
      ['2024-2025', 'Lượt bạn đọc giáo viên', 1],
    ]),
  ];

  test('an unread month leaves a rise certain', () => {
    expect(placesOf('cau-tang-giam-sai', months('nhiều'))).toEqual(['B2']);
  });

  test('a negative month proves nothing', () => {
    expect(placesOf('cau-tang-giam-sai', months(-100))).toEqual([]);
  });
});
