import type { Chance } from '../../scripts/support/chance';
import { schoolYearText, THIS_YEAR } from './days';
import type { MadeSheet, Rectangle } from './grid';
import { COMPANIONS, KINDS, STOCK_BESIDE } from './kinds';
import { page, SCHOOL } from './page';
import type { About, Concern, Figures, Kind, Part, Row, Table, Want } from './part';

export interface WantedFigure {
  readonly id: string;
  readonly want: Want;
  /** Last year's value of it. */
  readonly previous: boolean;
  /** The kind whose tables give it. */
  readonly kind: string;
}

export interface PlacedTable {
  readonly kind: string;
  readonly sheet: string;
  readonly area: Rectangle;
  readonly concern: Concern;
  /** Numbers stand in it. */
  readonly numbers: boolean;
}

/** A workbook as a librarian keeps it, with what is right for it. */
export interface MadeWorkbook {
  /** The kind that it was made for. */
  readonly kind: string;
  readonly kinds: readonly string[];
  readonly sheets: readonly MadeSheet[];
  readonly figures: readonly WantedFigure[];
  readonly tables: readonly PlacedTable[];
  /** Its own words decide how it is to be read. */
  readonly decided: boolean;
  /** Rules that must speak. */
  readonly expects: readonly string[];
  /** Nothing in it is lỗi. */
  readonly clean: boolean;
}

/** What nothing of the workbook speaks of is unknown, or none where the workbook has a table of such things that holds none of it. */
const UNSAID: Readonly<Record<About, readonly (readonly [id: string, want: Want])[]>> = {
  stock: [
    ['copies.total', null],
    ['copies.textbook', null],
    ['value.total', null],
    ['titles.total', null],
    ['closing.copies', null],
    ['additions.copies', null],
    ['withdrawals.copies', null],
  ],
  equipment: ['computer', 'shelf', 'cabinet', 'readingSet', 'light', 'fan', 'otherEquipment'].map(
    (id) => [`equipment.${id}`, { oneOf: [null, 0] }] as const,
  ),
  readers: [
    ['visits.total', null],
    ['loans.total', null],
  ],
  activities: [['activities.total', { oneOf: [null, 0] }]],
  periodicals: [
    ['periodicals.titles', { oneOf: [null, 0] }],
    ['periodicals.issues', { oneOf: [null, 0] }],
  ],
  people: [
    ['people.pupils', null],
    ['people.teachers', null],
    ['people.classes', null],
  ],
  history: [],
  facts: [],
};

interface Placed {
  readonly kind: Kind;
  readonly part: Part;
}

/** A workbook of this kind; other sheets that schools keep stand beside it by chance. */
export function makeWorkbook(chance: Chance, kind: Kind): MadeWorkbook {
  const placed: Placed[] = [{ kind, part: kind.make(chance) }];
  const taken = new Set<About>(kind.about);
  const join = (one: Kind) => {
    if (one.about.some((about) => taken.has(about)) || placed.some((other) => other.kind === one)) return;
    one.about.forEach((about) => taken.add(about));
    placed.push({ kind: one, part: one.make(chance) });
  };
  const first = placed[0]?.part;
  const asks = first?.undecidable === true || first?.tables.some(({ concern }) => concern === 'unknown');
  if (!taken.has('stock') && (asks || chance.maybe(0.6))) join(chance.of(STOCK_BESIDE));
  for (let more = chance.of([0, 0, 1, 1, 2]); more > 0; more--) join(chance.of(COMPANIONS));
  const { sheets, tables } = lay(chance, placed);
  const needed = placed.some(({ part }) => part.needsFacts);
  const facts = !taken.has('facts') && (chance.maybe(0.5) || needed) ? [factsSheet(chance)] : [];
  return {
    kind: kind.name,
    kinds: placed.map((one) => one.kind.name),
    sheets: chance.maybe(0.7) ? [...facts, ...sheets] : [...sheets, ...facts],
    figures: [...placed.flatMap(wanted), ...unsaid(taken, placed, kind.name)],
    tables,
    decided: placed.every(({ part }) => !part.undecidable && part.tables.every(({ concern }) => concern !== 'unknown')),
    expects: placed.flatMap(({ part }) => part.expects ?? []),
    clean: placed.every(({ part }) => !part.faulty),
  };
}

