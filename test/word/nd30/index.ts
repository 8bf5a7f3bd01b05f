import type { ReportDocument } from '../../../src/core/report/document';
import type { Docx } from '../read-docx';
import { BODY_POINTS } from './body-points';
import { LETTERHEAD_POINTS } from './letterhead-points';
import { Page, type Measured } from './page';

export type { Measured } from './page';

/** Every point of Nghị định 30/2020/NĐ-CP, Phụ lục I, measured in a Word file of ours. */
export function measurePoints(docx: Docx, report: ReportDocument): Measured[] {
  const page = new Page(docx, report);
  return [...LETTERHEAD_POINTS, ...BODY_POINTS].map(([id, rule, measure]) => {
    const [measured, ok] = measure(page);
    return { id, rule, measured, ok };
  });
}
