import type { Figure, FigureSet } from '../../../src/core/figures/figure';
import {
  ReadState,
  type FieldColumn,
  type LibraryBook,
  type Profile,
  type ProfileFact,
  type RecordTable,
} from '../../../src/core/intake/book';
import { CategoryDictionary } from '../../../src/core/library/categories';
import type { FieldId, IndicatorId } from '../../../src/core/library/ids';
import { INDICATORS } from '../../../src/core/library/indicators';
import type { ProfileName } from '../../../src/core/library/profile';
import { serialOf } from '../../../src/core/text/calendar';

export const TODAY = serialOf(2026, 5, 25);

/** Figures by id: this year's value, or this year's and last year's; what is not named is unknown. */
export type FigureNumbers = Readonly<
  Partial<Record<IndicatorId, number | null | readonly [number | null, number | null]>>
>;

export function figuresOf(numbers: FigureNumbers): FigureSet {
  return new Map(
    INDICATORS.map(({ id }): [IndicatorId, Figure] => {
      const given = numbers[id];
      const [value, previous] = typeof given === 'object' && given !== null ? given : [given ?? null, null];
      return [id, { id, value: value ?? null, previous: previous ?? null, origin: null }];
    }),
  );
}

export type Facts = Readonly<Partial<Record<ProfileName, string | { readonly text: string; readonly number: number }>>>;

export const FACTS: Facts = {
  'Cơ quan chủ quản': 'UBND PHƯỜNG BẮC LỆNH',
  'Tên trường': 'TRƯỜNG TIỂU HỌC BẮC LỆNH',
  'Cấp học': 'Tiểu học',
  'Địa danh': 'Bắc Lệnh',
  'Năm học': '2025-2026',
  'Ký hiệu': 'BC-THBL',
  'Hiệu trưởng': 'Nguyễn Thị Hoa',
  'Số báo cáo': '5',
  'Ngày báo cáo': { text: '25/05/2026', number: TODAY },
  'Kế hoạch số': '12/KH-THBL',
  'Kế hoạch ngày': { text: '15/09/2025', number: serialOf(2025, 9, 15) },
  'Tổ trưởng tổ thư viện': 'Trần Văn Minh',
  'Phó Hiệu trưởng phụ trách': 'Lê Thu Hằng',
};

export function profileOf(facts: Facts): Profile {
  return new Map(
    Object.entries(facts).map(([key, fact]): [ProfileName, ProfileFact] => {
      const name = key as ProfileName;
      const { text, number } = typeof fact === 'string' ? { text: fact, number: null } : fact;
      return [name, { name, raw: text, text, number, cell: { sheet: 'Thông tin', row: 0, column: 1 }, label: '' }];
    }),
  );
}

/** A table of one section with one row of body for each record, as intake hands it over. */
function table(
  section: RecordTable['section'],
  sheet: string,
  columns: readonly FieldColumn[],
  count: number,
): RecordTable {
  return {
    section,
    sheet,
    grain: null,
    header: { firstRow: 0, lastRow: 0 },
    body: { firstRow: 1, lastRow: count },
    extent: { firstColumn: 0, lastColumn: Math.max(0, columns.length - 1) },
    rows: Int32Array.from({ length: count }, (_, index) => index + 1),
    columns: new Map(columns.map((column) => [column.field, column])),
    constants: {},
    ignoredRows: [],
  };
}

function texts(field: FieldId, column: number, values: readonly string[]): FieldColumn {
  return {
    type: 'text',
    field,
    column,
    header: field,
    raw: values,
    values,
    states: new Uint8Array(values.length).fill(ReadState.read),
  };
}

function numbers(type: 'number' | 'date', field: FieldId, column: number, values: readonly number[]): FieldColumn {
  return {
    type,
    field,
    column,
    header: field,
    raw: values,
    values: Float64Array.from(values),
    states: new Uint8Array(values.length).fill(ReadState.read),
  };
}

export type NarrativeRow = readonly [part: string, text: string, use?: boolean | null];

