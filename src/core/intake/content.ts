import type { CategoryDictionary } from '../library/categories';
import { groupNamed } from '../library/categories';
import { equipmentNamed } from '../library/equipment-names';
import { indicatorNamed } from '../library/indicators';
import { isErrorValue } from '../sheet/snapshot';
import { NO_CONTEXT, readDateText } from '../text/dates';
import { searchKey } from '../text/normal';
import { isDitto } from './ditto-marks';
import { readNumberText } from '../text/numbers';
import type { Grid } from './grid';
import type { HeaderCell } from './header-block';
import { rowWords, withoutNumbering } from './rows';

/** What the first rows below a header hold, by column: shares (0–1) of the filled cells. */
export interface ColumnContent {
  /** Filled cells looked at, totals and signatures aside. */
  readonly filled: number;
  readonly numbers: number;
  readonly dates: number;
  /** Cells that as a whole name a category of the group. */
  readonly documents: number;
  readonly equipment: number;
  readonly activities: number;
  readonly sources: number;
  readonly conditions: number;
  /** Cells that mention one inside a longer text. */
  readonly equipmentInside: number;
  readonly activitiesInside: number;
  readonly indicators: number;
  readonly parts: number;
  readonly groups: number;
  /** Ranges such as "1-10". */
  readonly ranges: number;
}

/** Rows below a header that are looked at to know its columns. */
const SAMPLE_ROWS = 60;
/** "1-10", "1÷10", "1 → 10", "1 đến 10". */
const RANGE = /^\d{1,7}\s*(?:[-–÷→]|đến)\s*\d{1,7}$/u;
const PART = /^(?:(?:I{1,3}|IV|VI?)(?:\s*[.-]\s*\d)?\.?)(?:\s|$)/;
const PART_NAMES =
  /^(?:thuan loi|kho khan|co so vat chat|phat trien sach|ky thuat nghiep vu|to chuc hoat dong|to chuc|quan ly|uu diem|nhuoc diem|ton tai|phuong huong|thuc trang|ket qua|danh gia)/;

/** Whether a text names a part of the report's narrative ("I.1", "II.4 Tổ chức - hoạt động", "Khó khăn"). */
export function namesPart(text: string): boolean {
  return PART.test(text) || PART_NAMES.test(searchKey(withoutNumbering(text)));
}

/** Looks at one column below a header; `inside` also looks for categories inside longer texts, which costs more. */
export function contentOf(
  grid: Grid,
  column: number,
  firstRow: number,
  dictionary: CategoryDictionary,
  inside: boolean,
  endRow = Infinity,
): ColumnContent {
  let filled = 0;
  const counts = {
    numbers: 0,
    dates: 0,
    documents: 0,
    equipment: 0,
    activities: 0,
    sources: 0,
    conditions: 0,
    equipmentInside: 0,
    activitiesInside: 0,
    indicators: 0,
    parts: 0,
    groups: 0,
    ranges: 0,
  };
  const lastRow = Math.min(grid.lastRow, firstRow + SAMPLE_ROWS - 1, endRow);
  for (let row = firstRow; row <= lastRow; row++) {
    const value = grid.raw(row, column);
    if (value === '' || typeof value === 'boolean') continue;
    if (typeof value === 'number') {
      filled++;
      counts.numbers++;
      if (value > 20_000 && value < 80_000 && Number.isInteger(value)) counts.dates++;
      continue;
    }
    if (isErrorValue(value)) continue;
    const text = grid.textOf(value, row, column);
    if (text === '' || isDitto(text) || rowWords(text) !== null) continue;
    filled++;
    const reading = readNumberText(text, true);
    if (reading.kind === 'number' || reading.kind === 'ambiguous' || reading.kind === 'several') counts.numbers++;
    if (RANGE.test(text)) counts.ranges++;
    if (readDateText(text, { ...NO_CONTEXT, schoolYearStart: 2000 }).kind !== 'unreadable') counts.dates++;
    if (/\d{3}/.test(text) && text.length < 12) continue;
    const name = withoutNumbering(text);
    if (dictionary.lookup('document', name)) counts.documents++;
    if (dictionary.lookup('equipment', name)) counts.equipment++;
    if (dictionary.lookup('activity', name)) counts.activities++;
    if (dictionary.lookup('source', name)) counts.sources++;
    if (dictionary.lookup('condition', name)) counts.conditions++;
    if (inside && text.length <= 160) {
      if (equipmentNamed(dictionary, name) !== null) counts.equipmentInside++;
      if (dictionary.mentioned('activity', name).length > 0) counts.activitiesInside++;
    }
    if (indicatorNamed(text)) counts.indicators++;
    if (namesPart(text)) counts.parts++;
    if (groupNamed(text)) counts.groups++;
  }
  const share = (count: number) => (filled === 0 ? 0 : count / filled);
  return {
    filled,
    numbers: share(counts.numbers),
    dates: share(counts.dates),
    documents: share(counts.documents),
    equipment: share(counts.equipment),
    activities: share(counts.activities),
    sources: share(counts.sources),
    conditions: share(counts.conditions),
    equipmentInside: share(counts.equipmentInside),
    activitiesInside: share(counts.activitiesInside),
    indicators: share(counts.indicators),
    parts: share(counts.parts),
    groups: share(counts.groups),
    ranges: share(counts.ranges),
  };
}

/** Blank rows that part a table from another list below it, and rows that it must have before them. */
const [BLANK_ROWS, LEAST_ROWS] = [3, 3];

/** The last row that belongs to what stands right below a header: what comes after several blank rows is another list. */
export function endOfSample(grid: Grid, firstRow: number, firstColumn: number, lastColumn: number): number {
  let [blanks, seen] = [0, 0];
  for (let row = firstRow; row <= Math.min(grid.lastRow, firstRow + SAMPLE_ROWS - 1); row++) {
    let isBlank = true;
    for (let column = firstColumn; column <= lastColumn && isBlank; column++) isBlank = grid.isBlank(row, column);
    if (!isBlank) seen++;
    blanks = isBlank ? blanks + 1 : 0;
    if (blanks >= BLANK_ROWS && seen >= LEAST_ROWS) return row - BLANK_ROWS;
  }
  return Infinity;
}

/** What stands below one cell of a header. Long texts are searched only where the header may mean devices or activities. */
export function contentOfCell(
  grid: Grid,
  cell: HeaderCell,
  firstRow: number,
  dictionary: CategoryDictionary,
  endRow?: number,
): ColumnContent {
  const inside = cell.candidates.some(({ field }) => field === 'name' || field === 'content' || field === 'kind');
  return contentOf(grid, cell.column, firstRow, dictionary, inside, endRow);
}
