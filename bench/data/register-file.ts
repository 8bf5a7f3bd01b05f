import { createTestExcel } from '../../sandbox/connect/jest';
import { saveXlsx } from '../../sandbox/files';
import { COLUMN, type Register } from './register';

const ROWS_A_BATCH = 10_000;

/** Writes header and rows into the open workbook, as a sheet of their own; `finish` may still add to it. */
export async function enterRows(
  { header, rows }: Pick<Register, 'header' | 'rows'>,
  finish: (sheet: Excel.Worksheet) => void = () => undefined,
): Promise<void> {
  const all = [header, ...rows];
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add('Sổ ĐKCB');
    for (let from = 0; from < all.length; from += ROWS_A_BATCH) {
      const part = all.slice(from, from + ROWS_A_BATCH).map((row) => [...row]);
      sheet.getRangeByIndexes(from, 0, part.length, header.length).values = part;
      await context.sync();
    }
    finish(sheet);
    await context.sync();
  });
}

/** The same with its dates shown as dates. */
export async function fillSheet({ header, rows }: Pick<Register, 'header' | 'rows'>): Promise<void> {
  await enterRows({ header, rows }, (sheet) => {
    for (const [column, name] of header.entries()) {
      if (column === COLUMN.entered || name.startsWith('Ngày'))
        sheet.getRangeByIndexes(1, column, rows.length, 1).numberFormat = rows.map(() => ['dd/mm/yyyy']);
    }
  });
}

/** The bytes of an .xlsx file with the register in it. */
export async function registerFile(register: Pick<Register, 'header' | 'rows'>): Promise<Uint8Array> {
  const excel = createTestExcel({ excelApi: '1.14' });
  try {
    await fillSheet(register);
    return saveXlsx(excel.workbook);
  } finally {
    excel.close();
  }
}