export function narrativeTable(rows: readonly NarrativeRow[]): RecordTable {
  const use: FieldColumn = {
    type: 'flag',
    field: 'use',
    column: 2,
    header: 'Dùng',
    raw: rows.map(() => ''),
    values: rows.map(([, , flag]) => flag ?? null),
    states: new Uint8Array(rows.length).fill(ReadState.read),
  };
  return table(
    'narrative',
    'Nhận định',
    [
      texts(
        'part',
        0,
        rows.map(([part]) => part),
      ),
      texts(
        'text',
        1,
        rows.map(([, text]) => text),
      ),
      use,
    ],
    rows.length,
  );
}

/** Month, pupil visits, teacher visits, pupil loans, teacher loans. */
export type ReadersRow = readonly [
  date: number,
  pupils: number,
  teachers: number,
  pupilLoans: number,
  teacherLoans: number,
];

export function readersTableOf(rows: readonly ReadersRow[]): RecordTable {
  const column = (index: number) => rows.map((row) => row[index] ?? NaN);
  return table(
    'readers',
    'Bạn đọc',
    [
      numbers('date', 'date', 0, column(0)),
      numbers('number', 'pupilVisits', 1, column(1)),
      numbers('number', 'teacherVisits', 2, column(2)),
      numbers('number', 'pupilLoans', 3, column(3)),
      numbers('number', 'teacherLoans', 4, column(4)),
    ],
    rows.length,
  );
}

export function bookOf(facts: Facts, tables: readonly RecordTable[] = []): LibraryBook {
  return { tables, profile: profileOf(facts), categories: new CategoryDictionary(), unrecognised: [] };
}

const READERS: readonly ReadersRow[] = [
  [serialOf(2025, 9, 1), 520, 40, 210, 22],
  [serialOf(2025, 10, 1), 610, 45, 260, 25],
  [serialOf(2025, 11, 1), 640, 52, 281, 30],
  [serialOf(2025, 12, 1), 580, 38, 244, 21],
  [serialOf(2026, 1, 1), 495, 36, 199, 18],
  [serialOf(2026, 2, 1), 310, 20, 120, 9],
  [serialOf(2026, 3, 1), 655, 49, 290, 27],
  [serialOf(2026, 4, 1), 630, 47, 268, 24],
  [serialOf(2026, 5, 1), 402, 31, 150, 14],
];

const sum = (index: number) => READERS.reduce((total, row) => total + (row[index] ?? 0), 0);

/** The form's own numbers, with a year before them to compare with. */
export const FIGURES: FigureNumbers = {
  'copies.textbook': [613, 600],
  'copies.professional': [589, 570],
  'copies.reference': [1436, 1400],
  'copies.children': [1460, 1380],
  'copies.other': 0,
  'copies.total': [4098, 3950],
  'titles.textbook': 120,
  'titles.professional': 196,
  'titles.reference': 480,
  'titles.children': 512,
  'titles.other': 0,
  'titles.total': [1308, 1250],
  'value.textbook': 9808000,
  'value.professional': 14725000,
  'value.reference': 43080000,
  'value.children': 36500000,
  'value.other': 0,
  'value.total': [104113000, 99000000],
  'periodicals.titles': [4, 4],
  'periodicals.issues': [128, 120],
  'additions.copies': [160, 145],
  'additions.titles': 62,
  'additions.value': [5120000, 5300000],
  'additions.copies.textbook': [20, 30],
  'additions.copies.professional': [20, 10],
  'additions.copies.reference': [40, 45],
  'additions.copies.children': [80, 60],
  'additions.copies.other': 0,
  'additions.copies.source.purchased': 90,
  'additions.copies.source.allocated': 40,
  'additions.copies.source.donated': 30,
  'additions.copies.source.otherSource': 0,
  'withdrawals.copies': [12, 0],
  'withdrawals.value': [180000, 0],
  'opening.copies': 3950,
  'closing.copies': 4098,
  'equipment.computer': [25, 25],
  'equipment.printer': [1, 1],
  'equipment.cabinet': [1, 1],
  'equipment.shelf': [7, 6],
  'equipment.displayCabinet': [1, 1],
  'equipment.librarianDesk': [1, 1],
  'equipment.readingSet': [18, 18],
  'equipment.mobileTable': [5, 5],
  'equipment.light': 12,
  'equipment.fan': 6,
  'equipment.otherEquipment': 0,
  'seats.reading': [54, 54],
  'seats.mobile': [25, 25],
  'seats.total': [79, 79],
  'area.indoor': 90,
  'area.outdoor': 40,
  'area.total': 130,
  'activities.writtenIntroduction': [7, 6],
  'activities.display': [7, 7],
  'activities.introductionSession': [8, 9],
  'activities.bibliography': [2, 1],
  'activities.teachingMaterial': 3,
  'activities.contest': [2, 2],
  'activities.bookFair': [1, 1],
  'activities.textbookCheck': [2, 2],
  'activities.inspection': 1,
  'activities.total': [33, 30],
  'activities.participants': 1245,
  'bibliography.works': 69,
  'visits.pupil': [sum(1), 4600],
  'visits.teacher': [sum(2), 371],
  'visits.total': [sum(1) + sum(2), 4971],
  'loans.pupil': [sum(3), 1900],
  'loans.teacher': [sum(4), 190],
  'loans.total': [sum(3) + sum(4), 2090],
  'people.pupils': 512,
  'people.teachers': 28,
  'people.classes': 16,
  'people.collaborators': 12,
  'ratio.copiesPerPupil': [8.0039, 7.9],
  'ratio.visitsPerPupil': 9.46,
  'ratio.turnover': 0.54,
  'ratio.pupilsWithTextbooks': 100,
  'ratio.teachersWithTextbooks': 100,
};

