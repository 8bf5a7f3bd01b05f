import { batch } from './batch';

/** The name of the sheet that the person is looking at. One round trip. */
export async function activeSheetName(): Promise<string> {
  return batch(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    await context.sync();
    return sheet.name;
  });
}
