import { computeFigures } from '../../../src/core/figures';
import { readBook } from '../../../src/core/intake';
import { arranged, withoutNumber } from '../../../src/core/report/arrange';
import { composeReport, PARTS, type ReportKind } from '../../../src/core/report';
import { sentenceText } from '../../../src/core/report/figure-text';
import { REPORT_FORMS } from '../../../src/core/report/kinds';
import { blockNumbers } from '../../../src/core/report/numbering';
import { narrativeParts, numberedNodes, placedAsInForm, type PlacedNode } from '../../../src/core/report/outline';
import { KIND_NAMES, readPartRows, type PartIssue } from '../../../src/core/report/part-rows';
import { proposeParts } from '../../../src/core/report/parts-sheet';
import type { SheetPlan } from '../../../src/core/sheet/plan';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { serialOf } from '../../../src/core/text/calendar';
import { finish } from '../../../src/core/work';
import { schoolFacts, sheet, workbook } from '../../support/workbook';

const TODAY = serialOf(2026, 6, 30);
const KINDS = Object.keys(REPORT_FORMS) as readonly ReportKind[];
const HEAD = ['Loại báo cáo', 'Thứ tự', 'Phần của báo cáo', 'Thuộc phần', 'Dùng', 'Tên riêng'];
type Rows = CellValue[][];

/** The cells of a plan as they would be read again. */
function grid(plan: SheetPlan): Rows {
  const rows: (CellValue[] | undefined)[] = [];
  for (const { row, column, content } of plan.cells) {
    const line = (rows[row] ??= HEAD.map(() => ''));
    if (content && 'value' in content) line[column] = content.value;
  }
  return Array.from(rows, (row) => row ?? HEAD.map(() => ''));
}

/** "Phần báo cáo" as it is laid out for a kind. */
function laidOut(kind: ReportKind = 'tong-ket'): Rows {
  const { write } = proposeParts(workbook(), kind);
  if (write.way !== 'plan') throw new Error(write.way);
  return grid(write.plan);
}

const withParts = (rows: Rows) => workbook(sheet('Phần báo cáo', rows));
const parts = (rows: Rows) => readPartRows(withParts(rows));

/** The headings of a kind in the order of the sheet, indented by level. */
function order(rows: Rows, kind: ReportKind = 'tong-ket'): string[] {
  const walk = (nodes: readonly PlacedNode[], indent: string): string[] =>
    nodes.flatMap(({ node, ownHeading, children }) => [
      `${indent}${ownHeading ?? node.name}`,
      ...walk(children, `${indent}  `),
    ]);
  return walk(arranged(REPORT_FORMS[kind].outline, kind, parts(rows)).nodes, '');
}

const issuesOf = (rows: Rows, kind: ReportKind = 'tong-ket'): readonly PartIssue[] =>
  arranged(REPORT_FORMS[kind].outline, kind, parts(rows)).issues;

const FORM = [
  'Thực trạng thư viện',
  '  Thuận lợi',
  '  Khó khăn',
  'Kết quả hoạt động',
  '  Cơ sở vật chất thư viện',
  '    Phòng thư viện',
  '    Vốn tài liệu',
  '    Thiết bị chuyên dùng',
  '  Phát triển sách, báo, tạp chí',
  '  Kỹ thuật nghiệp vụ',
  '  Tổ chức - hoạt động',
  '    Hoạt động của thư viện',
  '    Phục vụ bạn đọc',
  '  Quản lý',
  'Đánh giá chung',
  '  Ưu điểm',
  '  Nhược điểm',
  'Phương hướng năm học sau',
];

/** The laid-out sheet with the row of a part changed; `what` by column heading. */
function changed(part: string, what: Readonly<Record<string, CellValue>>, rows: Rows = laidOut()): Rows {
  return rows.map((row) => {
    if (!String(row[2]).endsWith(part)) return row;
    return row.map((value, column) => what[HEAD[column] ?? ''] ?? value);
  });
}

