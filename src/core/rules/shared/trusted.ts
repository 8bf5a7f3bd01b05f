import type { Figure } from '../../figures/figure';
import { numberColumn } from '../../intake/book';
import type { FieldId, IndicatorId, SectionId } from '../../library/ids';
import type { RuleInput } from '../rule';

/** The columns that families of indicators are summed from. */
const SOURCES: readonly (readonly [family: RegExp, section: SectionId, fields: readonly FieldId[]])[] = [
  [/^(?:visits|ratio\.visits)/, 'readers', ['pupilVisits', 'teacherVisits']],
  [/^(?:loans|ratio\.turnover)/, 'readers', ['pupilLoans', 'teacherLoans']],
  [/^equipment\./, 'equipment', ['quantity', 'good', 'broken']],
  [/^seats\./, 'equipment', ['seats']],
  [/^activities\./, 'activities', ['times', 'participants']],
  [/^bibliography\./, 'activities', ['works']],
];

/**
 * A figure that may be held against what is said elsewhere; null when it is unknown, or when a negative number is in the columns it sums. That cell is a
 * finding itself, and a figure made of it proves nothing. Parts that could not be read (`unread`) can only make the figure larger.
 */
export function figureFloor({ figures, book }: RuleInput, id: IndicatorId): Figure | null {
  const figure = figures.get(id);
  if (!figure || figure.value === null) return null;
  for (const [family, section, fields] of SOURCES) {
    if (!family.test(id)) continue;
    for (const table of book.tables) {
      if (table.section !== section) continue;
      for (const field of fields) if (numberColumn(table, field)?.values.some((value) => value < 0)) return null;
    }
  }
  return figure;
}

/** As `figureFloor`, and nothing of it is unread. */
export function trustedFigure(input: RuleInput, id: IndicatorId): Figure | null {
  const figure = figureFloor(input, id);
  return figure?.unread ? null : figure;
}
