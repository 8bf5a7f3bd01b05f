import type { Paragraph, Table } from 'docx';
import type { FigureSet } from '../core/figures/figure';
import type { Annex, ReportDocument } from '../core/report/document';
import { annexGuide, annexLabel } from '../core/report/letterhead-lines';
import { dataTable } from './body';
import type { LongTables } from './long-tables';
import { BETWEEN, SIZE } from './page';
import { centred } from './paragraphs';

/** N26: "Phụ lục" and its title in bold, the line that leads back to the document in italics, and the list. */
export function annexBlocks(
  annex: Annex,
  index: number,
  document: ReportDocument,
  figures: FigureSet,
  long: LongTables,
): (Paragraph | Table)[] {
  const size = SIZE.body;
  return [
    // The outline level takes a reader of the screen and the navigation pane there; a heading's style would number it among the parts.
    centred(annexLabel(index, document.annexes.length), { size, bold: true }, { outlineLevel: 0, keepNext: true }),
    centred(annex.title.toLocaleUpperCase('vi'), { size, bold: true }, { keepNext: true }),
    centred(
      annexGuide(document),
      { size, italics: true },
      { spacing: { before: 0, after: 2 * BETWEEN }, keepNext: true },
    ),
    dataTable(annex.table, figures, long),
  ];
}
