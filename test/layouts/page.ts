import { Chance } from '../../scripts/support/chance';
import { draw, type Drawn } from './draw';
import { moved, squared, type Cell, type MadeSheet, type Rectangle } from './grid';
import type { Table } from './part';

export const SCHOOL = 'TRƯỜNG THCS LÊ VĂN TÁM';
const BODIES = ['UBND XÃ PHÚ HÒA', 'UBND PHƯỜNG CÁT LÁI', 'SỞ GD&ĐT QUẢNG TRỊ'];
const NOTES = [
  'Ghi chú: số liệu lấy theo sổ của thư viện.',
  '* Sổ này đóng dấu giáp lai của nhà trường.',
  'Người lập bảng đã đối chiếu với sổ gốc.',
];

/** A sheet with the places of its tables on it. */
export interface Page {
  readonly sheet: MadeSheet;
  readonly areas: readonly Rectangle[];
}

/** Lays tables on one sheet, below or beside each other, with what schools print around them. */
export function page(chance: Chance, name: string, tables: readonly Table[]): Page {
  const alike = tables.some(({ together }) => together === 'down');
  const look = chance.whole(0, 1_000_000);
  const drawn = tables.map((table) => draw(alike ? new Chance(look) : chance, table));
  const beside = !alike && drawn.length > 1 && chance.maybe(0.3);
  const body = join(chance, drawn, beside);
  const top = letterhead(chance, body.width);
  const signed = tables.find((table) => table.signed !== undefined)?.signed ?? 'ngày 05 tháng 6 năm 2026';
  const bottom = foot(chance, body.width, signed);
  const right = chance.of([0, 0, 0, 0, 0, 1, 1, 2]);
  const down = top.rows.length;
  const rows = [...top.rows, ...body.rows, ...bottom.rows].map((row) => [...Array<Cell>(right).fill(''), ...row]);
  const merges = [
    ...top.merges.map((merge) => moved(merge, 0, right)),
    ...body.merges.map((merge) => moved(merge, down, right)),
    ...bottom.merges.map((merge) => moved(merge, down + body.rows.length, right)),
  ];
  return {
    sheet: { name, rows: squared(rows), merges },
    areas: body.areas.map((area) => moved(area, down, right)),
  };
}

interface Strip {
  readonly rows: Cell[][];
  readonly merges: readonly Rectangle[];
}

function join(
  chance: Chance,
  drawn: readonly Drawn[],
  beside: boolean,
): Strip & { readonly width: number; readonly areas: Rectangle[] } {
  const rows: Cell[][] = [];
  const merges: Rectangle[] = [];
  const areas: Rectangle[] = [];
  let right = 0;
  for (const one of drawn) {
    const top = beside ? 0 : rows.length === 0 ? 0 : rows.length + chance.whole(1, 3);
    one.rows.forEach((cells, at) => {
      for (let row = rows.length; row <= top + at; row++) rows.push([]);
      const line = rows[top + at] ?? [];
      cells.forEach((cell, column) => {
        while (line.length <= right + column) line.push('');
        line[right + column] = cell;
      });
    });
    merges.push(...one.merges.map((merge) => moved(merge, top, right)));
    areas.push(moved(one.area, top, right));
    if (beside) right += one.area.columnCount + chance.whole(1, 2);
  }
  return { rows, merges, areas, width: Math.max(...rows.map((row) => row.length)) };
}

function letterhead(chance: Chance, width: number): Strip {
  const style = chance.whole(0, 9);
  if (style < 4) return { rows: [], merges: [] };
  if (style < 6)
    return { rows: [[chance.of([`Đơn vị: ${SCHOOL}`, SCHOOL, `Trường: THCS Lê Văn Tám`])], []], merges: [] };
  if (style === 6) return cover(chance, width);
  const half = Math.max(1, Math.floor(width / 2));
  const line = (left: string, right: string) => [left, ...Array<Cell>(half - 1).fill(''), right];
  const rows: Cell[][] = [
    line(chance.of(BODIES), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    line(SCHOOL, 'Độc lập - Tự do - Hạnh phúc'),
    ...Array.from({ length: chance.whole(1, 2) }, () => []),
  ];
  const merges = [0, 1].flatMap((row) => [
    { row, column: 0, rowCount: 1, columnCount: half },
    { row, column: half, rowCount: 1, columnCount: width - half },
  ]);
  return { rows, merges: merges.filter(({ columnCount }) => columnCount > 1) };
}

/** The first page of a register that was printed from the same sheet. */
function cover(chance: Chance, width: number): Strip {
  const lines = [
    SCHOOL,
    'THƯ VIỆN',
    'SỔ SÁCH CỦA THƯ VIỆN NHÀ TRƯỜNG',
    chance.of(['Quyển số: 02', 'Quyển thứ hai', 'Lưu tại thư viện']),
  ];
  const rows: Cell[][] = [];
  const merges: Rectangle[] = [];
  for (const text of lines) {
    if (width > 1) merges.push({ row: rows.length, column: 0, rowCount: 1, columnCount: width });
    rows.push([text]);
    if (chance.maybe(0.4)) rows.push([]);
  }
  rows.push([], []);
  return { rows, merges };
}

function foot(chance: Chance, width: number, signed: string): Strip {
  const rows: Cell[][] = [];
  if (chance.maybe(0.25)) rows.push([], [chance.of(NOTES)]);
  if (!chance.maybe(0.45)) return { rows, merges: [] };
  const right = Math.max(0, width - 3);
  const line = (left: string, text: string): Cell[] =>
    right === 0 ? [text] : [left, ...Array<Cell>(right - 1).fill(''), text];
  rows.push([]);
  const top = rows.length;
  rows.push(line('', `Phú Hòa, ${signed}`), line('HIỆU TRƯỞNG', 'CÁN BỘ THƯ VIỆN'));
  rows.push(line('', '(Ký, ghi rõ họ tên)'), [], [], line('Trần Thị Hồng', 'Lê Thu Hà'));
  const columnCount = width - right;
  const merges = [top, top + 1].map((row) => ({ row, column: right, rowCount: 1, columnCount }));
  return { rows, merges: columnCount > 1 && chance.maybe() ? merges : [] };
}