const added = (...cells: CellValue[]): Rows => [...laidOut(), ['Tổng kết năm học', ...cells]];

describe('the outlines of the form', () => {
  test('the parts of “Nhận định” have the numbers that the outline gives them', () => {
    const nodes = numberedNodes(REPORT_FORMS['tong-ket'].outline);
    for (const { id, heading } of PARTS) expect(nodes.find(({ code }) => code === id)?.node.name).toBe(heading);
    expect([...narrativeParts(placedAsInForm(REPORT_FORMS['tong-ket'].outline))].sort()).toEqual(
      PARTS.map(({ id }) => id).sort(),
    );
  });

  test.each(KINDS)('%s as laid out is the form’s own order and raises nothing', (kind) => {
    const rows = laidOut(kind);
    const { nodes, issues } = arranged(REPORT_FORMS[kind].outline, kind, parts(rows));
    expect(nodes).toEqual(placedAsInForm(REPORT_FORMS[kind].outline));
    expect(issues).toEqual([]);
  });

  test('headings of all kinds have names of their own, or a row could mean two', () => {
    for (const kind of KINDS) {
      const names = numberedNodes(REPORT_FORMS[kind].outline).map(({ node }) => node.name);
      expect(new Set(names).size).toBe(names.length);
    }
  });
});

describe('a school arranges its report', () => {
  test('without the sheet, and for kinds without rows, nothing changes', () => {
    expect(readPartRows(workbook(sheet('Vốn tài liệu', [['Tên sách']])))).toBeNull();
    const other = arranged(REPORT_FORMS['thong-ke'].outline, 'thong-ke', parts(laidOut()));
    expect(other.nodes).toEqual(placedAsInForm(REPORT_FORMS['thong-ke'].outline));
  });

  test('parts change places with what is below them', () => {
    const rows = changed('Đánh giá chung', { 'Thứ tự': 1.5 });
    expect(order(rows).filter((line) => !line.startsWith(' '))).toEqual([
      'Thực trạng thư viện',
      'Đánh giá chung',
      'Kết quả hoạt động',
      'Phương hướng năm học sau',
    ]);
    expect(order(rows).slice(3, 6)).toEqual(['Đánh giá chung', '  Ưu điểm', '  Nhược điểm']);
  });

  test('“1,5” as text is a number too', () => {
    expect(order(changed('Nhược điểm', { 'Thứ tự': '0,5' })).slice(-3)).toEqual([
      '  Nhược điểm',
      '  Ưu điểm',
      'Phương hướng năm học sau',
    ]);
  });

  test('a part is left out with everything below it', () => {
    const lines = order(changed('Cơ sở vật chất thư viện', { Dùng: 'Không' }));
    expect(lines).toEqual(FORM.filter((line) => !/Cơ sở|Phòng|Vốn|Thiết bị/.test(line)));
  });

  test('a heading of the school’s own loses the number that it brings', () => {
    expect(order(changed('Nhược điểm', { 'Tên riêng': '2. Tồn tại, hạn chế' }))).toContain('  Tồn tại, hạn chế');
  });

  test('a section becomes a part where nothing stands in “Thuộc phần”, and a part a section', () => {
    expect(order(changed('Quản lý', { 'Thuộc phần': '', 'Thứ tự': 9 })).at(-1)).toBe('Quản lý');
    expect(
      order(changed('Phương hướng năm học sau', { 'Thuộc phần': 'Đánh giá chung', 'Thứ tự': 3 })).slice(-3),
    ).toEqual(['  Ưu điểm', '  Nhược điểm', '  Phương hướng năm học sau']);
  });

  test('a part of its own stands where it was put, at every level', () => {
    expect(order(added(1.5, 'Thư viện xanh', '', 'Có', ''))[3]).toBe('Thư viện xanh');
    expect(order(added(1.5, 'V. Thư viện xanh', 'II', 'Có', '')).slice(8, 10)).toEqual([
      '  Thư viện xanh',
      '  Phát triển sách, báo, tạp chí',
    ]);
    expect(order(added('', 'Thư viện xanh', 'II.1. Cơ sở vật chất', '', 'Không gian xanh')).slice(7, 9)).toEqual([
      '    Thiết bị chuyên dùng',
      '    Không gian xanh',
    ]);
  });

  test('a part of its own may hold others', () => {
    const rows = [
      ...added(5, 'Phong trào', '', 'Có', ''),
      ['Tổng kết năm học', 1, 'Ngày hội đọc sách', 'Phong trào', 'Có', ''],
    ];
    expect(order(rows).slice(-2)).toEqual(['Phong trào', '  Ngày hội đọc sách']);
  });

  test('a name that only sounds like a part of the form is the school’s own', () => {
    expect(order(added(5, 'Hoạt động ngoại khóa', '', 'Có', '')).at(-1)).toBe('Hoạt động ngoại khóa');
  });

  test('columns may be moved and stand without “Loại báo cáo”', () => {
    const rows = laidOut().map((row) => [row[2] ?? '', row[1] ?? '', row[4] ?? '']);
    expect(order(rows)).toEqual(FORM);
    expect(issuesOf(rows)).toEqual([]);
  });
});

