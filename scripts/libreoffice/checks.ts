import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { figureCell } from '../../src/core/figures/layout';
import { type IndicatorId } from '../../src/core/library/ids';
import { ROOT } from '../support/run';
import { LABEL_CHECKS } from './labels';
import { WORKBOOK_CHECKS } from './workbooks';
import { pdfInfo, pdfText, type LibreOffice } from './office';

const runFile = promisify(execFile);

/** One thing that only a second program can show. `run` throws where it does not hold. */
export interface Check {
  readonly name: string;
  readonly run: (office: LibreOffice) => Promise<void>;
}

const SAMPLES = path.join(ROOT, 'samples');
const CLEAN = path.join(SAMPLES, 'thu-vien-mau.xlsx');
/** The day on which the sample's school year is over. */
const TODAY = '2026-06-30';
const ERROR_CELL = /^(?:#(?:REF|NAME|VALUE|DIV\/0|N\/A|NUM|NULL)[!?]?|Err:\d+)/;
/** Of a figure, relative: what two engines may differ by in the last digits of a division. */
const TOLERANCE = 1e-9;
/** A4 in points; LibreOffice rounds. */
const A4 = { width: 595.3, height: 841.9, tolerance: 1.5 };

interface Figures {
  readonly figures: readonly { readonly id: IndicatorId; readonly value: number | null }[];
}

interface Report {
  readonly workbook: string | null;
  readonly document: string | null;
  readonly blocked: string | null;
}

async function cli<Answer>(...args: readonly string[]): Promise<Answer> {
  const program = [path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'), path.join(ROOT, 'sandbox/cli/main.ts')];
  const { stdout } = await runFile(process.execPath, [...program, ...args, '--json', '--today', TODAY], {
    maxBuffer: 64 * 1024 * 1024,
  });
  return JSON.parse(stdout) as Answer;
}

let made: Promise<{ workbook: string; document: string }> | null = null;

/** The report of the clean sample: the workbook and the Word file, made once for all checks. */
function report(): Promise<{ workbook: string; document: string }> {
  made ??= (async () => {
    const out = mkdtempSync(path.join(tmpdir(), 'report-'));
    const { workbook, document, blocked } = await cli<Report>('report', CLEAN, '--out', out);
    if (workbook === null || document === null)
      throw new Error(`no report was written: ${blocked ?? 'no reason given'}`);
    return { workbook: path.resolve(out, workbook), document: path.resolve(out, document) };
  })();
  return made;
}

function newFolder(): string {
  return mkdtempSync(path.join(tmpdir(), 'converted-'));
}

async function asPdf(office: LibreOffice, file: string): Promise<string> {
  const [pdf] = await office.convert(file, 'pdf', newFolder());
  if (pdf === undefined) throw new Error(`${path.basename(file)} gave no pages`);
  return pdf;
}

const samples: readonly Check[] = readdirSync(SAMPLES)
  .filter((name) => name.endsWith('.xlsx'))
  .map((name) => ({
    name: `samples/${name} opens and can be printed`,
    run: async (office) => {
      const { pages } = await pdfInfo(await asPdf(office, path.join(SAMPLES, name)));
      if (pages < 1) throw new Error('it has no pages');
    },
  }));

const reportChecks: readonly Check[] = [
  {
    name: 'the formulas of "Số liệu", recalculated, give the figures of the core',
    run: async (office) => {
      const { figures } = await cli<Figures>('figures', CLEAN);
      const sheets = await office.cells((await report()).workbook);
      const differences = figures.flatMap(({ id, value }) => {
        if (value === null) return [];
        const { sheet, row, column } = figureCell(id);
        const cell = sheets.get(sheet)?.[row]?.[column] ?? '';
        const same = cell !== '' && Math.abs(Number(cell) - value) <= TOLERANCE * Math.max(1, Math.abs(value));
        return same ? [] : [`${id}: ${value}, recalculated "${cell}"`];
      });
      if (figures.length === 0) throw new Error('there are no figures');
      if (differences.length > 0) throw new Error(differences.join('\n'));
    },
  },
  {
    name: 'no cell of the written workbook becomes an error',
    run: async (office) => {
      const errors: string[] = [];
      for (const [sheet, rows] of await office.cells((await report()).workbook)) {
        rows.forEach((row, at) => {
          row.forEach((cell, column) => {
            if (ERROR_CELL.test(cell)) errors.push(`'${sheet}' row ${at + 1}, column ${column + 1}: ${cell}`);
          });
        });
      }
      if (errors.length > 0) throw new Error(errors.join('\n'));
    },
  },
  {
    name: 'the Word file opens as pages of A4 with the national heading',
    run: async (office) => {
      const pdf = await asPdf(office, (await report()).document);
      const { pages, width, height } = await pdfInfo(pdf);
      if (pages < 1) throw new Error('it has no pages');
      const isA4 = Math.abs(width - A4.width) <= A4.tolerance && Math.abs(height - A4.height) <= A4.tolerance;
      if (!isA4) throw new Error(`its first page has ${width} × ${height} points, A4 has ${A4.width} × ${A4.height}`);
      const text = (await pdfText(pdf)).replace(/\s+/g, ' ');
      for (const words of ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']) {
        if (!text.includes(words)) throw new Error(`"${words}" is not in it`);
      }
    },
  },
];

export const CHECKS: readonly Check[] = [...samples, ...reportChecks, ...LABEL_CHECKS, ...WORKBOOK_CHECKS];
