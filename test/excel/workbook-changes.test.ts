/**
 * @jest-environment jsdom
 */
import { changesHeard, onWorkbookChange } from '../../src/excel/workbook-changes';
import { addSettings } from '../../src/excel/state';
import { acceptedRow } from '../../src/core/settings/rows';
import { addBrowserParts } from '../taskpane/support/browser-parts';
import { inExcel, sheetOf, typeRows } from './support';

const ROW = acceptedRow({ key: 'so-am.1', rule: 'so-am', what: 'x', reason: 'y', person: 'z', at: '2026-05-19 08:00' });
beforeAll(addBrowserParts);

const moment = (milliseconds = 50) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** As a person types at the grid. */
function type(excel: Parameters<typeof sheetOf>[0], text: string): void {
  const sheet = sheetOf(excel, 'Sổ');
  sheet.cells.setValue(1, 0, text);
  sheet.changed('cells', { row: 1, column: 0, rowCount: 1, columnCount: 1 });
}

describe('changes of the workbook', () => {
  test.each([
    // An Excel that says who has changed something; an older one, in which a person takes a moment to go from the pane to a cell.
    ['1.14', 50],
    ['1.9', 600],
  ])(
    'ExcelApi %s: what a person types is heard, what the pane writes is not, and after the end nothing is',
    (excelApi, pause) =>
      inExcel(
        async (excel) => {
          await typeRows('Sổ', [['Tên'], ['A']]);
          let calls = 0;
          const before = changesHeard();
          const stop = onWorkbookChange(() => calls++);
          await moment();
          expect(calls).toBe(0);
          await addSettings([ROW]);
          await moment();
          expect(calls).toBe(0);
          await moment(pause);
          type(excel, 'B');
          await moment();
          expect([calls, changesHeard() - before]).toEqual([1, 1]);
          stop();
          await moment();
          type(excel, 'C');
          await moment();
          expect(calls).toBe(1);
        },
        { excelApi },
      ),
  );

  test('where Excel refuses to tell, nobody is called and nothing is said', () =>
    inExcel(async (excel) => {
      await typeRows('Sổ', [['Tên'], ['A']]);
      excel.faults.failOnce({ at: 'batch', number: 1, code: 'GeneralException' });
      let calls = 0;
      const stop = onWorkbookChange(() => calls++);
      await moment();
      type(excel, 'B');
      await moment();
      expect(calls).toBe(0);
      stop();
      await moment();
    }));
});
