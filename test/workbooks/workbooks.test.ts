import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFile } from '../../sandbox/cli/open-file';
import { expectedOf, type ExpectedFigure } from '../fixtures/expected';
import type { Fixture } from '../fixtures/fixture';
import { FIXTURES } from '../fixtures';
import { answerOf, inFolder, type CheckAnswer } from '../fixtures/run';
import { RESAVED_FOLDER } from '../fixtures/resaved';

jest.setTimeout(120_000);

/** The workbook as its script makes it. */
async function made(fixture: Fixture): Promise<Buffer> {
  return Buffer.from(await fixture.make().xlsx.writeBuffer());
}

interface Case {
  readonly title: string;
  readonly fixture: Fixture;
  readonly bytes: () => Promise<Buffer>;
}

const CASES: readonly Case[] = FIXTURES.flatMap((fixture) => [
  { title: `${fixture.name} (${fixture.shows})`, fixture, bytes: () => made(fixture) },
  ...(fixture.resaved
    ? [
        {
          title: `${fixture.name} as LibreOffice saved it`,
          fixture,
          bytes: () => Promise.resolve(readFileSync(join(RESAVED_FOLDER, `${fixture.name}.xlsx`))),
        },
      ]
    : []),
]);

/** Six decimals are enough for a ratio. */
function rounded(figures: readonly ExpectedFigure[]): Record<string, unknown> {
  const round = (value: number | null) => (value === null ? null : Math.round(value * 1e6) / 1e6);
  return Object.fromEntries(
    figures.map(({ id, value, previous, unread }) => [
      id,
      [round(value), round(previous), ...(unread === undefined ? [] : [`${unread} unread`])],
    ]),
  );
}

describe('a workbook as a school keeps it', () => {
  test.each(CASES)('$title', async ({ fixture, bytes }) => {
    const expected = expectedOf(fixture.name);
    await inFolder(async (folder) => {
      const file = join(folder, `${fixture.name}.xlsx`);
      const before = await bytes();
      writeFileSync(file, before);
      const open = await openFile(file);
      const untouched = Buffer.from(open.save());

      const { file: _file, ...inspected } = (await answerOf(open, 'inspect', file, fixture.today)) as { file: string };
      expect(inspected).toEqual(expected.inspect);

      const counted = (await answerOf(open, 'figures', file, fixture.today)) as {
        schoolYear: string;
        figures: ExpectedFigure[];
      };
      expect(counted.schoolYear).toBe(expected.schoolYear);
      expect(rounded(counted.figures)).toEqual(rounded(expected.figures));

      const checked = (await answerOf(open, 'check', file, fixture.today)) as CheckAnswer;
      expect(checked.findings.filter(({ severity }) => severity === 'loi')).toEqual([]);
      expect(checked.verdict).toBe(expected.verdict);

      // Neither the file nor the workbook that stands open differs by a byte.
      expect(readFileSync(file).equals(before)).toBe(true);
      expect(Buffer.from(open.save()).equals(untouched)).toBe(true);
    });
  });
});

describe('a workbook with planted defects', () => {
  test.each(FIXTURES.map((fixture) => ({ name: fixture.name, fixture })))(
    '$name: each is found in its cell, and nothing else is called an error',
    async ({ fixture }) => {
      const workbook = fixture.make();
      for (const { plant } of fixture.defects) plant(workbook);
      await inFolder(async (folder) => {
        const file = join(folder, `${fixture.name}.xlsx`);
        writeFileSync(file, Buffer.from(await workbook.xlsx.writeBuffer()));
        const open = await openFile(file);
        const { findings } = (await answerOf(open, 'check', file, fixture.today)) as CheckAnswer;
        const wanted = fixture.defects.map(({ rule, cell }) => `${rule} ${cell}`);
        const found = findings.flatMap(({ rule, cells }) => cells.map((cell) => `${rule} ${cell}`));
        expect(wanted.filter((defect) => !found.includes(defect))).toEqual([]);
        const unplanted = findings.filter(
          ({ rule, severity, cells }) =>
            severity === 'loi' && !cells.some((cell) => wanted.includes(`${rule} ${cell}`)),
        );
        expect(unplanted).toEqual([]);
      });
    },
  );
});

it('the files kept from LibreOffice are small and were written by it', () => {
  const kept = FIXTURES.filter(({ resaved }) => resaved);
  expect(kept.length).toBeGreaterThanOrEqual(4);
  for (const { name } of kept) {
    const file = join(RESAVED_FOLDER, `${name}.xlsx`);
    expect(statSync(file).size).toBeLessThan(100_000);
  }
});