describe('rows that cannot be followed are said, and the report is written all the same', () => {
  const cases: readonly (readonly [string, Rows, readonly Partial<PartIssue>[]])[] = [
    ['no header', [['Phần báo cáo'], ['I', 'II']], [{ row: null, reason: 'sheet' }]],
    ['an empty sheet', [], [{ row: null, reason: 'sheet' }]],
    [
      'an unknown kind',
      [...laidOut(), ['Báo cáo tuần', 1, 'Thuận lợi', '', 'Có', '']],
      [{ reason: 'kind', what: 'Báo cáo tuần' }],
    ],
    ['an order that is no number', changed('Quản lý', { 'Thứ tự': 'cuối' }), [{ reason: 'order', what: 'cuối' }]],
    ['neither Có nor Không', changed('Quản lý', { Dùng: 'để xem' }), [{ reason: 'use', what: 'để xem' }]],
    ['a row without a name', added(3, '', '', 'Có', 'Tên'), [{ reason: 'name', what: 'Tên' }]],
    ['an error instead of a name', added(3, '#REF!', '', 'Có', ''), [{ reason: 'name' }]],
    ['the same part twice', added(3, 'II.5', 'II', 'Có', ''), [{ reason: 'twice', what: 'II.5' }]],
    [
      'a parent that is not there',
      changed('Quản lý', { 'Thuộc phần': 'Phần nào đó' }),
      [{ reason: 'parent', what: 'Phần nào đó' }],
    ],
    ['a part inside itself', changed('Quản lý', { 'Thuộc phần': 'Quản lý' }), [{ reason: 'parent', what: 'Quản lý' }]],
    [
      'two parts inside each other',
      changed('Đánh giá chung', { 'Thuộc phần': 'IV' }, changed('Phương hướng năm học sau', { 'Thuộc phần': 'III' })),
      [{ reason: 'parent' }],
    ],
    ['four levels', changed('Kết quả hoạt động', { 'Thuộc phần': 'III' }), [{ reason: 'deep', what: 'III' }]],
  ];
  test.each(cases)('%s', (_, rows, issues) => {
    expect(issuesOf(rows)).toMatchObject(issues);
    expect(issuesOf(rows)).toHaveLength(issues.length);
    const lines = order(rows);
    for (const line of FORM) expect(lines.map((text) => text.trim())).toContain(line.trim());
  });

  test('a part of the form without a row keeps its place', () => {
    const rows = laidOut().filter((row) => !String(row[2]).endsWith('Quản lý'));
    expect(order(rows)).toEqual(FORM);
    expect(issuesOf(rows)).toEqual([{ row: null, reason: 'missing', what: 'Quản lý' }]);
  });

  test('whatever stands in the cells, nothing breaks and every part of the form is accounted for', () => {
    const junk: CellValue[] = [
      '',
      0,
      -1,
      true,
      'II',
      'II.1.a',
      'Không',
      '#N/A',
      'Thuận lợi',
      1e300,
      '…',
      'Tổng kết năm học',
    ];
    let seed = 7;
    const next = () => (seed = (seed * 1103515245 + 12345) % 2147483648);
    for (let run = 0; run < 300; run++) {
      const rows = laidOut().map((row, index) =>
        index < 4 ? row : row.map((value) => (next() % 4 === 0 ? (junk[next() % junk.length] ?? '') : value)),
      );
      const lines = order(rows);
      expect(lines.every((line) => line.trim() !== '')).toBe(true);
      expect(new Set(lines.map((line) => line.trim())).size).toBeLessThanOrEqual(lines.length);
    }
  });
});

