import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTestExcel } from '../../sandbox/connect/jest';
import { openXlsx } from '../../sandbox/files';
import { cleanWorkbook } from '../../samples/clean';
import { packed } from '../../samples/make';
import { messyWorkbook } from '../../samples/messy';
import type { Planted } from '../../samples/planted';
import { computeFigures } from '../../src/core/figures';
import { readBook } from '../../src/core/intake';
import { isLaterIndicator } from '../../src/core/library/indicators';
import type { IndicatorId } from '../../src/core/library/ids';
import { checkWorkbook } from '../../src/core/rules';
import { addressName } from '../../src/core/sheet/address';
import type { WorkbookSnapshot } from '../../src/core/sheet/snapshot';
import { finish } from '../../src/core/work';
import { readWorkbook } from '../../src/excel';
import { day } from '../core/figures/book';
import { recalculate } from '../core/figures/engine';

const FOLDER = join(__dirname, '../../samples');
const TODAY = day('2026-05-31');
jest.setTimeout(180_000);

/** Merged cells can be seen from 1.13 on. */
async function open(file: string): Promise<WorkbookSnapshot> {
  const opened = await openXlsx(readFileSync(join(FOLDER, file)), { name: file });
  const excel = createTestExcel({ workbook: opened.workbook, excelApi: '1.14' });
  try {
    return await readWorkbook();
  } finally {
    excel.close();
  }
}

/** The figures that came to the contract later and that the sample gives by its own words: devices "cho học sinh tra cứu", the type "Sách pháp luật". */
const OF_LATER: Readonly<Partial<Record<IndicatorId, number>>> = { 'computers.lookup': 10, 'copies.legal': 24 };

/** The figures of the form that the product is built around. */
const FORM: readonly (readonly [IndicatorId, number])[] = [
  ['copies.textbook', 613],
  ['copies.professional', 589],
  ['copies.reference', 1436],
  ['copies.children', 1460],
  ['copies.other', 0],
  ['copies.total', 4098],
  ['closing.copies', 4098],
  ['opening.copies', 3868],
  ['additions.copies', 300],
  ['withdrawals.copies', 70],
  ['equipment.computer', 25],
  ['equipment.printer', 1],
  ['equipment.cabinet', 1],
  ['equipment.shelf', 7],
  ['equipment.displayCabinet', 1],
  ['equipment.librarianDesk', 1],
  ['equipment.readingSet', 18],
  ['equipment.mobileTable', 5],
  ['seats.reading', 54],
  ['seats.mobile', 25],
  ['seats.total', 79],
  ['area.total', 130],
  ['activities.writtenIntroduction', 7],
  ['activities.display', 7],
  ['activities.introductionSession', 8],
  ['activities.bibliography', 2],
  ['bibliography.works', 69],
  ['activities.teachingMaterial', 3],
  ['activities.contest', 2],
  ['activities.bookFair', 1],
  ['activities.textbookCheck', 2],
  ['activities.inspection', 1],
  ['ratio.pupilsWithTextbooks', 100],
  ['ratio.teachersWithTextbooks', 100],
];

describe('the samples', () => {
  it('come out of their script with the same bytes as they are kept', async () => {
    expect(Buffer.from(await packed(cleanWorkbook())).equals(readFileSync(join(FOLDER, 'thu-vien-mau.xlsx')))).toBe(
      true,
    );
    const messy = messyWorkbook();
    expect(Buffer.from(await packed(messy.workbook)).equals(readFileSync(join(FOLDER, 'thu-vien-lon-xon.xlsx')))).toBe(
      true,
    );
    const kept = JSON.parse(readFileSync(join(FOLDER, 'thu-vien-lon-xon.planted.json'), 'utf8')) as Planted[];
    expect(kept).toEqual(messy.planted);
  });

  describe('clean', () => {
    it('gives the figures of the form, every one of them known', async () => {
      const workbook = await open('thu-vien-mau.xlsx');
      const figures = computeFigures(finish(readBook(workbook)), TODAY);
      for (const [id, value] of FORM) expect([id, figures.get(id)?.value]).toEqual([id, value]);
      for (const { id, value, unread } of figures.values()) {
        // Of what came to the contract later the form asks nothing; the sample holds two figures of it by its own words.
        const known = !isLaterIndicator(id) || id in OF_LATER;
        expect([id, value !== null, unread]).toEqual([id, known, undefined]);
        if (id in OF_LATER) expect([id, value]).toEqual([id, OF_LATER[id]]);
      }
      expect(figures.get('copies.total')?.previous).toBe(3868);
      expect(figures.get('visits.total')?.previous).toBe(10143);
    });

    it('is found without fault', async () => {
      const workbook = await open('thu-vien-mau.xlsx');
      const book = finish(readBook(workbook));
      const figures = computeFigures(book, TODAY);
      const { verdict, findings } = finish(checkWorkbook({ workbook, book, figures, today: TODAY }));
      expect(verdict).toBe('dat');
      expect(findings.filter(({ severity }) => severity === 'loi')).toEqual([]);
    });

    it('gives the same figures by formulas, all live but distinct titles', async () => {
      const workbook = await open('thu-vien-mau.xlsx');
      const book = finish(readBook(workbook));
      const figures = computeFigures(book, TODAY);
      const { comparison, formulas } = await recalculate(book, workbook, figures, TODAY);
      expect(comparison.disagreements).toEqual([]);
      const known = [...figures.values()].filter(({ value }) => value !== null).map(({ id }) => id);
      const own = known.filter((id) => formulas.get(id) === null);
      expect(own.filter((id) => !id.includes('titles'))).toEqual([]);
      expect(comparison.compared + comparison.assisted + comparison.ownFigures).toBe(known.length);
      expect(comparison.assisted).toBe(1);
    });
  });

  describe('messy', () => {
    it('shows every defect that was planted, where it was planted', async () => {
      const workbook = await open('thu-vien-lon-xon.xlsx');
      const book = finish(readBook(workbook));
      const figures = computeFigures(book, TODAY);
      const { findings } = finish(checkWorkbook({ workbook, book, figures, today: TODAY }));
      const found = new Set<string>();
      for (const { rule, cells } of findings) {
        found.add(`${rule} anywhere`);
        for (const cell of cells) found.add(`${rule} ${addressName(cell)}`);
      }
      const missed = messyWorkbook().planted.filter(({ rule, cell }) => !found.has(`${rule} ${cell ?? 'anywhere'}`));
      expect(missed).toEqual([]);
    });

    it('gives the same figures by formulas wherever there is one', async () => {
      const workbook = await open('thu-vien-lon-xon.xlsx');
      const book = finish(readBook(workbook));
      const figures = computeFigures(book, TODAY);
      const { comparison } = await recalculate(book, workbook, figures, TODAY);
      expect(comparison.disagreements).toEqual([]);
      expect(comparison.compared).toBeGreaterThan(65);
    });
  });
});
