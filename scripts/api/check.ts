import path from 'node:path';
import type ts from 'typescript';
import { guardsOf } from './guards';
import { Members } from './members';
import { covers, type Requirement } from './requirement';
import { usesIn } from './uses';
import { readWaivers, waiverFor } from './waivers';

export interface ApiProblem {
  readonly file: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/**
 * Finds every use of office.js that needs more than is promised and that nothing guards.
 *
 * @param program holds the files and @types/office-js
 * @param files absolute paths of the files to look at
 * @param promised the requirement sets of the manifest
 */
export function checkApi(
  program: ts.Program,
  files: readonly string[],
  promised: readonly Requirement[],
): ApiProblem[] {
  const wanted = new Set(files.map((file) => path.resolve(file)));
  const members = new Members(program.getTypeChecker());
  return program
    .getSourceFiles()
    .filter((file) => wanted.has(path.resolve(file.fileName)))
    .flatMap((file) => checkFile(file, { checker: program.getTypeChecker(), members, promised }));
}

interface Surroundings {
  readonly checker: ts.TypeChecker;
  readonly members: Members;
  readonly promised: readonly Requirement[];
}

function checkFile(file: ts.SourceFile, { checker, members, promised }: Surroundings): ApiProblem[] {
  const problems: ApiProblem[] = [];
  const waivers = readWaivers(file);
  const reported = new Set<string>();

  function report(position: number, message: string): void {
    const { line, character } = file.getLineAndCharacterOfPosition(position);
    const key = `${line} ${message}`;
    if (reported.has(key)) return;
    reported.add(key);
    problems.push({ file: file.fileName, line: line + 1, column: character + 1, message });
  }

  const { uses, unclear } = usesIn(file, checker);
  for (const use of uses) {
    for (const anyOf of members.needsOf(use)) {
      if (anyOf.some((needed) => covers(promised, needed))) continue;
      const guards = guardsOf(use.node, checker);
      if (anyOf.some((needed) => covers(guards, needed))) continue;
      const waiver = waiverFor(use.node, file, anyOf, waivers);
      if (waiver) waiver.used = true;
      else report(use.node.getStart(file), describe(members.nameOf(use.symbol), anyOf, promised));
    }
  }
  for (const { node, message } of unclear) report(node.getStart(file), message);
  for (const line of waivers.malformed) {
    report(
      file.getPositionOfLineAndCharacter(line, 0),
      'a waiver is written "// api-set: ExcelApi 1.13, reason", with a reason',
    );
  }
  for (const waiver of waivers.all) {
    if (!waiver.used)
      report(file.getPositionOfLineAndCharacter(waiver.line, 0), 'this waiver waives nothing; remove it');
  }
  return problems.sort((a, b) => a.line - b.line || a.column - b.column);
}

function describe(name: string, anyOf: readonly Requirement[], promised: readonly Requirement[]): string {
  const texts = [...new Set(anyOf.map(({ set, written }) => `${set} ${written}`))];
  const [first] = anyOf;
  const has = promised
    .filter(({ set }) => anyOf.some((needed) => needed.set === set))
    .map(({ set, written }) => `${set} ${written}`);
  const promise = has.length > 0 ? `the manifest promises ${has.join(', ')}` : 'the manifest promises nothing of it';
  return `${name} needs ${texts.join(' or ')}; ${promise}. Guard it with supports('${first?.set ?? ''}', '${first?.written ?? ''}').`;
}
