import { spawnSync } from 'node:child_process';
import path from 'node:path';

interface Snippet {
  readonly name: string;
  readonly file: string;
  readonly code: string;
  /** The rule that must fire and a part of its message; null where nothing may fire. */
  readonly says: readonly [rule: string, part: string] | null;
}

const core = 'src/core/rules/example.ts';
const pane = 'src/taskpane/example.tsx';
const excel = 'src/excel/example.ts';

const snippets: readonly Snippet[] = [
  // Boundaries between the rooms
  { name: 'core imports core', file: core, code: `import '../sheet/address';`, says: null },
  { name: 'core imports excel', file: core, code: `import '../../excel/read';`, says: ['local/rooms', 'core is pure'] },
  { name: 'core imports words', file: core, code: `import '../../words/vi';`, says: ['local/rooms', 'core is pure'] },
  { name: 'core imports a package', file: core, code: `import 'react';`, says: ['local/rooms', 'core is pure'] },
  { name: 'core imports a part of node', file: core, code: `import 'node:fs';`, says: ['local/rooms', 'core is pure'] },
  {
    name: 'core re-exports excel',
    file: core,
    code: `export * from '../../excel/read';`,
    says: ['local/rooms', 'core is pure'],
  },
  {
    name: 'core re-exports one name of excel',
    file: core,
    code: `export { a } from '../../excel/read';`,
    says: ['local/rooms', 'core is pure'],
  },
  {
    name: 'core imports excel on demand',
    file: core,
    code: `void import('../../excel/read');`,
    says: ['local/rooms', 'core is pure'],
  },
  {
    name: 'core takes a type of excel',
    file: core,
    code: `import type { A } from '../../excel/read';\nexport type B = A;`,
    says: ['local/rooms', 'core is pure'],
  },
  {
    name: 'core takes a type of excel in place',
    file: core,
    code: `export type B = import('../../excel/read').A;`,
    says: ['local/rooms', 'core is pure'],
  },
  {
    name: 'words take a type of excel',
    file: 'src/words/vi/example.ts',
    code: `import { type A } from '../../excel/errors';\nexport type B = A;`,
    says: null,
  },
  {
    name: 'words call excel',
    file: 'src/words/vi/example.ts',
    code: `import { a } from '../../excel/errors';\nexport const b = a;`,
    says: ['local/rooms', 'words are data'],
  },
  {
    name: 'excel imports the pane',
    file: excel,
    code: `import '../taskpane/index';`,
    says: ['local/rooms', 'thin shell'],
  },
  { name: 'the pane imports excel', file: pane, code: `import '../excel/read';`, says: null },
  { name: 'the pane imports docx', file: pane, code: `import 'docx';`, says: ['local/rooms', 'Only src/word'] },
  {
    name: 'the pane imports docx on demand',
    file: pane,
    code: `void import('docx');`,
    says: ['local/rooms', 'Only src/word'],
  },
  { name: 'word imports docx', file: 'src/word/example.ts', code: `import 'docx';`, says: null },
  {
    name: 'word imports excel',
    file: 'src/word/example.ts',
    code: `import '../excel/read';`,
    says: ['local/rooms', 'neither Excel nor the pane'],
  },
  {
    name: 'the sandbox imports docx',
    file: 'sandbox/cli/example.ts',
    code: `import 'docx';`,
    says: ['local/rooms', 'Only src/word'],
  },
  {
    name: 'the sandbox imports core',
    file: 'sandbox/cli/example.ts',
    code: `import '../../src/core/work';`,
    says: null,
  },
  {
    name: 'the version is taken from package.json in its one place',
    file: 'src/taskpane/problem/version.ts',
    code: `import product from '../../../package.json';\nexport const VERSION = product.version;`,
    says: null,
  },
  {
    name: 'the pane takes package.json elsewhere',
    file: pane,
    code: `import product from '../../package.json';\nexport const VERSION = product.version;`,
    says: ['local/rooms', 'must not import package.json'],
  },
  {
    name: 'the pane imports the sandbox',
    file: pane,
    code: `import '../../sandbox/model';`,
    says: ['local/rooms', 'never published'],
  },
  {
    name: 'core imports a test',
    file: core,
    code: `import '../../../test/support/workbook';`,
    says: ['local/rooms', 'never published'],
  },
  { name: 'the pane imports a further package', file: pane, code: `import 'lodash';`, says: ['local/rooms', 'weighs'] },
  { name: 'the pane imports React', file: pane, code: `import 'react';\nimport 'react-dom/client';`, says: null },

  // Only excel says Excel or Office
  {
    name: 'excel says Excel',
    file: excel,
    code: `export const a = () => Excel.run(async () => undefined);`,
    says: null,
  },
  {
    name: 'the pane says Office',
    file: pane,
    code: `void Office.onReady();`,
    says: ['no-restricted-globals', 'Only src/excel'],
  },
  {
    name: 'core names a type of Excel',
    file: core,
    code: `export type A = Excel.Range;`,
    says: ['no-restricted-syntax', 'Only src/excel'],
  },
  {
    name: 'the pane says window.Office',
    file: pane,
    code: `void window.Office;`,
    says: ['no-restricted-properties', 'Only src/excel'],
  },
  {
    name: 'the pane has a variable of its own named so',
    file: pane,
    code: `export function a(Excel: string) { return Excel; }`,
    says: null,
  },

  // core is pure
  {
    name: 'core reads the clock',
    file: core,
    code: `export const a = Date.now();`,
    says: ['no-restricted-syntax', 'no clock'],
  },
  {
    name: 'core asks for today',
    file: core,
    code: `export const a = new Date();`,
    says: ['no-restricted-syntax', 'no clock'],
  },
  {
    name: 'core reckons with a given date',
    file: core,
    code: `export const a = new Date(Date.UTC(2026, 0, 1));`,
    says: null,
  },
  {
    name: 'core throws dice',
    file: core,
    code: `export const a = Math.random();`,
    says: ['no-restricted-syntax', 'no clock'],
  },
  { name: 'core prints', file: core, code: `console.log(1);`, says: ['no-restricted-globals', 'no clock'] },
  {
    name: 'core waits',
    file: core,
    code: `setTimeout(() => undefined, 1);`,
    says: ['no-restricted-globals', 'no clock'],
  },

  // Round trips
  {
    name: 'one sync after a loop',
    file: excel,
    code: `export async function a(c: C, n: number[]) { for (const i of n) c.queue(i); await c.sync(); }`,
    says: null,
  },
  {
    name: 'sync in for',
    file: excel,
    code: `export async function a(c: C) { for (let i = 0; i < 3; i += 1) { await c.sync(); } }`,
    says: ['local/no-sync-in-loop', 'round trip'],
  },
  {
    name: 'sync in for of',
    file: excel,
    code: `export async function a(c: C, n: number[]) { for (const _ of n) await c.sync(); }`,
    says: ['local/no-sync-in-loop', 'round trip'],
  },
  {
    name: 'sync in while',
    file: excel,
    code: `export async function a(c: C) { while (c.more) { if (c.x) await c.context.sync(); } }`,
    says: ['local/no-sync-in-loop', 'round trip'],
  },
  {
    name: 'sync in map',
    file: excel,
    code: `export const a = (c: C, n: number[]) => Promise.all(n.map(async () => { await c.sync(); }));`,
    says: ['local/no-sync-in-loop', 'round trip'],
  },
  {
    name: 'sync in a function that a loop only defines',
    file: excel,
    code: `export function a(c: C, n: (() => Promise<void>)[]) { for (let i = 0; i < 2; i += 1) n.push(() => c.sync()); }`,
    says: null,
  },
  {
    name: 'sync in what a loop starts from',
    file: excel,
    code: `export async function a(c: C) { for (const i of await c.sync()) c.queue(i); }`,
    says: null,
  },

  // What the pane's parts are for
  {
    name: 'the icon library, which weighs more than its icons',
    file: pane,
    code: `import { BookRegular } from '@fluentui/react-icons';\nexport const a = BookRegular;`,
    says: ['local/rooms', 'weighs'],
  },
  {
    name: 'a summary that is a stop of the Tab key',
    file: pane,
    code: `export const A = () => <summary tabIndex={0} />;`,
    says: null,
  },
  {
    name: 'a summary that the Tab key passes in Excel on the web',
    file: pane,
    code: `export const A = () => <summary className="a" />;`,
    says: ['no-restricted-syntax', 'use FoldTitle'],
  },

  // Tokens of the theme
  {
    name: 'tokens of the pane',
    file: pane,
    code: `import { tokens } from './tokens';\nexport const a = tokens.fontSizeBase200;`,
    says: null,
  },
  {
    name: 'tokens that may have no variable',
    file: pane,
    code: `import { tokens } from '@fluentui/react-components';\nexport const a = tokens.fontSizeBase200;`,
    says: ['no-restricted-imports', 'becomes a CSS variable'],
  },

  // Words
  {
    name: 'a Vietnamese sentence in the pane',
    file: pane,
    code: `export const a = 'Kiểm tra';`,
    says: ['no-restricted-syntax', 'src/words'],
  },
  {
    name: 'a Vietnamese template in excel',
    file: excel,
    code: 'export const a = (n: number) => `${n} lỗi`;',
    says: ['no-restricted-syntax', 'src/words'],
  },
  {
    name: 'words between tags',
    file: pane,
    code: `export const A = () => <p>Hello there</p>;`,
    says: ['no-restricted-syntax', 'src/words'],
  },
  {
    name: 'words in a label',
    file: pane,
    code: `export const A = () => <p aria-label="Close it">{1}</p>;`,
    says: ['no-restricted-syntax', 'src/words'],
  },
  {
    name: 'words from src/words',
    file: pane,
    code: `export const A = ({ w }: { w: string }) => <p className="note">{w}</p>;`,
    says: null,
  },
  { name: 'Vietnamese data in core', file: core, code: `export const sheet = 'Vốn tài liệu';`, says: null },

  // Types
  {
    name: 'any',
    file: core,
    code: `export const a = (b: any) => String(b);`,
    says: ['@typescript-eslint/no-explicit-any', 'any'],
  },
  {
    name: 'a non-null assertion',
    file: core,
    code: `export const a = (b?: string) => b!.length;`,
    says: ['@typescript-eslint/no-non-null-assertion', 'assertion'],
  },
  {
    name: 'an ignored type error',
    file: core,
    code: `// @ts-expect-error: it is so\nexport const a: string = 1;`,
    says: ['@typescript-eslint/ban-ts-comment', 'ts-expect-error'],
  },
  {
    name: 'a waiver that waives nothing',
    file: core,
    code: `// eslint-disable-next-line no-console\nexport const a = 1;`,
    says: ['null', 'Unused eslint-disable'],
  },

  // React
  {
    name: 'a hook under a condition',
    file: pane,
    code: `import { useState } from 'react';\nexport function A({ b }: { b: boolean }) { if (b) { useState(1); } return null; }`,
    says: ['react-hooks/rules-of-hooks', 'conditionally'],
  },
];

interface Answer {
  readonly rule: string | null;
  readonly message: string;
}

function lintAll(): Answer[][] {
  const root = path.resolve(__dirname, '../..');
  const linted = spawnSync(process.execPath, [path.join(__dirname, 'support/lint.mjs')], {
    cwd: root,
    input: JSON.stringify(snippets.map(({ file, code }) => ({ file: path.join(root, file), code: `${code}\n` }))),
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  if (linted.status !== 0) throw new Error(linted.stderr);
  return JSON.parse(linted.stdout) as Answer[][];
}

describe('the lint rules of the project', () => {
  let answers: Answer[][] = [];
  beforeAll(() => {
    answers = lintAll();
  }, 60_000);

  test.each(snippets.map((snippet, index) => ({ ...snippet, index })))('$name', ({ index, says }) => {
    const found = (answers[index] ?? [{ rule: 'none', message: 'no answer' }]).map(
      ({ rule, message }) => `${String(rule)}: ${message}`,
    );
    if (says === null) expect(found).toEqual([]);
    else expect(found).toContainEqual(expect.stringMatching(new RegExp(`^${says[0]}: .*${says[1]}`, 's')));
  });
});
