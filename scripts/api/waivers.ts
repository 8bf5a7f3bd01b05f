import ts from 'typescript';
import { requirement, type Requirement } from './requirement';

/** `// api-set: ExcelApi 1.13, the caller has asked` before the statement or function that it covers, or at the end of the line. */
const WAIVER = /^\/\/\s*api-set:\s*(\w+)\s+(\d+\.\d+)\s*[,:]\s*(.*?)\s*$/;
const LOOKS_LIKE = /^\/\/\s*api-?set\b/i;

export interface Waiver {
  readonly line: number;
  readonly allows: Requirement;
  used: boolean;
}

export interface Waivers {
  readonly all: readonly Waiver[];
  /** Lines of comments that look like a waiver and are none, or that give no reason. */
  readonly malformed: readonly number[];
}

/** The waivers of one file; lines are 0-based. */
export function readWaivers(file: ts.SourceFile): Waivers {
  const all: Waiver[] = [];
  const malformed: number[] = [];
  const scanner = ts.createScanner(ts.ScriptTarget.Latest, false, ts.LanguageVariant.JSX, file.text);
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan()) {
    if (token !== ts.SyntaxKind.SingleLineCommentTrivia) continue;
    const text = scanner.getTokenText();
    const line = file.getLineAndCharacterOfPosition(scanner.getTokenStart()).line;
    const [, set = '', version = '', reason = ''] = WAIVER.exec(text) ?? [];
    if (reason !== '') all.push({ line, allows: requirement(set, version), used: false });
    else if (LOOKS_LIKE.test(text)) malformed.push(line);
  }
  return { all, malformed };
}

/** The waiver that covers a need at a node: on its own line, or on the line before a statement, function or member around it. */
export function waiverFor(
  node: ts.Node,
  file: ts.SourceFile,
  needed: readonly Requirement[],
  { all }: Waivers,
): Waiver | undefined {
  const lines = new Set<number>([lineOf(node, file)]);
  for (let around = node; !ts.isSourceFile(around); around = around.parent) {
    if (ts.isStatement(around) || ts.isClassElement(around) || ts.isPropertyAssignment(around))
      lines.add(lineOf(around, file) - 1);
  }
  return all.find(
    ({ line, allows }) =>
      lines.has(line) && needed.some(({ set, version }) => allows.set === set && allows.version >= version),
  );
}

function lineOf(node: ts.Node, file: ts.SourceFile): number {
  return file.getLineAndCharacterOfPosition(node.getStart(file)).line;
}
