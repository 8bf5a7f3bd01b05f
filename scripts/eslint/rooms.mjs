import path from 'node:path';

/**
 * Which room may import what. A room is a folder; the first entry that holds a file decides. `rooms` are folders of this repository, `packages` are
 * npm packages. `types` are rooms of which only types may be imported. The reason is part of the message, so that the one who meets it need not ask.
 *
 * @type {readonly { folder: string, rooms: readonly string[], types?: readonly string[], packages: readonly string[], reason: string }[]}
 */
export const ROOMS = [
  {
    folder: 'src/core',
    rooms: ['src/core'],
    packages: [],
    reason:
      'core is pure: it knows no Excel, no browser, no words and no package, so that the pane, the command line and the tests run the same code.',
  },
  {
    folder: 'src/words',
    rooms: ['src/words', 'src/core'],
    types: ['src/excel'],
    packages: [],
    reason: 'words are data: they name the ids of core and the types of error codes, and call nothing.',
  },
  {
    folder: 'src/excel',
    rooms: ['src/excel', 'src/core'],
    packages: [],
    reason:
      'excel is the thin shell around core: words and screens come after it, and it is the same in the pane and on the command line.',
  },
  {
    folder: 'src/word',
    rooms: ['src/word', 'src/core', 'src/words'],
    packages: ['docx', 'easy-template-x', 'fflate', 'bwip-js'],
    reason: 'word turns blocks into a file; it knows neither Excel nor the pane.',
  },
  {
    folder: 'src/xlsx',
    rooms: ['src/xlsx', 'src/core'],
    packages: [],
    reason: 'xlsx reads a file beside the open workbook: bytes in, cells out, without Excel, pane or package.',
  },
  {
    folder: 'src/taskpane',
    rooms: ['src/taskpane', 'src/core', 'src/excel', 'src/word', 'src/words', 'src/save', 'src/xlsx'],
    packages: ['react', 'react-dom', '@fluentui/react-components'],
    reason:
      'the pane shows; docx belongs to src/word, and every further package weighs on a school’s connection (npm run check:size).',
  },
  {
    folder: 'src/save',
    rooms: ['src/save', 'src/core', 'src/words'],
    packages: [],
    reason: 'the saving page stands alone and must open at once in any browser.',
  },
];

/** The one file that takes the product's version from package.json. */
const VERSION_FILE = 'src/taskpane/problem/version.ts';

function inside(file, folder) {
  return file === folder || file.startsWith(`${folder}/`);
}

function packageName(specifier) {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0];
}

function onlyTypes(node) {
  return (
    node.importKind === 'type' ||
    (node.specifiers.length > 0 && node.specifiers.every((specifier) => specifier.importKind === 'type'))
  );
}

/** Holds the boundaries between the rooms of src, for import, export … from, import() and require(). */
export const rooms = {
  meta: {
    type: 'problem',
    docs: { description: 'a room imports only what the architecture allows' },
    schema: [],
    messages: {
      room: '{{folder}} must not import {{target}}: {{reason}}',
      sandbox:
        'src must not import {{target}}: the sandbox, the tests and the scripts are for development and are never published.',
      package: '{{folder}} must not import the package "{{target}}": {{reason}}',
      word: 'Only src/word imports docx: it is heavy, and is loaded on demand through that one door.',
    },
  },
  create(context) {
    const root = context.cwd;
    const file = path.relative(root, context.filename).split(path.sep).join('/');
    const own = ROOMS.find(({ folder }) => inside(file, folder));

    function check(node, specifier, typesOnly = false) {
      if (typeof specifier !== 'string') return;
      // A file that a package does not name among its entries is reached by its path.
      const inPackage = /(?:^|\/)node_modules\/(.+)$/.exec(specifier)?.[1];
      if (inPackage !== undefined || !specifier.startsWith('.')) {
        const name = packageName(inPackage ?? specifier);
        if (name === 'docx' && !inside(file, 'src/word') && !inside(file, 'test')) {
          context.report({ node, messageId: 'word' });
        } else if (own && !own.packages.includes(name)) {
          context.report({ node, messageId: 'package', data: { ...own, target: specifier } });
        }
        return;
      }
      if (!own) return;
      const target = path
        .relative(root, path.resolve(path.dirname(context.filename), specifier))
        .split(path.sep)
        .join('/');
      if (target === 'package.json' && file === VERSION_FILE) return;
      if (!inside(target, 'src')) context.report({ node, messageId: 'sandbox', data: { target } });
      else if (![...own.rooms, ...(typesOnly ? (own.types ?? []) : [])].some((folder) => inside(target, folder))) {
        context.report({ node, messageId: 'room', data: { ...own, target } });
      }
    }

    return {
      ImportDeclaration: (node) => check(node.source, node.source.value, onlyTypes(node)),
      ExportAllDeclaration: (node) => check(node.source, node.source.value),
      ExportNamedDeclaration: (node) => node.source && check(node.source, node.source.value),
      ImportExpression: (node) => check(node.source, node.source.value),
      TSImportType: (node) => check(node, node.source?.value ?? node.argument?.literal?.value, true),
      TSExternalModuleReference: (node) => check(node, node.expression.value),
      'CallExpression[callee.name="require"]': (node) => check(node, node.arguments[0]?.value),
    };
  },
};
