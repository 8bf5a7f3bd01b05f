import { OWN_SHEETS } from '../../src/core/library/own-sheets';
import { STATE_ROWS } from '../../src/core/rules/shared/review-state';
import { unfinishedSheets } from '../../src/excel';
import { writeReport, type ReportCommand } from '../../src/taskpane/running/write-report';
import { fill } from '../../src/words/fill';
import { errors as english } from '../../src/words/en/errors';
import { errors as vietnamese } from '../../src/words/vi/errors';
import { stopClock } from '../sweep/clock';
import { after, openBytes, TOOLS } from '../sweep/jobs';
import { stateOf } from '../sweep/state';
import { school } from '../sweep/workbooks';
import { together } from './together';

jest.setTimeout(180_000);

let goOn: (() => void) | null = null;
beforeAll(() => {
  // Both panes then write in the same minute: their times do not tell them apart.
  goOn = stopClock();
  // Charts cannot be painted here; the report stands all the same.
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
});
afterAll(() => {
  goOn?.();
  jest.restoreAllMocks();
});

const YEAR: ReportCommand = { kind: 'tong-ket', draft: true };
const MONTH: ReportCommand = { kind: 'thang', draft: true, month: { year: 2025, month: 10 } };
const SEEDS = Array.from({ length: 10 }, (_seed, at) => at + 1);

const press = (command: ReportCommand) => async () => {
  const outcome = await writeReport(command, { ...TOOLS, onStep: () => undefined });
  if (outcome.kind !== 'written') throw new Error(`the report ended as ${outcome.kind}`);
};

/** The workbook before, and what each order of presses makes of it, one after the other. */
async function ground(withOlder: boolean) {
  const bytes = await after(school(), ...(withOlder ? [press(YEAR), makeOlder] : []));
  const comesOf = async (...commands: ReportCommand[]) => {
    const excel = await openBytes(bytes, 'quick');
    try {
      for (const command of commands) await press(command)();
      return shown(excel.workbook);
    } finally {
      excel.close();
    }
  };
  return {
    bytes,
    expected: {
      'done written-meanwhile': [await comesOf(YEAR)],
      'written-meanwhile done': [await comesOf(MONTH)],
      // Where one has come to its end before the other has read the workbook.
      'done done': [await comesOf(YEAR, MONTH), await comesOf(MONTH, YEAR)],
    } as Readonly<Record<string, readonly string[]>>,
  };
}

/** A report of another day. */
async function makeOlder(): Promise<void> {
  await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(OWN_SHEETS.settings).getUsedRange();
    used.load('values');
    await context.sync();
    const row = used.values.findIndex(([name]) => name === STATE_ROWS.writtenWhen);
    used.getCell(row, 1).values = [["'2026-05-01 09:00"]];
    await context.sync();
  });
}

function shown(workbook: Parameters<typeof stateOf>[0]): string {
  const { school: sheets, own } = stateOf(workbook);
  return JSON.stringify([[...sheets].sort(), [...own].sort()]);
}

describe.each([
  ['the first report of the file', false],
  ['a report over an older one', true],
])('%s, by two people at once', (_name, withOlder) => {
  let prepared: Awaited<ReturnType<typeof ground>>;
  beforeAll(async () => {
    prepared = await ground(withOlder);
  });
  const seen = new Set<string>();

  test.each(SEEDS)('one report stands whole, and whoever came second is told so (seed %i)', async (seed) => {
    const excel = await openBytes(prepared.bytes, 'quick');
    try {
      const outcomes = (await together(excel, seed, press(YEAR), press(MONTH))).join(' ');
      seen.add(outcomes);
      expect(Object.keys(prepared.expected)).toContain(outcomes);
      expect(prepared.expected[outcomes]).toContain(shown(excel.workbook));
      expect(await unfinishedSheets()).toEqual([]);
      excel.assertNothingUnimplemented();
      // Pressing again reads what stands now.
      if (outcomes === 'done written-meanwhile') {
        await press(MONTH)();
        expect(shown(excel.workbook)).toBe(prepared.expected['done done']?.[0]);
      }
    } finally {
      excel.close();
    }
  });

  test('both sides came first on some of these seeds', () => {
    expect(seen).toContain('done written-meanwhile');
    expect(seen).toContain('written-meanwhile done');
  });
});

test('the sentence for it says that nothing was written, and what to do, in both languages', () => {
  const sentences = [vietnamese, english].map((errors) => {
    const { what, next } = errors['written-meanwhile'];
    return fill(`${what} ${next}`, { place: '' });
  });
  expect(sentences[0]).toMatch(/chưa ghi gì.*Thử lại/);
  expect(sentences[1]).toMatch(/Nothing was written.*Try again/);
});
