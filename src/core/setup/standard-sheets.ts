import { tablesOf, type LibraryBook } from '../intake/book';
import { categoriesOf, categoryName, groupName } from '../library/categories';
import { fieldInfo, type FieldType } from '../library/fields';
import type { CategoryGroup, FieldId } from '../library/ids';
import { PROFILE_NAMES } from '../library/profile';
import { sectionInfo } from '../library/sections';
import { levelsOf, type SchoolLevel } from '../report/level';
import { PARTS, type PartId } from '../report/parts';
import { starterSentences } from '../report/starter-sentences';
import type { CellStyle, PlannedCell, PlannedList, SheetPlan } from '../sheet/plan';
import { LAYOUTS, type SheetLayout } from './layout';

const TITLE_ROW = 0;
const HINT_ROW = 1;
const HEADER_ROW = 3;
const FIRST_DATA_ROW = 4;
/** Formats and drop-downs reach this far down; rows below them work all the same. */
const PREPARED_ROWS = 500;
const REGISTER_ROWS = 5_000;

const BORDERED = { border: 'box', vertical: 'top' } as const;
const STYLES: Readonly<Record<string, CellStyle>> = {
  title: { bold: true, fontSize: 14 },
  hint: { italic: true, fontColor: '#595959' },
  header: { bold: true, wrap: true, horizontal: 'center', vertical: 'center', fillColor: '#DDEFEA', border: 'box' },
  text: { ...BORDERED, wrap: true },
  fact: { ...BORDERED, numberFormat: 'dd/mm/yyyy', horizontal: 'left' },
  required: { ...BORDERED, wrap: true, bold: true },
  count: { numberFormat: '#,##0' },
  money: { numberFormat: '#,##0' },
  number: { numberFormat: '#,##0.##' },
  year: { numberFormat: '0' },
  date: { numberFormat: 'dd/mm/yyyy' },
  code: { numberFormat: '@' },
};

/** Fields that look like numbers and are none; as numbers they would lose their zeros. */
const CODES: ReadonlySet<FieldId> = new Set<FieldId>([
  'accessionNumber',
  'classNumber',
  'generalRegisterNumber',
  'withdrawalRecord',
  'issue',
]);
const GROUPS: readonly CategoryGroup[] = ['document', 'equipment', 'activity', 'source', 'condition'];

/**
 * The standard sheets for the sections that the book has nowhere, ready to be filled in; empty when nothing is missing. They are plans of
 * mode 'create': a sheet of the same name is left alone.
 */
export function missingStandardSheets(book: LibraryBook, unfinished: readonly string[] = []): readonly SheetPlan[] {
  const isMissing = ({ section }: SheetLayout) =>
    unfinished.includes(sectionInfo(section).standardSheet) ||
    (tablesOf(book, section).length === 0 && !(section === 'profile' && book.profile.size > 0));
  const missing = LAYOUTS.filter(isMissing);
  const ourCategories = missing.some(({ section }) => section === 'categories');
  const levels = levelsOf(`${book.profile.get('Cấp học')?.text ?? ''} ${book.profile.get('Tên trường')?.text ?? ''}`);
  return missing.map((layout) => standardSheet(layout, ourCategories, levels));
}

/**
 * One standard sheet with its header, formats and drop-downs. `ourCategories`: the sheet "Danh mục" is ours, so that drop-downs may take their
 * choices from it; the school's own has its names in cells that we do not know.
 */
function standardSheet(layout: SheetLayout, ourCategories: boolean, levels: readonly SchoolLevel[]): SheetPlan {
  const { standardSheet: name } = sectionInfo(layout.section);
  const labels = layout.columns.map(({ field }) => fieldInfo(layout.section, field)?.label ?? field);
  const content = initialRows(layout, levels);
  const cells: PlannedCell[] = [
    { row: TITLE_ROW, column: 0, content: { value: name }, style: 'title' },
    { row: HINT_ROW, column: 0, content: { value: layout.hint }, style: 'hint' },
    ...labels.map((label, column): PlannedCell => ({
      row: HEADER_ROW,
      column,
      content: { value: label },
      style: 'header',
    })),
    ...content,
    ...preparedCells(layout, content.length > 0),
  ];
  return {
    name,
    mode: 'create',
    cells,
    styles: STYLES,
    merges: [],
    columnWidths: Object.fromEntries(layout.columns.map(({ width }, column) => [column, width])),
    rowHeights: { [HEADER_ROW]: 32 },
    frozenRows: FIRST_DATA_ROW,
    links: [],
    lists: lists(layout, ourCategories),
    charts: [],
    page: {
      orientation: layout.columns.length > 6 ? 'landscape' : 'portrait',
      margins: { top: 20, bottom: 20, left: 20, right: 15 },
      titleRows: [HEADER_ROW, HEADER_ROW],
      fitToWidth: true,
      footerCenter: '&P/&N',
    },
    showGridlines: true,
  };
}

