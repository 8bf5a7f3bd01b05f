import { readBook } from '../../../src/core/intake';
import { columnLetters } from '../../../src/core/sheet/address';
import { finish } from '../../../src/core/work';
import { readWorkbook } from '../../../src/excel';
import { vi } from '../../../src/words/vi';
import type { Arguments } from '../arguments';
import { inspectJson } from '../json';
import type { Answer } from '../main';
import { readMapping } from '../mapping-file';
import type { OpenFile } from '../open-file';
import { commandLine as words } from '../words';

export async function inspect(_file: OpenFile, args: Arguments): Promise<Answer> {
  const mapping = await readMapping(args.map);
  const book = finish(readBook(await readWorkbook(), mapping, args.today));
  const lines = book.tables.map((table) => {
    const columns = [...table.columns.values()]
      .map(({ column, header }) => `${columnLetters(column)} ${header}`)
      .join(', ');
    return `${vi.pane.sections[table.section]}: '${table.sheet}', ${table.rows.length} dòng (${columns})`;
  });
  if (book.unrecognised.length > 0) lines.push(words.unrecognised(book.unrecognised.join(', ')));
  return { json: inspectJson(args.file, book), lines, status: 0 };
}
