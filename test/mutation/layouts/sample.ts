import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestExcel } from '../../../sandbox/connect/jest';
import { openXlsx } from '../../../sandbox/files';
import type { SectionId } from '../../../src/core/library/ids';
import type { SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { readWorkbook } from '../../../src/excel';
import { copyOf, isNumber, table, type Column, type Field, type Library, type Row, type Table } from '../model';
import type { Chance } from '../../../scripts/support/chance';
import { ACTIVITY_FACTS, rearranged } from './common';

type Headers = Readonly<Record<string, Field>>;

/** What the headers of the sample mean, as its maker says. */
const SHEETS: readonly (readonly [name: string, section: SectionId, headers: Headers])[] = [
  ['Thông tin', 'profile', { Mục: 'name', 'Nội dung': 'value' }],
  [
    'Vốn tài liệu',
    'holdings',
    {
      'Ngày vào sổ': 'entryDate',
      'Số ĐKCB': 'accessionNumber',
      'Tên sách': 'title',
      'Tác giả': 'author',
      'Nhà xuất bản': 'publisher',
      'Năm XB': 'publishedYear',
      'Giá tiền': 'price',
      'Loại sách': 'category',
      'Nguồn cung cấp': 'source',
      'Tình trạng': 'condition',
      'Ngày xuất': 'withdrawalDate',
      'Số biên bản xuất': 'withdrawalRecord',
      'Phụ chú': 'note',
    },
  ],
  [
    'Báo, tạp chí',
    'periodicals',
    { 'Tên báo, tạp chí': 'title', 'Số báo': 'issue', Ngày: 'date', 'Số tờ': 'quantity' },
  ],
  [
    'Thiết bị',
    'equipment',
    {
      'Tên thiết bị': 'name',
      Loại: 'category',
      ĐVT: 'unit',
      'Số lượng': 'quantity',
      Tốt: 'good',
      Hỏng: 'broken',
      'Số chỗ ngồi': 'seats',
      Nguồn: 'source',
      'Đơn giá': 'unitPrice',
      'Thành tiền': 'amount',
    },
  ],
  [
    'Hoạt động',
    'activities',
    {
      Ngày: 'date',
      'Loại hoạt động': 'kind',
      'Nội dung': 'content',
      'Số lần': 'times',
      'Số tác phẩm': 'works',
      'Số lượt tham gia': 'participants',
    },
  ],
  [
    'Bạn đọc',
    'readers',
    {
      Tháng: 'date',
      'Lượt HS': 'pupilVisits',
      'Lượt GV': 'teacherVisits',
      'HS mượn về': 'pupilLoans',
      'GV mượn về': 'teacherLoans',
      'Đọc tại chỗ': 'inHouse',
    },
  ],
  [
    'Số liệu các năm',
    'history',
    { 'Năm học': 'schoolYear', 'Chỉ tiêu': 'indicator', 'Đơn vị': 'unit', 'Giá trị': 'value' },
  ],
  ['Nhận định', 'narrative', { Phần: 'part', 'Nội dung': 'text', Dùng: 'use' }],
  [
    'Danh mục',
    'categories',
    { Nhóm: 'group', Tên: 'name', 'Thuộc loại': 'parent', 'Cách viết khác': 'spellings', 'Đơn vị': 'unit' },
  ],
];

/** The sample kept in the repository as a workbook whose tables can be moved about. */
export async function sampleLayout(): Promise<(chance: Chance) => Library> {
  const file = 'thu-vien-mau.xlsx';
  const opened = await openXlsx(readFileSync(join(__dirname, '../../../samples', file)), { name: file });
  const excel = createTestExcel({ workbook: opened.workbook, excelApi: '1.14' });
  try {
    const { sheets } = await readWorkbook();
    const tables = SHEETS.map(([name, section, headers]) => {
      const found = sheets.find((one) => one.name === name);
      if (!found) throw new Error(`the sample has no sheet ${name}`);
      return tableFrom(found, section, headers);
    });
    return (chance) => moved(tables, chance);
  } finally {
    excel.close();
  }
}

function tableFrom({ name, values, numberFormats }: SheetSnapshot, section: SectionId, headers: Headers): Table {
  const [header = [], ...body] = values;
  const columns = header.map((text, at): Column => {
    const field = headers[String(text)] ?? (`extra.${at}` as const);
    return { field, header: String(text), format: numberFormats[1]?.[at] ?? 'General' };
  });
  const rows = body.map((cells): Row => Object.fromEntries(columns.map(({ field }, at) => [field, cells[at] ?? ''])));
  const last = rows[rows.length - 1];
  const isTotal = (row: Row | undefined) =>
    Object.values(row ?? {}).some((cell) => cell === 'Tổng cộng' || cell === 'Cộng');
  const total = isTotal(last) ? (rows.pop() ?? null) : null;
  return table(section, name, columns, rows, { total, ...(section === 'holdings' ? { kind: 'copies' as const } : {}) });
}

const FIXED: ReadonlySet<SectionId> = new Set<SectionId>(['profile', 'narrative', 'history', 'categories']);

function moved(tables: readonly Table[], chance: Chance): Library {
  const original: Library = {
    layout: 'sample',
    tables: [...tables],
    own: [],
    facts: {
      ...ACTIVITY_FACTS,
      'copies.textbook': 613,
      'copies.professional': 589,
      'copies.reference': 1436,
      'copies.children': 1460,
      'copies.total': 4098,
    },
    before: { 'copies.total': 3868, 'activities.introductionSession': 7 },
  };
  const library = copyOf(original);
  for (const one of library.tables)
    if (one.section !== 'profile' && one.section !== 'categories') rearranged(one, chance, FIXED.has(one.section));
  library.tables = chance.shuffled(library.tables);
  for (const one of library.tables)
    if (one.section === 'history') one.rows = one.rows.filter(({ value }) => isNumber(value));
  return library;
}