function initialRows({ section }: SheetLayout, levels: readonly SchoolLevel[]): PlannedCell[] {
  if (section === 'profile') {
    return PROFILE_NAMES.flatMap(({ name, required, type }, index): PlannedCell[] => [
      { row: FIRST_DATA_ROW + index, column: 0, content: { value: name }, style: required ? 'required' : 'text' },
      { row: FIRST_DATA_ROW + index, column: 1, style: type === 'date' ? 'fact' : 'text' },
    ]);
  }
  if (section === 'categories') {
    const rows = GROUPS.flatMap((group) => categoriesOf(group).map((category) => ({ group, category })));
    return rows.flatMap(({ group, category }, index): PlannedCell[] =>
      [groupName(group), categoryName(category.id), '', category.spellings.join('; '), category.unit].map(
        (value, column): PlannedCell => ({ row: FIRST_DATA_ROW + index, column, content: { value }, style: 'text' }),
      ),
    );
  }
  if (section === 'narrative') {
    return starterSentences(levels).flatMap(({ part, text }, index): PlannedCell[] =>
      [`${part} ${partHeading(part)}`, text, 'Không'].map((value, column): PlannedCell => ({
        row: FIRST_DATA_ROW + index,
        column,
        content: { value },
        style: 'text',
      })),
    );
  }
  return [];
}

function partHeading(part: PartId): string {
  return PARTS.find(({ id }) => id === part)?.heading ?? '';
}

function styleOf(type: FieldType, field: FieldId): string | null {
  if (CODES.has(field)) return 'code';
  return type === 'text' || type === 'category' || type === 'flag' ? null : type;
}

function preparedCells(layout: SheetLayout, filled: boolean): PlannedCell[] {
  if (filled) return [];
  const rows = layout.section === 'holdings' ? REGISTER_ROWS : PREPARED_ROWS;
  return layout.columns.flatMap(({ field }, column) => {
    const style = styleOf(fieldInfo(layout.section, field)?.type ?? 'text', field);
    if (style === null) return [];
    return Array.from({ length: rows }, (_unused, index): PlannedCell => ({
      row: FIRST_DATA_ROW + index,
      column,
      style,
    }));
  });
}

/** Choices with commas in their names cannot stand in the list itself, so lists point to the names on "Danh mục". */
function lists(layout: SheetLayout, ourCategories: boolean): PlannedList[] {
  const rowCount = layout.section === 'holdings' ? REGISTER_ROWS : PREPARED_ROWS;
  return layout.columns.flatMap(({ field }, column): PlannedList[] => {
    const info = fieldInfo(layout.section, field);
    const area = { row: FIRST_DATA_ROW, column, rowCount, columnCount: 1 };
    if (info?.type === 'flag') return [{ area, choices: ['Có', 'Không'] }];
    if (info?.type !== 'category' || info.group === null) return [];
    const names = categoriesOf(info.group).map(({ id }) => categoryName(id));
    const short = names.join(',');
    if (names.every((name) => !name.includes(',')) && short.length <= 255) return [{ area, choices: names }];
    if (!ourCategories) return [];
    return [
      { area, choices: { sheet: sectionInfo('categories').standardSheet, area: namesOnCategorySheet(info.group) } },
    ];
  });
}

function namesOnCategorySheet(group: CategoryGroup) {
  let row = FIRST_DATA_ROW;
  for (const earlier of GROUPS.slice(0, GROUPS.indexOf(group))) row += categoriesOf(earlier).length;
  return { row, column: 1, rowCount: categoriesOf(group).length, columnCount: 1 };
}
