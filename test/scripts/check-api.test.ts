import path from 'node:path';
import ts from 'typescript';
import { checkApi } from '../../scripts/api/check';
import { readNeed, requirement } from '../../scripts/api/requirement';

const ROOT = path.resolve(__dirname, '../..');

/** [what, code, expected messages: part of each, in order]. Every snippet is a file with `context`, `range`, `sheet` and `supports` at hand. */
type Row = readonly [what: string, code: string, ...expected: string[]];

const PRELUDE = `
import { supports } from './batch';
declare const context: Excel.RequestContext;
declare const range: Excel.Range;
declare const sheet: Excel.Worksheet;
declare const chosen: string;
`;

const snippets: readonly Row[] = [
  // What is promised
  ['a call of an old set', `range.getUsedRangeOrNullObject(true);`],
  ['a call of exactly the promised set', `sheet.pageLayout.setPrintArea('A1:B2');`],
  [
    'a name of ours that is also a name of office.js',
    `const merges = { getMergedAreasOrNullObject: () => 1 };\nmerges.getMergedAreasOrNullObject();`,
  ],
  ['an API that is in no set', `void Office.context.displayLanguage;`],

  // What is not
  [
    'a method',
    `range.getMergedAreasOrNullObject();`,
    'Range.getMergedAreasOrNullObject needs ExcelApi 1.13; the manifest promises ExcelApi 1.9. Guard it',
  ],
  ['a property', `void sheet.customProperties;`, 'Worksheet.customProperties needs ExcelApi 1.12'],
  ['1.10, which is newer than 1.9', `void sheet.comments;`, 'Worksheet.comments needs ExcelApi 1.10'],
  ['a method in brackets', `range['getMergedAreasOrNullObject']();`, 'needs ExcelApi 1.13'],
  [
    'a method in brackets by a constant',
    `const name = 'getMergedAreasOrNullObject';\nrange[name]();`,
    'needs ExcelApi 1.13',
  ],
  ['a member that only the run knows', `void range[chosen as keyof Excel.Range];`, 'computed member'],
  [
    'a member by any text',
    `void (range as unknown as Record<string, unknown> & Excel.Range)[chosen];`,
    'computed member',
  ],
  ['a method through ?.', `range?.getMergedAreasOrNullObject?.();`, 'needs ExcelApi 1.13'],
  ['a method taken out', `const { getMergedAreasOrNullObject } = range;`, 'needs ExcelApi 1.13'],
  [
    'a method taken out under another name',
    `const { getMergedAreasOrNullObject: merges } = range;`,
    'needs ExcelApi 1.13',
  ],
  ['a method passed on', `const call = range.getMergedAreasOrNullObject;`, 'needs ExcelApi 1.13'],
  [
    'a set of the common API',
    `Office.context.ui.openBrowserWindow('https://a.example');`,
    'UI.openBrowserWindow needs OpenBrowserWindowApi 1.1; the manifest promises nothing of it',
  ],
  [
    'a set whose remark is a list of links',
    `Office.context.ui.displayDialogAsync('https://a.example');`,
    'UI.displayDialogAsync needs DialogApi 1.1',
  ],
  ['a set of the desktop or the web only', `sheet.protection.checkPassword('a');`, 'needs ExcelApiOnline'],
  [
    'two calls in a line',
    `void [range.getMergedAreasOrNullObject(), sheet.comments];`,
    'needs ExcelApi 1.13',
    'needs ExcelApi 1.10',
  ],

  // Names in load()
  ['load of old names', `range.load('values,format/fill/color');\nrange.load(['address', 'rowIndex']);`],
  ['load of a new name', `sheet.load('name,showDataTypeIcons');`, 'Worksheet.showDataTypeIcons needs ExcelApi'],
  ['load of a new name in a list', `sheet.load(['name', 'showDataTypeIcons']);`, 'needs ExcelApi'],
  ['load of one of two texts', `sheet.load(chosen ? 'name' : 'showDataTypeIcons');`, 'needs ExcelApi'],
  ['load of a new name as an object', `sheet.load({ name: true, showDataTypeIcons: true });`, 'needs ExcelApi'],
  [
    'load of a new name of the items',
    `context.workbook.worksheets.load('items/name,items/showDataTypeIcons');`,
    'Worksheet.showDataTypeIcons needs ExcelApi',
  ],
  [
    'load of a new name of the items, in short',
    `context.workbook.worksheets.load('showDataTypeIcons');`,
    'Worksheet.showDataTypeIcons needs ExcelApi',
  ],
  [
    'load by select',
    `context.workbook.worksheets.load({ select: 'showDataTypeIcons' });`,
    'Worksheet.showDataTypeIcons needs ExcelApi',
  ],
  [
    'load through the context',
    `context.load(sheet, 'showDataTypeIcons');`,
    'Worksheet.showDataTypeIcons needs ExcelApi',
  ],
  ['load of a name that does not exist', `range.load('valuess');`, 'load(): Range has no "valuess"'],
  ['load of what only the run knows', `range.load(chosen);`, 'the names in load() cannot be checked'],
  ['load of something of ours', `const own = { load: (name: string) => name };\nown.load(chosen);`],

  // Options, enums, arguments
  ['an old option', `range.set({ values: [[1]] });`],
  [
    'a new option',
    `range.set({ format: { autoIndent: true, readingOrder: 'RightToLeft' } });\nsheet.set({ showDataTypeIcons: true });`,
    'showDataTypeIcons needs ExcelApi',
  ],
  ['an old value of an enum as text', `range.format.borders.getItem('EdgeTop').style = 'Continuous';`],
  [
    'a new value of an enum as text',
    `sheet.charts.add('RegionMap', range);\nrange.format.fill.pattern = 'Solid';\nvoid context.workbook.insertWorksheetsFromBase64;`,
    'Workbook.insertWorksheetsFromBase64 needs ExcelApi 1.13',
  ],
  [
    'an argument that came later',
    `context.workbook.tables.getItem('a').rows.add(undefined, [[1]], true);`,
    'TableRowCollection.add needs ExcelApi 1.15',
  ],
  ['the same call without it', `context.workbook.tables.getItem('a').rows.add(undefined, [[1]]);`],

  // Guards
  ['if', `if (supports('ExcelApi', '1.13')) range.getMergedAreasOrNullObject();`],
  [
    'if with Office’s own words',
    `if (Office.context.requirements.isSetSupported('ExcelApi', '1.13')) { range.getMergedAreasOrNullObject(); }`,
  ],
  ['if for a newer set', `if (supports('ExcelApi', '1.17')) range.getMergedAreasOrNullObject();`],
  [
    'if for an older set',
    `if (supports('ExcelApi', '1.12')) range.getMergedAreasOrNullObject();`,
    'needs ExcelApi 1.13',
  ],
  [
    'if for another set',
    `if (supports('DialogApi', '1.13')) range.getMergedAreasOrNullObject();`,
    'needs ExcelApi 1.13',
  ],
  ['else', `if (supports('ExcelApi', '1.13')) void 0; else range.getMergedAreasOrNullObject();`, 'needs ExcelApi 1.13'],
  ['else of not', `if (!supports('ExcelApi', '1.13')) void 0; else range.getMergedAreasOrNullObject();`],
  ['not', `if (!supports('ExcelApi', '1.13')) range.getMergedAreasOrNullObject();`, 'needs ExcelApi 1.13'],
  ['? :', `void (supports('ExcelApi', '1.13') ? range.getMergedAreasOrNullObject() : null);`],
  [
    '? : the wrong way round',
    `void (supports('ExcelApi', '1.13') ? null : range.getMergedAreasOrNullObject());`,
    'needs ExcelApi 1.13',
  ],
  ['&&', `void (supports('ExcelApi', '1.13') && range.getMergedAreasOrNullObject());`],
  ['||', `void (supports('ExcelApi', '1.13') || range.getMergedAreasOrNullObject());`, 'needs ExcelApi 1.13'],
  ['not … ||', `void (!supports('ExcelApi', '1.13') || range.getMergedAreasOrNullObject());`],
  ['and in a condition', `if (chosen !== '' && supports('ExcelApi', '1.13')) range.getMergedAreasOrNullObject();`],
  [
    'or in a condition',
    `if (chosen !== '' || supports('ExcelApi', '1.13')) range.getMergedAreasOrNullObject();`,
    'needs ExcelApi 1.13',
  ],
  [
    'an early return',
    `export function a() { if (!supports('ExcelApi', '1.13')) return; range.getMergedAreasOrNullObject(); }`,
  ],
  [
    'an early return under an or',
    `export function a() { if (chosen === '' || !supports('ExcelApi', '1.13')) { return; } range.getMergedAreasOrNullObject(); }`,
  ],
  [
    'an early return under an and',
    `export function a() { if (chosen === '' && !supports('ExcelApi', '1.13')) return; range.getMergedAreasOrNullObject(); }`,
    'needs ExcelApi 1.13',
  ],
  [
    'an early return that comes too late',
    `export function a() { range.getMergedAreasOrNullObject(); if (!supports('ExcelApi', '1.13')) return; }`,
    'needs ExcelApi 1.13',
  ],
  [
    'an if that does not leave',
    `export function a() { if (!supports('ExcelApi', '1.13')) void 0; range.getMergedAreasOrNullObject(); }`,
    'needs ExcelApi 1.13',
  ],
  ['a constant', `const can = supports('ExcelApi', '1.13');\nif (can) range.getMergedAreasOrNullObject();`],
  [
    'a variable',
    `let can = supports('ExcelApi', '1.13');\ncan = true;\nif (can) range.getMergedAreasOrNullObject();`,
    'needs ExcelApi 1.13',
  ],
  ['a helper', `const can = () => supports('ExcelApi', '1.13');\nif (can()) range.getMergedAreasOrNullObject();`],
  [
    'a helper function',
    `function can() { return supports('ExcelApi', '1.13'); }\nif (can()) range.getMergedAreasOrNullObject();`,
  ],
  [
    'a function inside the guard',
    `if (supports('ExcelApi', '1.13')) [1].map(() => range.getMergedAreasOrNullObject());`,
  ],
  [
    'a guard in another function',
    `function a() { if (supports('ExcelApi', '1.13')) b(); }\nfunction b() { range.getMergedAreasOrNullObject(); }\na();`,
    'needs ExcelApi 1.13',
  ],

  // Waivers
  ['a waiver', `// api-set: ExcelApi 1.13, read.ts asks before it calls\nrange.getMergedAreasOrNullObject();`],
  [
    'a waiver at the end of the line',
    `range.getMergedAreasOrNullObject(); // api-set: ExcelApi 1.13, read.ts asks before it calls`,
  ],
  [
    'a waiver for a whole function',
    `// api-set: ExcelApi 1.13, read.ts asks before it calls\nexport function a() { const b = 1;\n return [b, range.getMergedAreasOrNullObject()]; }`,
  ],
  [
    'a waiver without a reason',
    `// api-set: ExcelApi 1.13\nrange.getMergedAreasOrNullObject();`,
    'with a reason',
    'needs ExcelApi 1.13',
  ],
  [
    'a waiver for an older set',
    `// api-set: ExcelApi 1.12, read.ts asks before it calls\nrange.getMergedAreasOrNullObject();`,
    'waives nothing',
    'needs ExcelApi 1.13',
  ],
  [
    'a waiver that is not needed',
    `// api-set: ExcelApi 1.13, read.ts asks before it calls\nrange.getUsedRange();`,
    'waives nothing',
  ],
];

