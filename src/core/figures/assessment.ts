import type { LibraryBook } from '../intake/book';
import { ASSESSED_STANDARDS } from '../library/later-indicators';
import type { AssessmentId, IndicatorId } from '../library/ids';
import { absoluteAreaName, type CellAddress } from '../sheet/address';
import { assess, assessmentFigures } from '../standards/assess';
import { COLUMNS } from '../standards/columns';
import { RESULTS } from '../standards/judge';
import type { AssessmentRows } from '../standards/typed';
import type { FigureDraft } from './draft';
import { UNKNOWN } from './sheet-words';

/** The levels that the school gives its own library, by the sheet "Tự đánh giá" of the year; unknown without one. @param schoolYear "2025-2026" */
export function countAssessment(draft: FigureDraft, book: LibraryBook, schoolYear: string): void {
  const before = book.assessments?.get(schoolYear);
  if (!before) return;
  const known = (id: IndicatorId) => ({ value: draft.value(id), origin: draft.origin(id) });
  for (const [id, value] of assessmentFigures(assess(book, { get: known }, before)))
    if (value !== null) draft.put(id, value, 0, resultCell(before, id));
}

function resultCell({ sheet, resultRows }: AssessmentRows, id: AssessmentId): CellAddress | null {
  const standard = ASSESSED_STANDARDS.find((n) => id === `assessment.s${n}`) ?? 'library';
  const row = resultRows.get(standard);
  return row === undefined ? null : { sheet, row, column: COLUMNS.result };
}

/** A level as a formula over the cell of its result: 0, 1 or 2. */
export function levelFormula({ sheet, row, column }: CellAddress): string {
  const cell = absoluteAreaName(sheet, { row, column, rowCount: 1, columnCount: 1 });
  const { level2, level1, below } = RESULTS;
  return `IF(${cell}="${level2}",2,IF(${cell}="${level1}",1,IF(${cell}="${below}",0,"${UNKNOWN}")))`;
}