function wanted({ kind, part }: Placed): WantedFigure[] {
  const list = (figures: Figures, previous: boolean) =>
    Object.entries(figures).map(([id, want]) => ({ id, want, previous, kind: kind.name }));
  return [...list(part.figures, false), ...list(part.previous ?? {}, true)];
}

function unsaid(taken: ReadonlySet<About>, placed: readonly Placed[], kind: string): WantedFigure[] {
  const said = new Set(placed.flatMap(({ part }) => Object.keys(part.figures)));
  return (Object.keys(UNSAID) as About[])
    .filter((about) => !taken.has(about))
    .flatMap((about) => UNSAID[about])
    .filter(([id]) => !said.has(id))
    .map(([id, want]) => ({ id, want, previous: false, kind }));
}

interface Group {
  readonly name: string;
  readonly tables: (readonly [table: Table, kind: string])[];
}

function lay(chance: Chance, placed: readonly Placed[]): { sheets: MadeSheet[]; tables: PlacedTable[] } {
  const groups: Group[] = [];
  for (const { kind, part } of placed) {
    for (const table of part.tables) {
      const entry = [table, kind.name] as const;
      const same = groups.find(({ name }) => name === table.sheet && table.together);
      const roomy = groups.filter(({ tables }) => tables.length === 1 && tables.every(([one]) => canShare(one)));
      const before = same ?? (canShare(table) && roomy.length > 0 && chance.maybe(0.12) ? chance.of(roomy) : undefined);
      if (before) before.tables.push(entry);
      else groups.push({ name: table.sheet, tables: [entry] });
    }
  }
  const sheets: MadeSheet[] = [];
  const tables: PlacedTable[] = [];
  for (const { name, tables: together } of chance.maybe(0.2) ? chance.shuffled(groups) : groups) {
    const mixed = together.some(([{ sheet }]) => sheet !== name);
    const free = uniqueName(mixed ? chance.of(['Sheet1', 'Thư viện', 'TV']) : name, sheets);
    const { sheet, areas } = page(
      chance,
      free,
      together.map(([table]) => table),
    );
    sheets.push(together.some(([{ hidden }]) => hidden) ? { ...sheet, hidden: true } : sheet);
    together.forEach(([table, kind], at) => {
      const area = areas[at];
      if (area && !table.hidden)
        tables.push({ kind, sheet: free, area, concern: table.concern, numbers: table.rows.some(holdsNumber) });
    });
  }
  return { sheets, tables };
}

function holdsNumber(row: Row): boolean {
  return 'cells' in row && row.cells.some((cell) => typeof cell === 'number');
}

/** A table that its own lines explain may stand on any sheet. */
function canShare({ needsItsSheet, titles, together, hidden }: Table): boolean {
  return !needsItsSheet && !together && !hidden && titles.length > 0;
}

function uniqueName(name: string, sheets: readonly MadeSheet[]): string {
  let free = name;
  for (let more = 2; sheets.some((sheet) => sheet.name === free); more++) free = `${name} (${more})`;
  return free;
}

function factsSheet(chance: Chance): MadeSheet {
  const rows: [string, string][] = [
    ['Cơ quan chủ quản', 'UBND XÃ PHÚ HÒA'],
    ['Tên trường', SCHOOL],
    ['Cấp học', 'THCS'],
    ['Địa danh', 'Phú Hòa'],
    ['Năm học', schoolYearText(chance, THIS_YEAR)],
    ['Ký hiệu', 'BC-THCSLVT'],
    ['Hiệu trưởng', 'Trần Thị Hồng'],
  ];
  return {
    name: chance.of(['Thông tin', 'Thông tin trường', 'Thông tin chung']),
    rows: chance.maybe() ? [['Mục', 'Nội dung'], ...rows] : rows,
    merges: [],
  };
}

export function kindNamed(name: string): Kind | undefined {
  return KINDS.find((kind) => kind.name === name);
}
