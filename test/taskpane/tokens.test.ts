import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { TOKENS } from '../../src/taskpane/tokens';

const PANE = path.resolve(__dirname, '../../src/taskpane');

function namesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(path.join(folder, file), 'utf8').matchAll(/\btokens\.(\w+)/g)])
    .map(([, name = '']) => name);
}

// The compiler refuses a token that is not listed; one that nothing uses any more would still weigh in light and in dark.
test('every token that becomes a CSS variable is used', () => {
  expect([...TOKENS]).toEqual([...new Set(namesIn(PANE))].sort());
});
