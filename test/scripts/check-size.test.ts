import { weigh, type Chunk } from '../../scripts/size/weigh';

const KB = 1024;
const sizes: Readonly<Record<string, number>> = {
  'pane.js': 100 * KB,
  'check.js': 20 * KB,
  'report.js': 40 * KB,
  'docx.js': 70 * KB,
  'template.js': 80 * KB,
  'labels.js': 30 * KB,
  'english.js': 10 * KB,
  'save.js': 5 * KB,
};
const gzip = (file: string): number => sizes[file] ?? 0;

const entry: Chunk = {
  initial: true,
  name: 'taskpane',
  files: ['pane.js'],
  modules: ['src/taskpane/index.tsx'],
};
const check: Chunk = {
  initial: false,
  name: null,
  files: ['check.js'],
  modules: ['src/taskpane/check/check-page.tsx'],
};
const report: Chunk = {
  initial: false,
  name: null,
  files: ['report.js'],
  modules: ['src/taskpane/report/report-page.tsx'],
};
const word: Chunk = {
  initial: false,
  name: null,
  files: ['docx.js'],
  modules: ['src/taskpane/running/write-report.ts', 'node_modules/docx/dist/index.mjs'],
};
const template: Chunk = {
  initial: false,
  name: null,
  files: ['template.js'],
  modules: ['src/word/template.ts', 'node_modules/easy-template-x/dist/es/easy-template-x.mjs'],
};
const labels: Chunk = {
  initial: false,
  name: null,
  files: ['labels.js'],
  modules: ['src/word/labels/encode.ts', 'src/word/png.ts', 'node_modules/bwip-js/dist/bwipp.mjs'],
};
const english: Chunk = {
  initial: false,
  name: null,
  files: ['english.js'],
  modules: ['src/words/en.ts', 'src/words/en/pane.ts'],
};
const save: Chunk = { initial: true, name: 'save', files: ['save.js'], modules: ['src/save/index.ts'] };

describe('weighing the pane', () => {
  test('counts what Kiểm tra loads, the whole, and each writer apart', () => {
    const weights = weigh([entry, check, report, english, word, template, labels, save], gzip);
    expect(weights.map(({ what, bytes }) => [what, bytes / KB])).toEqual([
      ['first load of Kiểm tra', 120],
      ['whole pane without Word writers, in one language', 160],
      ['Word writer, on demand', 70],
      ['filler of Word templates, on demand', 80],
      ['writer of labels, on demand', 30],
    ]);
  });

  test('a writer of labels may weigh 60 KB', () => {
    const weights = weigh([entry, check, labels], gzip);
    expect(weights.find(({ what }) => what.startsWith('writer of labels'))?.budget).toBe(61_440);
  });

  test('counts a shared file once', () => {
    const [first] = weigh([entry, { ...check, files: ['check.js', 'pane.js'] }, word], gzip);
    expect(first?.bytes).toBe(120 * KB);
  });

  test('knows a page that is part of the entry', () => {
    const [first] = weigh([{ ...entry, modules: [...entry.modules, ...check.modules] }], gzip);
    expect(first?.bytes).toBe(100 * KB);
  });

  test.each<readonly [string, Chunk[], string]>([
    ['no entry', [check], 'no entry "taskpane"'],
    ['no check page', [entry, report], 'does not hold the page of Kiểm tra'],
    [
      'a Word writer in the entry',
      [{ ...entry, modules: [...entry.modules, ...word.modules] }, check],
      'import it on demand',
    ],
    [
      'a filler of templates in the entry',
      [{ ...entry, modules: [...entry.modules, ...template.modules] }, check],
      'import it on demand',
    ],
    [
      'a writer of labels in the entry',
      [{ ...entry, modules: [...entry.modules, ...labels.modules] }, check],
      'import it on demand',
    ],
  ])('refuses a build with %s', (_what, chunks, message) => {
    expect(() => weigh(chunks, gzip)).toThrow(message);
  });
});
