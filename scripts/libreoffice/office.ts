import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { parseCsv } from './csv';

const runFile = promisify(execFile);

/** A conversion takes some seconds; one that hangs must not hold up everything. */
const TIMEOUT_MS = 180_000;
const ENOUGH_OUTPUT = 64 * 1024 * 1024;

/** Debian's packages for everything that is used here. Carlito is as wide as Excel's own font: without it columns, and with them pages, come out otherwise. */
export const PACKAGES =
  'libreoffice-calc libreoffice-writer poppler-utils zbar-tools fonts-liberation fonts-crosextra-carlito fonts-noto-core';

/** A page of a PDF file, in points. */
export interface PdfInfo {
  readonly pages: number;
  readonly width: number;
  readonly height: number;
}

/** LibreOffice on this machine, with a profile of its own, so that an open window or a setting of the user changes nothing. */
export class LibreOffice {
  private constructor(
    private readonly program: string,
    private readonly profile: string,
  ) {}

  /** @returns null where LibreOffice is not installed */
  static find(): LibreOffice | null {
    const names = process.platform === 'win32' ? ['soffice.exe'] : ['soffice', 'libreoffice'];
    const folders = [
      ...(process.env.PATH ?? '').split(path.delimiter),
      '/usr/lib/libreoffice/program',
      '/Applications/LibreOffice.app/Contents/MacOS',
      'C:\\Program Files\\LibreOffice\\program',
    ];
    const program = folders
      .flatMap((folder) => names.map((name) => path.join(folder, name)))
      .find((file) => existsSync(file));
    return program === undefined ? null : new LibreOffice(program, newProfile());
  }

  async version(): Promise<string> {
    const { stdout } = await runFile(this.program, ['--version'], { timeout: TIMEOUT_MS });
    return stdout.trim();
  }

  /**
   * Opens a file or several and stores them in another format.
   *
   * @param format as LibreOffice names it: "pdf", "xlsx", or with a filter
   * @returns the files that were written into `folder`
   * @throws where LibreOffice can open none of them; it writes nothing then
   */
  async convert(file: string | readonly string[], format: string, folder: string): Promise<string[]> {
    mkdirSync(folder, { recursive: true });
    const before = new Set(readdirSync(folder));
    const files = typeof file === 'string' ? [file] : file;
    const { stdout, stderr } = await runFile(
      this.program,
      [
        `-env:UserInstallation=file://${this.profile}`,
        '--headless',
        '--norestore',
        '--convert-to',
        format,
        '--outdir',
        folder,
        ...files,
      ],
      { timeout: TIMEOUT_MS, maxBuffer: ENOUGH_OUTPUT },
    );
    const written = readdirSync(folder).filter((name) => !before.has(name));
    if (written.length === 0)
      throw new Error(
        `LibreOffice could not open ${files.map((each) => path.basename(each)).join(', ')}: ${stdout}${stderr}`.trim(),
      );
    return written.map((name) => path.join(folder, name));
  }

  /** The recalculated cells of every sheet, as text without number formats. */
  async cells(file: string): Promise<Map<string, string[][]>> {
    return (await this.cellsOf([file])).get(file) ?? new Map<string, string[][]>();
  }

  /** The same of several files, by file: the program is started once for all of them. @param files of different names */
  async cellsOf(files: readonly string[]): Promise<Map<string, Map<string, string[][]>>> {
    const folder = mkdtempSync(path.join(tmpdir(), 'cells-'));
    const written = await this.convert(files, ALL_SHEETS_AS_CSV, folder);
    // The longest name first: "w1-…" must not be taken for a sheet of "w".
    const bases = files.map((file) => ({ file, base: `${path.basename(file, path.extname(file))}-` }));
    bases.sort((a, b) => b.base.length - a.base.length);
    const cells = new Map(files.map((file) => [file, new Map<string, string[][]>()]));
    for (const name of written) {
      const sheet = path.basename(name, '.csv');
      const owner = bases.find(({ base }) => sheet.startsWith(base));
      if (owner) cells.get(owner.file)?.set(sheet.slice(owner.base.length), parseCsv(readFileSync(name, 'utf8')));
    }
    return cells;
  }
}

/**
 * Comma, quote, UTF-8, from line 1, no column formats, English, numbers unquoted, raw values and not as shown, no formulas, spaces kept, all sheets
 * (LibreOffice's help, "Filter Options for CSV").
 */
const ALL_SHEETS_AS_CSV = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false,false,false,false,-1';

/** A profile in which every opened workbook is recalculated, instead of trusting the stored results. */
function newProfile(): string {
  const profile = mkdtempSync(path.join(tmpdir(), 'libreoffice-'));
  mkdirSync(path.join(profile, 'user'), { recursive: true });
  writeFileSync(
    path.join(profile, 'user/registrymodifications.xcu'),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`,
  );
  return profile;
}

/** Number of pages and size of the first one (`pdfinfo` of poppler-utils). */
export async function pdfInfo(file: string): Promise<PdfInfo> {
  const { stdout } = await runFile('pdfinfo', [file], { timeout: TIMEOUT_MS });
  const pages = Number(/^Pages:\s+(\d+)/m.exec(stdout)?.[1] ?? 0);
  const [, width = '0', height = '0'] = /^Page size:\s+([\d.]+) x ([\d.]+)/m.exec(stdout) ?? [];
  return { pages, width: Number(width), height: Number(height) };
}

/** The text of a PDF file (`pdftotext`). */
export async function pdfText(file: string): Promise<string> {
  const { stdout } = await runFile('pdftotext', ['-layout', file, '-'], {
    timeout: TIMEOUT_MS,
    maxBuffer: ENOUGH_OUTPUT,
  });
  return stdout.normalize('NFC');
}