describe('numbers before headings of the school', () => {
  test.each([
    ['V. Thư viện xanh', 'Thư viện xanh'],
    ['VI - Phương hướng', 'Phương hướng'],
    ['II.1.a. Phòng thư viện', 'Phòng thư viện'],
    ['2. Tồn tại', 'Tồn tại'],
    ['a) Tồn tại', 'Tồn tại'],
    ['Vi mạch trong thư viện', 'Vi mạch trong thư viện'],
    ['I-pad dùng chung', 'I-pad dùng chung'],
    ['ii.1 Cơ sở vật chất', 'Cơ sở vật chất'],
    ['Ngày hội đọc sách 21/4', 'Ngày hội đọc sách 21/4'],
    ['III', 'III'],
  ])('%p is %p', (text, words) => {
    expect(withoutNumber(text)).toBe(words);
  });
});

describe('the composed report follows', () => {
  const book = (rows: Rows, sentences: readonly (readonly string[])[]) =>
    workbook(
      schoolFacts(),
      sheet('Nhận định', [['Phần', 'Nội dung', 'Dùng'], ...sentences.map((row) => [...row, 'Có'])]),
      sheet('Phần báo cáo', rows),
    );

  function composed(rows: Rows, sentences: readonly (readonly string[])[], kind: ReportKind = 'tong-ket') {
    const snapshot = book(rows, sentences);
    const library = finish(readBook(snapshot));
    const figures = computeFigures(library, TODAY);
    const document = composeReport({
      book: library,
      figures,
      kind,
      today: TODAY,
      draft: false,
      parts: readPartRows(snapshot),
    });
    const numbers = blockNumbers(document.blocks);
    const lines = document.blocks.map((block, index) =>
      'heading' in block
        ? `${numbers[index] ?? ''}${block.heading}`
        : 'inlines' in block
          ? sentenceText(block.inlines, figures)
          : block.kind,
    );
    return { document, library, lines };
  }

  test('the sheet is never taken for sentences or data of the school', () => {
    const { library } = composed(laidOut(), []);
    expect(library.tables.map(({ sheet: name }) => name)).not.toContain('Phần báo cáo');
    expect(library.unrecognised).not.toContain('Phần báo cáo');
  });

  test('an own part has its sentences, and numbers run on without a jump', () => {
    const rows = added(3.5, 'Thư viện xanh', '', 'Có', '');
    const { lines, document } = composed(rows, [['Thư viện xanh', 'Trồng thêm cây trong góc đọc']]);
    const at = lines.indexOf('IV. Thư viện xanh');
    expect(lines[at + 1]).toBe('Trồng thêm cây trong góc đọc.');
    expect(lines).toContain('V. Phương hướng năm học 2026-2027');
    expect(document.omitted).toEqual([]);
  });

  test('an own part without sentences is room to write', () => {
    const { lines } = composed(added(3.5, 'Thư viện xanh', '', 'Có', ''), []);
    expect(lines[lines.indexOf('IV. Thư viện xanh') + 1]).toMatch(/^…+$/);
  });

  test('an own name goes before a part of the form that sounds like it', () => {
    const { lines } = composed(added(9, 'Hoạt động ngoại khóa', '', 'Có', ''), [
      ['Hoạt động ngoại khóa', 'Đi thăm thư viện tỉnh'],
    ]);
    expect(lines.slice(-2)).toEqual(['V. Hoạt động ngoại khóa', 'Đi thăm thư viện tỉnh.']);
  });

  test('sentences of a part that is left out are named, none is lost silently', () => {
    const { document, lines } = composed(changed('Quản lý', { Dùng: 'Không' }), [['II.5', 'Hồ sơ đầy đủ']]);
    expect(lines.join('\n')).not.toContain('Hồ sơ');
    expect(document.omitted).toEqual([{ part: 'II.5', text: 'Hồ sơ đầy đủ.', reason: 'off', missing: [] }]);
  });

  test('an own part of the year is not asked for in the term', () => {
    const { document } = composed(
      added(9, 'Hoạt động ngoại khóa', '', 'Có', ''),
      [['Hoạt động ngoại khóa', 'Đi thăm thư viện tỉnh']],
      'so-ket-hk1',
    );
    expect(document.omitted).toMatchObject([{ reason: 'off' }]);
  });

  test('a month and minutes can have parts of the school too', () => {
    for (const kind of ['thang', 'kiem-ke'] as const) {
      const rows = [...laidOut(kind), [KIND_NAMES[kind], 9, 'Ý kiến của hội đồng', '', 'Có', '']];
      const { lines, document } = composed(
        rows,
        [
          ['Ý kiến của hội đồng', 'Nhất trí với kết quả'],
          ['I.1', 'Thư viện rộng rãi'],
        ],
        kind,
      );
      expect(lines.at(-1)).toBe('Nhất trí với kết quả.');
      expect(document.omitted).toEqual([]);
    }
  });

  test('a part of which everything is left out leaves no heading behind', () => {
    const rows = changed('Thuận lợi', { Dùng: 'Không' }, changed('Khó khăn', { Dùng: 'Không' }));
    expect(composed(rows, []).lines[0]).toBe('I. Kết quả hoạt động');
  });
});

