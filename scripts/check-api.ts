/**
 * `npm run check:api`: fails on a call of office.js in src that needs more than the requirement sets of manifest.xml, unless an isSetSupported()
 * or supports() guards it or a waiver comment gives the reason. Levels are those of the remarks in @types/office-js.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { checkApi } from './api/check';
import { requirement } from './api/requirement';
import { at, readXml } from './manifest/xml';
import { ROOT } from './support/run';

const manifest = readXml(readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8'));
const promised = at(manifest, 'Requirements', 'Sets', 'Set').map(({ attributes, parent }) =>
  requirement(
    attributes.get('Name') ?? '',
    attributes.get('MinVersion') ?? parent?.attributes.get('DefaultMinVersion') ?? '1.1',
  ),
);

const config = ts.getParsedCommandLineOfConfigFile(
  path.join(ROOT, 'tsconfig.json'),
  { noEmit: true },
  {
    ...ts.sys,
    onUnRecoverableConfigFileDiagnostic: (diagnostic) => {
      throw new Error(ts.flattenDiagnosticMessageText(diagnostic.messageText, '\n'));
    },
  },
);
if (!config) throw new Error('tsconfig.json cannot be read');

const files = config.fileNames.filter((file) => path.resolve(file).startsWith(path.join(ROOT, 'src') + path.sep));
const problems = checkApi(ts.createProgram(files, config.options), files, promised);
for (const { file, line, column, message } of problems) {
  console.error(`${path.relative(ROOT, file)}:${line}:${column}: ${message}`);
}
const promise = promised.map(({ set, written }) => `${set} ${written}`).join(', ');
console.log(
  `${files.length} files against ${promise}: ${problems.length === 0 ? 'no problem' : `${problems.length} problems`}`,
);
process.exitCode = problems.length === 0 ? 0 : 1;
