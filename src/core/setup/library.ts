import type { LibraryBook, MappingChange } from '../intake/book';
import { MappingError, type SavedMapping } from '../intake/mapping';
import { mappingFromRows } from '../intake/mapping-rows';
import { categoriesOf, categoryName } from '../library/categories';
import { fieldInfo } from '../library/fields';
import type { CategoryId } from '../library/ids';
import { hasOwnSheetName, OWN_SHEETS } from '../library/own-sheets';
import type { SheetPlan } from '../sheet/plan';
import type { WorkbookSnapshot } from '../sheet/snapshot';
import { draftsOf, type DraftTable } from './draft';
import { missingStandardSheets } from './standard-sheets';

/** A sheet that is not used, which a person may point at. */
export interface OtherSheet {
  readonly name: string;
  readonly visible: boolean;
}

/** Something that has changed since the mapping was saved, with the name of the field a person knows. */
export interface ShownChange extends MappingChange {
  readonly label: string;
}

/** All that Thiết lập shows of a workbook. */
export interface Library {
  readonly workbook: WorkbookSnapshot;
  readonly book: LibraryBook;
  readonly drafts: readonly DraftTable[];
  readonly others: readonly OtherSheet[];
  /** Sheets that the saved mapping leaves alone. */
  readonly ignored: readonly string[];
  /** Areas that the saved mapping calls no figures of the library's. */
  readonly ignoredAreas: readonly string[];
  readonly changes: readonly ShownChange[];
  /** Whether a mapping stands on "Cấu hình". */
  readonly saved: boolean;
  readonly missing: readonly SheetPlan[];
  /** The types that a whole register may be of. */
  readonly categories: readonly { readonly id: CategoryId; readonly name: string }[];
}

/** A workbook and what it was understood as, made ready for Thiết lập. */
export function libraryOf(workbook: WorkbookSnapshot, book: LibraryBook): Library {
  const drafts = draftsOf(workbook, book);
  const used = new Set(drafts.map(({ sheet }) => sheet));
  const saved = savedMapping(workbook);
  const unrecognised = new Set(book.unrecognised);
  return {
    workbook,
    book,
    drafts,
    others: workbook.sheets
      .filter(({ name, visible, own }) =>
        visible ? unrecognised.has(name) && !own : !own && !used.has(name) && !hasOwnSheetName(name),
      )
      .map(({ name, visible }) => ({ name, visible })),
    ignored: saved?.ignoredSheets ?? [],
    ignoredAreas: saved?.ignoredAreas ?? [],
    changes: (book.changes ?? []).map((change) => ({
      ...change,
      label: change.field ? (fieldInfo(change.section, change.field)?.label ?? change.field) : '',
    })),
    saved: saved !== null,
    missing: missingStandardSheets(book, workbook.unfinished),
    categories: categoriesOf('document')
      .filter(({ id }) => id !== 'periodical')
      .map(({ id }) => ({ id, name: categoryName(id) })),
  };
}

/** The mapping on "Cấu hình"; null where there is none or nobody can read it any more (the book then says so among its changes). */
function savedMapping(workbook: WorkbookSnapshot): SavedMapping | null {
  const sheet = workbook.sheets.find(({ name }) => name.normalize('NFC') === OWN_SHEETS.settings);
  if (!sheet) return null;
  try {
    const mapping = mappingFromRows(sheet.values);
    const says = mapping.tables.length + mapping.ignoredSheets.length + (mapping.ignoredAreas?.length ?? 0);
    return says > 0 ? mapping : null;
  } catch (error) {
    if (error instanceof MappingError) return null;
    throw error;
  }
}
