import { analyse } from '../../src/core/analysis';
import { reportPlans } from '../../src/core/report/plans';
import { columnLetters } from '../../src/core/sheet/address';
import { COLUMNS, type AssessmentColumn } from '../../src/core/standards/columns';
import { finish } from '../../src/core/work';
import { readWorkbook, writeSheets } from '../../src/excel';

type Typed = readonly [mark: string, column: AssessmentColumn, value: string | number];

/** Every branch of the formulas: below, level 1 with and without level 2, level 2, "–", a text for a number, a criterion of the school's own. */
const TYPED: readonly Typed[] = [
  ['tieu-hoc.copiesPerPupil|', 'level1', 4],
  ['tieu-hoc.copiesPerPupil|', 'level2', 5],
  ['tieu-hoc.area|', 'level1', 50],
  ['tieu-hoc.seats|', 'level1', '–'],
  ['tieu-hoc.seats|', 'level2', 100],
  ['tieu-hoc.computers|', 'level1', 30],
  ['tieu-hoc.computers|', 'level2', 40],
  ['tieu-hoc.lessons|', 'value', 2],
  ['tieu-hoc.lessons|', 'level1', 1.5],
  ['tieu-hoc.lessons|', 'level2', '–'],
  ['tieu-hoc.budget|', 'level1', 'theo Thông tư'],
  ['truong-tu-ghi|3', 'criterion', 'Máy in'],
  ['truong-tu-ghi|3', 'level1', 1],
  ['truong-tu-ghi|3', 'value', 1],
];

/** Writes the sheet "Tự đánh giá" into the open workbook and fills it in as a school would. @param today 1900-system serial */
export async function fillInAssessment(today: number): Promise<void> {
  const analysis = finish(analyse(await readWorkbook(), today));
  const { figuresSheet, assessmentSheet, reportSheet } = reportPlans(analysis, {
    kind: 'tu-danh-gia',
    today,
    draft: true,
  });
  if (!assessmentSheet) throw new Error('there is no sheet for the assessment');
  await writeSheets([figuresSheet.plan, assessmentSheet, reportSheet]);
  const rowOf = (mark: string) => {
    const isIt = ({ column, content }: (typeof assessmentSheet.cells)[number]) =>
      column === COLUMNS.mark && content !== undefined && 'value' in content && String(content.value).startsWith(mark);
    const cell = assessmentSheet.cells.find(isIt);
    if (!cell) throw new Error(`no row ${mark}`);
    return cell.row;
  };
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem(assessmentSheet.name);
    for (const [mark, column, value] of TYPED)
      sheet.getRange(`${columnLetters(COLUMNS[column])}${rowOf(mark) + 1}`).values = [[value]];
    await context.sync();
  });
}
