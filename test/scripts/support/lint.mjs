/**
 * Lints snippets with the project's own configuration: a JSON array of { file, code } on standard input, for each an array of { rule, message } on standard
 * output. It is a process of its own because ESLint loads its configuration as an ES module, which jest's sandbox does not allow. The rules that
 * need types are left out, since the snippets are no files.
 */
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';

let input = '';
for await (const piece of process.stdin) input += piece;

const eslint = new ESLint({ overrideConfig: [{ files: ['**/*.{ts,tsx}'], ...tseslint.configs.disableTypeChecked }] });
const answers = [];
for (const { file, code } of JSON.parse(input)) {
  const [result] = await eslint.lintText(code, { filePath: file });
  answers.push(result.messages.map(({ ruleId, message }) => ({ rule: ruleId, message })));
}
process.stdout.write(JSON.stringify(answers));
