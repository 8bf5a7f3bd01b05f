import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openFile } from '../../sandbox/cli/open-file';
import { analyse } from '../../src/core/analysis';
import { areaOfFigures, compareWithSheet } from '../../src/core/figures';
import type { FigureSet } from '../../src/core/figures/figure';
import { figureCell } from '../../src/core/figures/layout';
import type { IndicatorId } from '../../src/core/library/ids';
import { REPORT_FORMS } from '../../src/core/report/kinds';
import type { ReportKind } from '../../src/core/report';
import { reportPlans } from '../../src/core/report/plans';
import type { SheetSnapshot } from '../../src/core/sheet/snapshot';
import { serialOf } from '../../src/core/text/calendar';
import { finish } from '../../src/core/work';
import { readArea, readWorkbook, writeSheets } from '../../src/excel';
import { FIXTURES } from '../../test/fixtures';
import { RESAVED_FOLDER } from '../../test/fixtures/resaved';
import { ROOT } from '../support/run';
import { fillInAssessment } from './self-assessment';
import type { LibreOffice } from './office';

/** A workbook into which a report is to be written. */
interface Source {
  readonly name: string;
  readonly today: string;
  readonly kind: ReportKind;
  readonly file: (folder: string) => Promise<string>;
  /** What is done in the open workbook before the report is written. */
  readonly before?: (today: number) => Promise<void>;
}

/** What the product and the sandbox's engine say of one written workbook; LibreOffice is asked afterwards. */
interface Written {
  readonly file: string;
  readonly figures: FigureSet;
  /** Figures with a live formula. */
  readonly live: readonly IndicatorId[];
  /** Of the sandbox's engine. */
  readonly disagreements: readonly string[];
  /** Our sheets as the sandbox calculated them. */
  readonly sheets: readonly SheetSnapshot[];
}

export interface WorkbookCheck {
  readonly name: string;
  readonly run: (office: LibreOffice) => Promise<void>;
}

const SAMPLE_DAY = '2026-06-30';
const SAMPLES = path.join(ROOT, 'samples');
const TOLERANCE = 1e-9;

const sample = (name: string, kind: ReportKind): Source => ({
  name: `samples/${name}, ${REPORT_FORMS[kind].name}`,
  today: SAMPLE_DAY,
  kind,
  file: () => Promise.resolve(path.join(SAMPLES, name)),
});

const SOURCES: readonly Source[] = [
  ...FIXTURES.flatMap(({ name, today, make, resaved }): Source[] => [
    {
      name,
      today,
      kind: 'tong-ket',
      file: async (folder) => {
        const file = path.join(folder, `${name}.xlsx`);
        writeFileSync(file, Buffer.from(await make().xlsx.writeBuffer()));
        return file;
      },
    },
    ...(resaved
      ? [
          {
            name: `${name} as LibreOffice saved it`,
            today,
            kind: 'tong-ket' as const,
            file: () => Promise.resolve(path.join(RESAVED_FOLDER, `${name}.xlsx`)),
          },
        ]
      : []),
  ]),
  ...(Object.keys(REPORT_FORMS) as ReportKind[]).map((kind) => sample('thu-vien-mau.xlsx', kind)),
  sample('thu-vien-lon-xon.xlsx', 'tong-ket'),
  ...(['tu-danh-gia', 'tong-ket'] as const).map((kind): Source => {
    const source = sample('thu-vien-mau.xlsx', kind);
    return { ...source, name: `${source.name}, with “Tự đánh giá” filled in`, before: fillInAssessment };
  }),
];

