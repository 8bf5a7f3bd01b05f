import { runCommand } from '../../../src/taskpane/running/run-command';
import { sheet, workbook } from '../../support/workbook';
import { after, check, openBytes, TOOLS } from '../../sweep/jobs';

const SHEET = 'Vốn tài liệu';
/** Two neighbours with the same wrong amount, among rows that are right. */
const BOOKS = workbook(
  sheet(SHEET, [
    ['Số ĐKCB', 'Tên sách', 'Loại sách', 'Số lượng', 'Đơn giá', 'Thành tiền'],
    ['TK.0001', 'Dế Mèn', 'Sách thiếu nhi', 2, 10_000, 5],
    ['TK.0002', 'Toán 3', 'Sách giáo khoa', 3, 20_000, 5],
    ...Array.from({ length: 6 }, (_row, at) => [
      `TK.000${at + 3}`,
      `Truyện ${at}`,
      'Sách thiếu nhi',
      2,
      30_000,
      60_000,
    ]),
  ]),
);

async function fixSecondAfter(change: (books: Excel.Worksheet) => void) {
  const excel = await openBytes(await after(BOOKS), 'calculated');
  try {
    const checked = await check();
    const chosen = checked.analysis.check.findings.flatMap((finding) =>
      finding.rule === 'thanh-tien-sai' && finding.fix?.[0]?.cell.row === 2 ? [{ finding, fix: finding.fix }] : [],
    );
    expect(chosen).toHaveLength(1);
    await Excel.run(async (context) => {
      change(context.workbook.worksheets.getItem(SHEET));
      await context.sync();
    });
    const outcome = await runCommand(TOOLS, { kind: 'fix', chosen }, checked).then(
      ({ done }) => done,
      (error: unknown) => error,
    );
    const held = excel.workbook.sheets.find(({ name }) => name === SHEET);
    const amounts = [1, 2, 3].map((row) => held?.value(row, 5));
    excel.assertNothingUnimplemented();
    return { outcome, amounts };
  } finally {
    excel.close();
  }
}

describe('a fix whose row somebody has moved since the check', () => {
  test('is not written into the row that stands there now, though that holds the same wrong value', async () => {
    const { outcome, amounts } = await fixSecondAfter((books) => books.getRange('2:2').insert('Down'));
    expect(outcome).toMatchObject({ code: 'changed-meanwhile' });
    expect(amounts).toEqual(['', 5, 5]);
  });

  test('is written where rows were only added below', async () => {
    const { outcome, amounts } = await fixSecondAfter((books) => {
      books.getRange('A10:C10').values = [['TK.0009', 'Văn 3', 'Sách giáo khoa']];
    });
    expect(outcome).toMatchObject({ kind: 'fixed', cells: 1 });
    expect(amounts).toEqual([5, 60_000, 60_000]);
  });

  test('a sheet that was renamed since is named', async () => {
    const { outcome } = await fixSecondAfter((books) => {
      books.name = 'Sách';
    });
    expect(outcome).toMatchObject({ code: 'sheet-missing', place: SHEET });
  });
});
