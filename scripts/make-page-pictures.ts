/** `npm run pictures:word`: the pages of the sample's annual report as LibreOffice prints them, for docs/ND30.md. Needs LibreOffice and poppler-utils. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFile } from '../sandbox/cli/open-file';
import { paintOutsideBrowsers } from '../sandbox/cli/paint';
import { analyse } from '../src/core/analysis';
import { reportPlans } from '../src/core/report/plans';
import { finish } from '../src/core/work';
import { readWorkbook } from '../src/excel';
import { chartPictures, writeWord } from '../src/word';
import { LibreOffice } from './libreoffice/office';
import { ND30_TODAY, SAMPLE } from './make-nd30-doc';

const FOLDER = path.join(__dirname, '../docs/pictures');
const NAME = 'bao-cao-trang';
/** A page of documentation with pictures heavier than this is slow to open at a school. */
const HEAVIEST = 200 * 1024;

async function main(): Promise<void> {
  const office = LibreOffice.find();
  if (!office) throw new Error('LibreOffice is not installed on this machine.');
  await openFile(SAMPLE);
  const { figures, ...analysis } = finish(analyse(await readWorkbook(), ND30_TODAY));
  const { document } = reportPlans({ figures, ...analysis }, { kind: 'tong-ket', today: ND30_TODAY, draft: false });
  const { pictures } = chartPictures(document, figures, paintOutsideBrowsers);
  const work = mkdtempSync(path.join(tmpdir(), 'pages-'));
  const file = path.join(work, 'report.docx');
  writeFileSync(file, await writeWord(document, figures, pictures));
  const [pdf] = await office.convert(file, 'pdf', path.join(work, 'pdf'));
  if (pdf === undefined) throw new Error('LibreOffice printed nothing.');
  for (const old of readdirSync(FOLDER)) if (old.startsWith(`${NAME}-`)) rmSync(path.join(FOLDER, old));
  execFileSync('pdftoppm', ['-r', '80', '-gray', '-png', pdf, path.join(FOLDER, NAME)]);
  for (const name of readdirSync(FOLDER).filter((name) => name.startsWith(`${NAME}-`))) {
    const { size } = statSync(path.join(FOLDER, name));
    if (size > HEAVIEST) throw new Error(`docs/pictures/${name} has ${size} bytes`);
    console.log(`docs/pictures/${name} ${Math.round(size / 1024)} KB`);
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