/** Writes a report into a workbook, whatever the check thinks of it, as a file of its own. */
async function write({ today, kind, file, before }: Source, folder: string, index: number): Promise<Written> {
  const open = await openFile(await file(folder));
  const [year = 0, month = 0, day = 0] = today.split('-').map(Number);
  const serial = serialOf(year, month, day);
  await before?.(serial);
  const analysis = finish(analyse(await readWorkbook(), serial));
  const plans = reportPlans(analysis, { kind, today: serial, draft: analysis.check.verdict !== 'dat' });
  const { assessmentSheet } = plans;
  const ours = [plans.figuresSheet.plan, ...(assessmentSheet ? [assessmentSheet] : []), plans.reportSheet];
  await writeSheets(ours);
  const calculated = await readArea(plans.figuresSheet.plan.name, areaOfFigures());
  const { disagreements } = compareWithSheet(analysis.figures, plans.figuresSheet, calculated);
  const written = path.join(folder, `w${index}.xlsx`);
  writeFileSync(written, open.save());
  const names = new Set(ours.map(({ name }) => name));
  return {
    file: written,
    figures: analysis.figures,
    live: plans.figuresSheet.formulas.flatMap(({ id, formula }) => (formula === null ? [] : [id])),
    disagreements: disagreements.map(
      ({ id, core, formula }) => `${id}: ${core}, the sandbox says "${String(formula)}"`,
    ),
    sheets: (await readWorkbook()).sheets.filter(({ name }) => names.has(name)),
  };
}

interface Answers {
  readonly written: ReadonlyMap<string, Written | Error>;
  readonly cells: ReadonlyMap<string, ReadonlyMap<string, readonly (readonly string[])[]>>;
}

let asked: Promise<Answers> | null = null;

/** All workbooks are written, then LibreOffice is started once for all of them. */
function answers(office: LibreOffice): Promise<Answers> {
  asked ??= (async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'workbooks-'));
    const written = new Map<string, Written | Error>();
    for (const [index, source] of SOURCES.entries()) {
      // One workbook that cannot be written must not hide the others.
      const result = await write(source, folder, index).catch((error: unknown) => error);
      written.set(source.name, result instanceof Error || isWritten(result) ? result : new Error(String(result)));
    }
    const files = [...written.values()].flatMap((one) => (one instanceof Error ? [] : [one.file]));
    return { written, cells: await office.cellsOf(files) };
  })();
  return asked;
}

function isWritten(result: unknown): result is Written {
  return typeof result === 'object' && result !== null && 'figures' in result;
}

/** Every formula on our sheets, by what the sandbox and LibreOffice make of it. */
function* differingCells(
  { sheets }: Written,
  found: ReadonlyMap<string, readonly (readonly string[])[]> | undefined,
): Generator<string> {
  for (const { name, origin, values, formulas } of sheets) {
    const rows = found?.get(name);
    if (!rows) yield `LibreOffice has no sheet "${name}"`;
    for (const [down, line] of (formulas ?? []).entries()) {
      for (const [right, formula] of line.entries()) {
        if (typeof formula !== 'string' || !formula.startsWith('=')) continue;
        const here = values[down]?.[right] ?? '';
        const there = rows?.[origin.row + down]?.[origin.column + right] ?? '';
        const same =
          typeof here === 'number'
            ? there !== '' && Math.abs(Number(there) - here) <= TOLERANCE * Math.max(1, Math.abs(here))
            : there.normalize('NFC') === String(here).normalize('NFC');
        if (!same)
          yield `'${name}' row ${origin.row + down + 1}, column ${origin.column + right + 1}: "${String(here)}", recalculated "${there}"`;
      }
    }
  }
}

async function check(name: string, office: LibreOffice): Promise<void> {
  const { written, cells } = await answers(office);
  const one = written.get(name);
  if (one === undefined) throw new Error('it was not written');
  if (one instanceof Error) throw one;
  const found = cells.get(one.file);
  const differences = one.live.flatMap((id) => {
    const { sheet, row, column } = figureCell(id);
    const core = one.figures.get(id)?.value ?? null;
    const cell = found?.get(sheet)?.[row]?.[column] ?? '';
    const same =
      core !== null && cell !== '' && Math.abs(Number(cell) - core) <= TOLERANCE * Math.max(1, Math.abs(core));
    return same ? [] : [`${id}: ${core}, recalculated "${cell}"`];
  });
  if (one.live.length === 0) throw new Error('no figure of it is live');
  const all = [...one.disagreements, ...differences, ...differingCells(one, found)];
  if (all.length > 0) throw new Error(all.slice(0, 20).join('\n'));
}

/** For every workbook of the tests: the figures of the core, of the sandbox's engine and of LibreOffice are the same, and so is every other formula of ours. */
export const WORKBOOK_CHECKS: readonly WorkbookCheck[] = SOURCES.map(({ name }) => ({
  name: `${name}: core, sandbox and LibreOffice agree`,
  run: (office) => check(name, office),
}));
