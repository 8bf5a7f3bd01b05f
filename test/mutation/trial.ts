import { computeFigures } from '../../src/core/figures';
import { readBook, type SavedMapping } from '../../src/core/intake';
import { checkWorkbook } from '../../src/core/rules';
import type { Finding } from '../../src/core/rules/finding';
import type { RuleId } from '../../src/core/rules/ids';
import { addressName, sameCell } from '../../src/core/sheet/address';
import { finish } from '../../src/core/work';
import { TODAY } from './layouts/common';
import { copyOf, snapshotOf, type Library } from './model';
import type { Mutation, Planted } from './mutation';
import { Chance } from '../../scripts/support/chance';

export interface TrialResult {
  readonly mutation: Mutation;
  readonly layout: string;
  readonly seed: number;
  /** What is wrong with the product's answer; empty when all is well. */
  readonly faults: readonly string[];
  /** Findings below lỗi that came with the defect and are not the one that was planted. */
  readonly company: readonly RuleId[];
}

function check(library: Library, mapping?: SavedMapping): readonly Finding[] {
  const workbook = snapshotOf(library);
  const book = finish(readBook(workbook, mapping));
  const figures = computeFigures(book, TODAY);
  return finish(checkWorkbook({ workbook, book, figures, today: TODAY, mapping })).findings;
}

function isPlanted(finding: Finding, rule: RuleId, { at, says = {} }: Planted): boolean {
  if (finding.rule !== rule) return false;
  if (Object.entries(says).some(([name, value]) => !states(finding.data[name], value))) return false;
  const [first] = finding.cells;
  return first ? at.some((cell) => sameCell(cell, first)) : at.length === 0;
}

/** Whether a fact of a finding is a value, or a list that has it. */
function states(fact: Finding['data'][string] | undefined, value: string | number): boolean {
  return Array.isArray(fact) ? fact.includes(value) : fact === value;
}

/** A clean workbook and what the product says about it. */
export interface Ground {
  readonly seed: number;
  readonly clean: Library;
  readonly findings: readonly Finding[];
}

export function ground(layout: (chance: Chance) => Library, seed: number): Ground {
  const clean = layout(new Chance(seed));
  return { seed, clean, findings: check(clean) };
}

/** Breaks a clean workbook by one mutation and holds the product's findings against what was declared; null where it cannot be broken so. */
export function runTrial(
  mutation: Mutation,
  { seed: place, clean, findings }: Ground,
  seed: number,
): TrialResult | null {
  const broken = copyOf(clean);
  const planted = mutation.plant(broken, new Chance(seed));
  if (!planted) return null;
  const faults: string[] = [];
  const before = planted.mapping ? check(clean, planted.mapping) : findings;
  for (const finding of before)
    if (finding.severity === 'loi') faults.push(`lỗi on the clean workbook: ${describe(finding)}`);
  if (before.some((finding) => isPlanted(finding, mutation.rule, planted))) faults.push('found before it was planted');

  const after = check(broken, planted.mapping);
  if (!after.some((finding) => isPlanted(finding, mutation.rule, planted))) {
    const places = planted.at.map(addressName).join(', ');
    const same = after.filter(({ rule }) => rule === mutation.rule).map(describe);
    faults.push(
      `not found at ${places || 'no place'} ${JSON.stringify(planted.says ?? {})}; said: ${same.join(' | ') || 'nothing'}`,
    );
  }
  const company: RuleId[] = [];
  const known = new Set(before.map(({ rule, data }) => `${rule} ${String(data.row ?? '')}${String(data.value ?? '')}`));
  for (const finding of after) {
    if (isPlanted(finding, mutation.rule, planted)) continue;
    if (finding.severity !== 'loi') {
      if (!known.has(`${finding.rule} ${String(finding.data.row ?? '')}${String(finding.data.value ?? '')}`))
        company.push(finding.rule);
    } else if (!isDeclared(finding, mutation, broken)) faults.push(`not declared: ${describe(finding)}`);
  }
  return { mutation, layout: `${clean.layout} ${place}`, seed, faults, company };
}

function isDeclared(finding: Finding, { follows }: Mutation, library: Library): boolean {
  const sheet = finding.cells[0]?.sheet;
  return follows.some(
    ({ rule, in: section }) =>
      rule === finding.rule &&
      (section === undefined || library.tables.some((one) => one.section === section && one.sheet === sheet)),
  );
}

function describe({ rule, cells, data }: Finding): string {
  return `${rule} ${cells[0] ? addressName(cells[0]) : 'without a place'} ${JSON.stringify(data)}`;
}
