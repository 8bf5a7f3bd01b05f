import type { SavedMapping } from '../../src/core/intake';
import { OWN_SHEETS } from '../../src/core/library/own-sheets';
import { writeSheets } from '../../src/excel';
import { saveMapping } from '../../src/excel/mapping';
import { addDecision, addRemark } from '../../src/excel/remarks';
import type { TopLines } from '../../src/excel/remarks-sheet';
import { addSettings, removeSettings } from '../../src/excel/state';
import type { TestExcel } from '../../sandbox/connect/jest';
import { inExcel, sheetOf, smallPlan } from './support';
import { together } from './together';

jest.setTimeout(120_000);

const AT = '2026-05-31 10:00';
const TOP: TopLines = ['Ý KIẾN DUYỆT', 'Tình trạng: chưa duyệt.', '', 'Đây không phải chữ ký.'];
const SEEDS = Array.from({ length: 16 }, (_seed, at) => at + 1);
const QUICK = { formulas: false } as const;

const accepted = (key: string) => ['Đã bỏ qua', key, 'Một chỗ', 'Đúng là vậy', 'Lan', AT];
const approve = (mark: string) => () =>
  addDecision(
    { kind: 'approved', at: AT, person: 'Cô Hoa', text: `Dấu ${mark}` },
    { about: 'Duyệt báo cáo', top: TOP, state: [['Dấu dữ liệu khi duyệt', mark]] },
  );
const report = (mark: string) => () =>
  writeSheets([smallPlan()], {
    state: [
      ['Dấu dữ liệu khi lập báo cáo', mark],
      ['Lập báo cáo lúc', AT],
    ],
  });
const mapping = (sheet: string): SavedMapping => ({ version: 1, tables: [], ignoredSheets: [sheet] });
const save = (sheet: string) => () => saveMapping(mapping(sheet), { person: 'Lan', at: AT });
const takeBack = (key: string) => () => removeSettings([{ accepted: key }]);

/** Rows of every kind that stand on the sheet, each where another would move it. */
async function standing(): Promise<void> {
  await addSettings([accepted('so-am.1')]);
  await report('cũ')();
  await addSettings([accepted('so-am.2')]);
  await addRemark({ at: AT, person: 'Cô Hoa', code: '', about: 'Cả báo cáo', cell: null, text: 'Đủ chưa?' }, TOP);
  await approve('cũ')();
  await save('Cũ')();
  await addSettings([accepted('so-am.3')]);
}

/** What "Cấu hình" says, row by row: the first columns, sorted, because the order of rows says nothing. */
function rowsOf(excel: TestExcel): string[] {
  const sheet = sheetOf(excel, OWN_SHEETS.settings);
  const used = sheet.cells.usedArea(false);
  return Array.from({ length: used ? used.row + used.rowCount : 0 }, (_row, row) =>
    Array.from({ length: 11 }, (_column, column) => sheet.formulaOrValue(row, column)).join('|'),
  ).sort();
}

type Press = () => Promise<unknown>;

const ALONE: Readonly<Record<string, Press>> = {
  'taking the first back': takeBack('so-am.1'),
  'taking the second back': takeBack('so-am.2'),
  'taking the third back': takeBack('so-am.3'),
  'another mapping': save('Mới'),
  'an approval': approve('0123'),
  'a report': report('4567'),
  'accepting a fourth': () => addSettings([accepted('so-am.4')]),
};

const TOGETHER: readonly (readonly string[])[] = [
  ['taking the first back', 'an approval'],
  ['taking the second back', 'taking the first back'],
  ['taking the first back', 'another mapping'],
  ['taking the first back', 'a report'],
  ['an approval', 'a report'],
  ['another mapping', 'accepting a fourth'],
  ['taking the first back', 'an approval', 'another mapping'],
  ['taking the first back', 'taking the third back', 'a report'],
  ['accepting a fourth', 'an approval', 'taking the second back'],
];

describe.each(TOGETHER.map((names) => [names.join(' + '), names] as const))('%s at once', (_title, names) => {
  const presses = names.flatMap((name) => ALONE[name] ?? []);

  test.each(SEEDS)('every row of “Cấu hình” is as if they had come one after the other (seed %i)', async (seed) => {
    let expected: string[] = [];
    await inExcel(async (excel) => {
      await standing();
      for (const press of presses) await press();
      expected = rowsOf(excel);
    }, QUICK);
    await inExcel(async (excel) => {
      await standing();
      expect(await together(excel, seed, ...presses)).toEqual(presses.map(() => 'done'));
      expect(rowsOf(excel)).toEqual(expected);
    }, QUICK);
  });
});

test('two mappings at once: one stands, and nothing of the other', async () => {
  for (const seed of SEEDS)
    await inExcel(async (excel) => {
      await standing();
      expect(await together(excel, seed, save('A'), save('B'))).toEqual(['done', 'done']);
      const rows = rowsOf(excel).filter((row) => /\b(?:A|B|Cũ)\b/.test(row) && !row.includes('Dấu'));
      expect([seed, rows]).toEqual([seed, [expect.stringMatching(/\|(?:A|B)\|/)]]);
    }, QUICK);
});

test('two first writings leave one row of a name', async () => {
  for (const seed of SEEDS)
    await inExcel(async (excel) => {
      const marks = (sheet: string) => () =>
        writeSheets([smallPlan({ name: sheet })], { state: [['Dấu dữ liệu khi lập báo cáo', sheet]] });
      expect(await together(excel, seed, marks('Số liệu'), marks('Báo cáo tháng'))).toEqual(['done', 'done']);
      expect([seed, rowsOf(excel).filter((row) => row.includes('Dấu'))]).toEqual([
        seed,
        [expect.stringMatching(/^Dấu dữ liệu khi lập báo cáo\|(?:Số liệu|Báo cáo tháng)\|/)],
      ]);
    }, QUICK);
});

test('a writing that finds everything in use each time says that Excel is busy', () =>
  inExcel(async (excel) => {
    await standing();
    const run = excel.host.processText.bind(excel.host);
    let inside = false;
    // Another pane is faster between every look and every writing.
    excel.host.processText = async (...request) => {
      const answer = await run(...request);
      if (!inside) {
        inside = true;
        await save('Nhanh')();
        inside = false;
      }
      return answer;
    };
    await expect(takeBack('so-am.1')()).rejects.toMatchObject({ code: 'busy' });
    excel.host.processText = run;
    expect(rowsOf(excel).some((row) => row.includes('so-am.1'))).toBe(true);
  }, QUICK));