let found: string[][] = [];

beforeAll(() => {
  const folder = path.join(ROOT, 'src/excel');
  const files = snippets.map(([, code], index) => ({
    name: path.join(folder, `snippet-${index}.ts`),
    text: `${PRELUDE}${code}\nexport {};\n`,
  }));
  const texts = new Map(files.map(({ name, text }) => [name, text]));
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.ESNext,
    moduleResolution: ts.ModuleResolutionKind.Bundler,
    types: ['office-js'],
    strict: true,
    skipLibCheck: true,
    noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram(
    files.map(({ name }) => name),
    options,
    {
      ...host,
      getCurrentDirectory: () => ROOT,
      fileExists: (name) => texts.has(name) || host.fileExists(name),
      readFile: (name) => texts.get(name) ?? host.readFile(name),
      getSourceFile: (name, version, ...rest) => {
        const text = texts.get(name);
        return text === undefined
          ? host.getSourceFile(name, version, ...rest)
          : ts.createSourceFile(name, text, version, true);
      },
    },
  );
  const problems = checkApi(program, [...texts.keys()], [requirement('ExcelApi', '1.9')]);
  found = files.map(({ name }) => problems.filter(({ file }) => file === name).map(({ message }) => message));
}, 120_000);

describe('uses of office.js above ExcelApi 1.9', () => {
  test.each(snippets.map(([what, , ...expected], index) => ({ what, expected, index })))(
    '$what',
    ({ expected, index }) => {
      expect(found[index]).toEqual(expected.map((part) => expect.stringContaining(part) as string));
    },
  );
});