describe('laying the sheet out', () => {
  test('a new sheet is shown as a plan that leaves an existing one alone', () => {
    const { write, lines } = proposeParts(workbook(), 'tong-ket');
    expect(write).toMatchObject({ way: 'plan', plan: { name: 'Phần báo cáo', mode: 'create' } });
    expect(lines).toHaveLength(FORM.length);
    expect(lines.slice(0, 2)).toEqual(['I. Thực trạng thư viện', 'I.1. Thuận lợi']);
  });

  test('another kind gets rows below what is there, and only blank cells are written', () => {
    const before = [...laidOut(), ['', '', '', '', '', 'ghi chú của trường']];
    const { write } = proposeParts(withParts(before), 'thang');
    if (write.way !== 'changes') throw new Error(write.way);
    expect(write.changes.every(({ before: old }) => old === '')).toBe(true);
    expect(Math.min(...write.changes.map(({ cell }) => cell.row))).toBe(before.length);
    const after = [...before];
    for (const { cell, after: value } of write.changes) {
      const row = (after[cell.row] ??= HEAD.map(() => ''));
      row[cell.column] = value;
    }
    expect(order(after)).toEqual(FORM);
    expect(arranged(REPORT_FORMS.thang.outline, 'thang', parts(after))).toMatchObject({
      nodes: placedAsInForm(REPORT_FORMS.thang.outline),
      issues: [{ reason: 'name', what: 'ghi chú của trường' }],
    });
  });

  test('rows that are there are not written again, and a spoiled sheet is left alone', () => {
    expect(proposeParts(withParts(laidOut()), 'tong-ket').write).toEqual({ way: 'there' });
    expect(proposeParts(withParts([['x']]), 'tong-ket').write).toEqual({ way: 'noHeader' });
  });
});
