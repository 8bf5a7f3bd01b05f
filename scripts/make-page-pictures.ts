/** `npm run pictures:word`: the pages of the sample's reports, every kind, as LibreOffice prints them, for docs/ND30.md. Needs LibreOffice and poppler-utils. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFile } from '../sandbox/cli/open-file';
import { paintOutsideBrowsers } from '../sandbox/cli/paint';
import { analyse, type Analysis } from '../src/core/analysis';
import type { ReportKind } from '../src/core/report/document';
import { REPORT_FORMS } from '../src/core/report/kinds';
import { reportPlans } from '../src/core/report/plans';
import { finish } from '../src/core/work';
import { readWorkbook } from '../src/excel';
import { chartPictures, writeWord } from '../src/word';
import { LibreOffice } from './libreoffice/office';
import { ND30_TODAY, pageName, SAMPLE } from './make-nd30-doc';

const FOLDER = path.join(__dirname, '../docs/pictures');
/** A page of documentation with pictures heavier than this is slow to open at a school. */
const HEAVIEST = 200 * 1024;

/** One kind's pages into docs/pictures, named after it and their numbers. */
async function print(analysis: Analysis, kind: ReportKind, office: LibreOffice, work: string): Promise<void> {
  const { figures } = analysis;
  const { document } = reportPlans(analysis, { kind, today: ND30_TODAY, draft: false });
  const { pictures } = chartPictures(document, figures, paintOutsideBrowsers);
  const file = path.join(work, `${kind}.docx`);
  writeFileSync(file, await writeWord(document, figures, pictures));
  const [pdf] = await office.convert(file, 'pdf', path.join(work, 'pdf'));
  if (pdf === undefined) throw new Error('LibreOffice printed nothing.');
  const name = pageName(kind);
  for (const old of readdirSync(FOLDER)) if (old.startsWith(name)) rmSync(path.join(FOLDER, old));
  execFileSync('pdftoppm', [
    '-r',
    kind === 'tong-ket' ? '80' : '56',
    '-gray',
    '-png',
    pdf,
    path.join(FOLDER, name.slice(0, -1)),
  ]);
  for (const picture of readdirSync(FOLDER).filter((one) => one.startsWith(name))) {
    const { size } = statSync(path.join(FOLDER, picture));
    if (size > HEAVIEST) throw new Error(`docs/pictures/${picture} has ${size} bytes`);
    console.log(`docs/pictures/${picture} ${Math.round(size / 1024)} KB`);
  }
}

async function main(): Promise<void> {
  const office = LibreOffice.find();
  if (!office) throw new Error('LibreOffice is not installed on this machine.');
  await openFile(SAMPLE);
  const analysis = finish(analyse(await readWorkbook(), ND30_TODAY));
  const work = mkdtempSync(path.join(tmpdir(), 'pages-'));
  for (const kind of Object.keys(REPORT_FORMS) as ReportKind[]) await print(analysis, kind, office, work);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