const NARRATIVE: readonly NarrativeRow[] = [
  ['I.1', 'Thư viện có phòng riêng, rộng rãi, thoáng mát, thuận tiện cho việc trưng bày và phục vụ bạn đọc.', true],
  [
    '1. Thuận lợi',
    'Ban Giám hiệu quan tâm, chỉ đạo sát sao và tạo điều kiện về kinh phí, thời gian cho thư viện hoạt động',
    true,
  ],
  ['I.2', '- Số tên sách còn hạn chế, chưa đáp ứng hết nhu cầu của bạn đọc.', true],
  ['I.2', 'Kinh phí dành cho việc bổ sung sách, báo còn hạn hẹp.', false],
  ['II.1', 'Thư viện đặt ở vị trí thuận tiện cho bạn đọc qua lại, rộng rãi, thoáng mát, đủ ánh sáng.', true],
  ['II.2', 'Số lượng sách bổ sung tăng cả về số lượng và giá trị so với cùng kỳ năm trước.', true],
  ['II.3', 'Sách mới bổ sung được đăng ký, phân loại, dán nhãn và đưa ra phục vụ kịp thời.', true],
  [
    'II.3',
    'Toàn bộ {Tổng số bản sách} bản sách được xử lý đúng kỹ thuật nghiệp vụ và sắp xếp khoa học, dễ tìm, dễ lấy.',
    true,
  ],
  [
    'II.4',
    'Thư viện tổ chức giới thiệu sách bằng nhiều hình thức: bằng văn bản {Giới thiệu sách bằng văn bản} lần, trưng bày {Giới thiệu, trưng bày sách} lần.',
    true,
  ],
  ['II.5', 'Hồ sơ, sổ sách thư viện được lập và lưu giữ đầy đủ, đúng quy định.', true],
  ['III.1', 'Cán bộ thư viện nhiệt tình, tích cực, hoàn thành nhiệm vụ được giao.', true],
  ['III.2', 'Hình thức tuyên truyền, giới thiệu sách chưa phong phú.', true],
  ['IV. Phương hướng', 'Xây dựng kế hoạch bổ sung sách, báo, tài liệu cho thư viện ngay từ đầu năm học.', true],
  ['IV', 'Phấn đấu tăng số lượt bạn đọc so với năm học này.', true],
];

export function sampleBook(facts: Facts = FACTS, narrative: readonly NarrativeRow[] = NARRATIVE): LibraryBook {
  return bookOf(facts, [narrativeTable(narrative), readersTableOf(READERS)]);
}
