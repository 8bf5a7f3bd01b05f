/** Writes the sample workbooks and the sample of a school's Word template: `npx tsx samples/make.ts`. The same bytes on every run and every machine. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Workbook } from 'exceljs';
import { unzipSync, zipSync, type Zippable } from 'fflate';
import { cleanWorkbook } from './clean';
import { messyWorkbook } from './messy';
import { wordTemplate } from './word-template';

/** The time of every part of the package: a fixed one, or two runs would differ. */
export const PACKED = new Date(2026, 4, 25, 8, 0, 0);

/** The workbook as .xlsx, packed again with fixed times and in a fixed order. */
export async function packed(workbook: Workbook): Promise<Uint8Array> {
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  const fixed: Zippable = {};
  const names = Object.keys(parts).sort(
    (a, b) => Number(b === '[Content_Types].xml') - Number(a === '[Content_Types].xml') || (a < b ? -1 : 1),
  );
  for (const name of names) {
    const bytes = parts[name];
    if (bytes && !name.endsWith('/')) fixed[name] = [bytes, { mtime: PACKED, level: 9 }];
  }
  return zipSync(fixed);
}

async function main(): Promise<void> {
  const folder = __dirname;
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'thu-vien-mau.xlsx'), await packed(cleanWorkbook()));
  writeFileSync(join(folder, 'mau-word-cua-truong.docx'), wordTemplate(PACKED));
  const messy = messyWorkbook();
  writeFileSync(join(folder, 'thu-vien-lon-xon.xlsx'), await packed(messy.workbook));
  writeFileSync(join(folder, 'thu-vien-lon-xon.planted.json'), `${JSON.stringify(messy.planted, null, 2)}\n`);
}

if (require.main === module) {
  main().catch((error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  });
}
