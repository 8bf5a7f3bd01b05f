import { OWN_SHEETS } from '../library/own-sheets';
import type { CellChange, CellStyle, PlannedCell, SheetPlan } from '../sheet/plan';
import { valueAt, type CellValue, type WorkbookSnapshot } from '../sheet/snapshot';
import type { ReportKind } from './document';
import { REPORT_FORMS } from './kinds';
import { numberedNodes } from './outline';
import { KIND_NAMES, PART_COLUMNS, readPartRows, type PartColumn } from './part-rows';

type Row = Readonly<Record<PartColumn, CellValue>>;

/** What would be written so that the school can arrange one kind of report. */
export interface PartsProposal {
  readonly kind: ReportKind;
  readonly sheet: string;
  /** The rows in words, in their order: "II.1. Cơ sở vật chất thư viện". */
  readonly lines: readonly string[];
  /** plan: the sheet is new. changes: rows at the end of the sheet that is there. there: it has this kind's rows. noHeader: it is past understanding. */
  readonly write:
    | { readonly way: 'plan'; readonly plan: SheetPlan }
    | { readonly way: 'changes'; readonly changes: readonly CellChange[] }
    | { readonly way: 'there' | 'noHeader' };
}

const HEADER_ROW = 3;
const WIDTHS: Readonly<Record<PartColumn, number>> = {
  kind: 22,
  order: 9,
  name: 42,
  parent: 38,
  use: 9,
  heading: 42,
};
const COLUMNS = Object.keys(PART_COLUMNS) as readonly PartColumn[];
/** Choices and borders reach this far below the form's rows, for parts of the school's own. */
const FREE_ROWS = 20;

const HINTS = [
  'Mỗi dòng là một mục của báo cáo. Số ở cột Thứ tự xếp các mục trong cùng một phần; ghi Không ở cột Dùng để bỏ một mục; ghi Tên riêng để đổi tên. Báo cáo tự đánh số lại.',
  'Muốn có phần của riêng trường thì thêm một dòng: tên phần, và phần lớn chứa nó ở cột Thuộc phần (để trống nếu là phần lớn). Các câu của phần đó ghi ở trang Nhận định, cột Phần ghi đúng tên này.',
] as const;

const BORDERED = { border: 'box', vertical: 'top' } as const;
const STYLES: Readonly<Record<string, CellStyle>> = {
  title: { bold: true, fontSize: 14 },
  hint: { italic: true, fontColor: '#595959' },
  header: { bold: true, wrap: true, horizontal: 'center', vertical: 'center', fillColor: '#DDEFEA', border: 'box' },
  cell: { ...BORDERED, wrap: true },
  // "II.1" and its like must stay what they are.
  name: { ...BORDERED, wrap: true, numberFormat: '@' },
  center: { ...BORDERED, horizontal: 'center' },
};

function rowsOf(kind: ReportKind): Row[] {
  const nodes = numberedNodes(REPORT_FORMS[kind].outline);
  const nameOf = ({ code, node }: (typeof nodes)[number]) => `${code}. ${node.name}`;
  return nodes.map((one) => {
    const above = nodes.find(({ node }) => node === one.parent);
    return {
      kind: KIND_NAMES[kind],
      order: one.order,
      name: nameOf(one),
      parent: above ? nameOf(above) : '',
      use: 'Có',
      heading: '',
    };
  });
}

function styleOf(column: PartColumn): string {
  return column === 'order' || column === 'use' ? 'center' : column === 'kind' ? 'cell' : 'name';
}

/** "Phần báo cáo" with the form's own order of one kind; from then on it is the school's. */
function partsSheet(rows: readonly Row[]): SheetPlan {
  const first = HEADER_ROW + 1;
  const row = (at: number, values: Row | null): PlannedCell[] =>
    COLUMNS.map((name, column) => ({
      row: at,
      column,
      style: styleOf(name),
      ...(values !== null && values[name] !== '' && { content: { value: values[name] } }),
    }));
  const all = rows.length + FREE_ROWS;
  const area = (name: PartColumn) => ({ row: first, column: COLUMNS.indexOf(name), rowCount: all, columnCount: 1 });
  return {
    name: OWN_SHEETS.parts,
    mode: 'create',
    cells: [
      { row: 0, column: 0, style: 'title', content: { value: OWN_SHEETS.parts } },
      ...HINTS.map((value, index): PlannedCell => ({ row: 1 + index, column: 0, style: 'hint', content: { value } })),
      ...COLUMNS.map((name, column): PlannedCell => ({
        row: HEADER_ROW,
        column,
        style: 'header',
        content: { value: PART_COLUMNS[name] },
      })),
      ...Array.from({ length: all }, (_, index) => row(first + index, rows[index] ?? null)).flat(),
    ],
    styles: STYLES,
    merges: [],
    columnWidths: Object.fromEntries(COLUMNS.map((name, column) => [column, WIDTHS[name]])),
    rowHeights: { [HEADER_ROW]: 32 },
    frozenRows: first,
    links: [],
    lists: [
      { area: area('kind'), choices: Object.values(KIND_NAMES) },
      { area: area('use'), choices: ['Có', 'Không'] },
    ],
    charts: [],
    page: {
      orientation: 'landscape',
      margins: { top: 20, bottom: 20, left: 20, right: 15 },
      titleRows: [HEADER_ROW, HEADER_ROW],
      fitToWidth: true,
      footerCenter: '&P/&N',
    },
    showGridlines: true,
  };
}

/** What "Phần báo cáo" would get for a kind of report; nothing that stands there is changed. */
export function proposeParts(workbook: WorkbookSnapshot, kind: ReportKind): PartsProposal {
  const rows = rowsOf(kind);
  const there = readPartRows(workbook);
  const common = { kind, sheet: there?.sheet ?? OWN_SHEETS.parts, lines: rows.map(({ name }) => String(name)) };
  if (!there) return { ...common, write: { way: 'plan', plan: partsSheet(rows) } };
  if (there.columns.size === 0) return { ...common, write: { way: 'noHeader' } };
  if (there.rows.some((row) => row.kind === kind)) return { ...common, write: { way: 'there' } };
  const sheet = workbook.sheets.find(({ name }) => name === there.sheet);
  const changes = rows.flatMap((row, index) =>
    [...there.columns].flatMap(([name, column]): CellChange[] => {
      const at = there.lastRow + 1 + index;
      if (row[name] === '' || !sheet) return [];
      return [{ cell: { sheet: there.sheet, row: at, column }, before: valueAt(sheet, at, column), after: row[name] }];
    }),
  );
  return { ...common, write: { way: 'changes', changes } };
}