describe('the remarks of @types/office-js', () => {
  const one = (set: string, version: string) => ({ anyOf: [requirement(set, version)], toSet: null });
  test.each([
    ['[Api set: ExcelApi 1.10]', one('ExcelApi', '1.10')],
    ["[Api set: ExcelApi 1.8. The name of this value was 'Others' in ExcelApi 1.7]", one('ExcelApi', '1.8')],
    [
      '[Api set: ExcelApi 1.1 for getting the name; 1.4 for setting it.]',
      { anyOf: [requirement('ExcelApi', '1.1')], toSet: requirement('ExcelApi', '1.4') },
    ],
    [
      '[Api set: ExcelApi 1.1 for reading visibility; 1.2 for setting it.]',
      { anyOf: [requirement('ExcelApi', '1.1')], toSet: requirement('ExcelApi', '1.2') },
    ],
    [
      '[Api set: ExcelApi 1.1 for get, 1.8 for set]',
      { anyOf: [requirement('ExcelApi', '1.1')], toSet: requirement('ExcelApi', '1.8') },
    ],
    [
      '[Api set: ExcelApi BETA (PREVIEW ONLY)]',
      { anyOf: [{ set: 'ExcelApi', version: Infinity, written: 'preview' }], toSet: null },
    ],
    ['**Requirement set**: {@link https://a.example/b | SharedRuntime 1.2}', one('SharedRuntime', '1.2')],
    ['**Requirement set**: {@link https://a.example/b | Settings}', one('Settings', '1.1')],
    ['**Requirement set**: {@link https://a.example/b | Not in a set}', null],
    [
      '**Requirement sets**:\n * - {@link https://a.example | DialogApi}\n *\n * - {@link https://b.example | Mailbox 1.4}\n *\n * See {@link https://c.example | ExcelApi 1.1}',
      one('DialogApi', '1.1'),
    ],
    ['@param address [Api set: ExcelApi 1.3]', null],
    ['Nothing is said.', null],
  ])('%s', (text, need) => {
    expect(readNeed(text)).toEqual(need);
  });
});
