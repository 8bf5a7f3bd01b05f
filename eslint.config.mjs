import js from '@eslint/js';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';
import { noSyncInLoop } from './scripts/eslint/no-sync-in-loop.mjs';
import { rooms } from './scripts/eslint/rooms.mjs';

const OFFICE_ONLY_IN_EXCEL =
  'Only src/excel says Excel or Office: everything else then runs without Excel, in tests and on the command line. Call a function of src/excel.';
const CORE_IS_PURE =
  'core has no clock, no chance and no surroundings: pass what is needed (today’s date, for one) as an argument.';
const TOKENS_OF_THE_PANE =
  'Import tokens from src/taskpane/tokens: only what is listed there becomes a CSS variable, and the compiler knows the list.';
const WORDS_IN_WORDS = 'Screen words live in src/words, where they are translated and proofread together.';

/** Letters that only Vietnamese words have. */
const VIETNAMESE = '/[ăâđêôơưĂÂĐÊÔƠƯáàảãạéèẻẽẹíìỉĩịóòỏõọúùủũụýỳỷỹỵÁÀẢÃẠÉÈẺẼẸÍÌỈĨỊÓÒỎÕỌÚÙỦŨỤÝỲỶỸỴ\\u1EA0-\\u1EF9]/';

const officeGlobals = ['Excel', 'Office', 'OfficeExtension', 'OfficeRuntime'];

const reachable = [
  {
    selector: "JSXOpeningElement[name.name='summary']:not(:has(JSXAttribute[name.name='tabIndex']))",
    message: 'The Tab key does not stop at it in Excel on the web; use FoldTitle of src/taskpane/parts/folded.tsx.',
  },
];

/** no-restricted-syntax of one folder replaces that of a wider one, so every list is written out whole. */
const wordSyntax = [
  { selector: `Literal[value=${VIETNAMESE}]`, message: WORDS_IN_WORDS },
  { selector: `TemplateElement[value.raw=${VIETNAMESE}]`, message: WORDS_IN_WORDS },
  { selector: 'JSXText[value=/[A-Za-z]{2}/]', message: WORDS_IN_WORDS },
  {
    selector:
      'JSXAttribute[name.name=/^(aria-label|aria-description|title|label|placeholder|alt|content)$/] > Literal[value=/[A-Za-z]{2}/]',
    message: WORDS_IN_WORDS,
  },
];

const officeTypes = [
  {
    selector: `TSQualifiedName > Identifier.left[name=/^(${officeGlobals.join('|')})$/]`,
    message: OFFICE_ONLY_IN_EXCEL,
  },
];

const purity = [
  { selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]', message: CORE_IS_PURE },
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: CORE_IS_PURE },
  { selector: 'CallExpression[callee.name="Date"]', message: CORE_IS_PURE },
  { selector: 'MemberExpression[object.name="Math"][property.name="random"]', message: CORE_IS_PURE },
];

const surroundings = [
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'fetch',
  'crypto',
  'performance',
  'process',
  'console',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'queueMicrotask',
  'self',
];

const officeThroughWindow = ['window', 'globalThis', 'self', 'global'].flatMap((object) =>
  officeGlobals.map((property) => ({ object, property, message: OFFICE_ONLY_IN_EXCEL })),
);

export default tseslint.config(
  { ignores: ['dist/', 'dist-sandbox/', 'out/', 'coverage/', 'node_modules/', '.cache/'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'off',
      // TypeScript itself knows which names exist.
      'no-undef': 'off',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-confusing-void-expression': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/ban-ts-comment': [
        'error',
        { 'ts-expect-error': true, 'ts-ignore': true, 'ts-nocheck': true },
      ],
    },
  },
  {
    files: [
      'src/**/*.{ts,tsx}',
      'sandbox/**/*.ts',
      'samples/**/*.ts',
      'test/**/*.{ts,tsx}',
      'bench/**/*.ts',
      'scripts/**/*.ts',
    ],
    plugins: { local: { rules: { rooms, 'no-sync-in-loop': noSyncInLoop } } },
    rules: { 'local/rooms': 'error' },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: {
      'local/no-sync-in-loop': 'error',
      'no-restricted-globals': ['error', ...officeGlobals.map((name) => ({ name, message: OFFICE_ONLY_IN_EXCEL }))],
      'no-restricted-properties': ['error', ...officeThroughWindow],
      'no-restricted-syntax': ['error', ...officeTypes],
    },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...officeGlobals.map((name) => ({ name, message: OFFICE_ONLY_IN_EXCEL })),
        ...surroundings.map((name) => ({ name, message: CORE_IS_PURE })),
      ],
      'no-restricted-syntax': ['error', ...officeTypes, ...purity],
    },
  },
  {
    files: ['src/excel/**/*.ts'],
    rules: {
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': ['error', ...wordSyntax],
    },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}', 'src/save/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...officeTypes, ...wordSyntax, ...reachable] },
  },
  {
    files: ['src/taskpane/**/*.{ts,tsx}'],
    ignores: ['src/taskpane/tokens.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { paths: [{ name: '@fluentui/react-components', importNames: ['tokens'], message: TOKENS_OF_THE_PANE }] },
      ],
    },
  },
  { files: ['src/**/*.tsx'], ...reactHooks.configs.flat.recommended },
  // A note for users of React Compiler, which this build does not use.
  { files: ['src/**/*.tsx'], rules: { 'react-hooks/incompatible-library': 'off' } },
  {
    files: ['test/**/*.{ts,tsx}'],
    rules: {
      // jest's own shapes: expect(object.method), matchers typed as any, async tests for one signature.
      '@typescript-eslint/unbound-method': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    files: ['**/*.{js,mjs,cjs}'],
    languageOptions: {
      globals: {
        require: 'readonly',
        module: 'writable',
        __dirname: 'readonly',
        process: 'readonly',
        console: 'readonly',
        URL: 'readonly',
      },
    },
  },
);
