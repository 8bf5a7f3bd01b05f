import type { Finding } from '../../src/core/rules/finding';
import type { RuleId } from '../../src/core/rules/ids';
import type { ReportKind } from '../../src/core/report/document';
import { fixRequests } from '../../src/core/fixes/fix-request';
import { mappingOfDrafts } from '../../src/core/setup/draft';
import { applyFixes } from '../../src/excel/fix';
import { saveMapping } from '../../src/excel/mapping';
import { closeYear } from '../../src/core/report/close-year';
import { readClosing, writeClosing } from '../../src/taskpane/running/close-year';
import { analyseWorkbook } from '../../src/taskpane/running/analyse-workbook';
import { figuresOf } from '../../src/taskpane/running/last-year';
import { proposeReportParts, writeReportParts } from '../../src/taskpane/running/report-parts';
import { runSetup, type SetupCommand } from '../../src/taskpane/running/read-library';
import { clockTime } from '../../src/taskpane/running/today';
import { runCommand } from '../../src/taskpane/running/run-command';
import { writeReport, type ReportCommand } from '../../src/taskpane/running/write-report';
import type { Checked } from '../../src/taskpane/check/commands';
import { broken, FIXED } from '../core/rules/fixable';
import { snapshotOf } from '../mutation/model';
import { after, check, checkJob, lookingAt, TOOLS, type Job } from './jobs';
import { REVIEW_JOBS } from './review-jobs';
import { everySection, laidOut, school, small, withCategories, without } from './workbooks';

const YEAR: ReportCommand = { kind: 'tong-ket', draft: true };
const PERSON = { reason: 'Sách bộ, đã xem lại', person: 'Nguyễn Thị Lan' };
/** A press changes this many places at most here, so that a sweep has an end. */
const MOST_PLACES = 4;

const report = (command: ReportCommand = YEAR) => writeReport(command, { ...TOOLS, onStep: () => undefined });

/** Every press of the product that writes, and Kiểm tra, which must not. Made one by one, because each needs a workbook of its own. */
export const JOBS: Readonly<Record<string, () => Promise<Job>>> = {
  check: async () => checkJob('check', await after(small()), () => ({ kind: 'check' })),
  ...Object.fromEntries(FIXED.map((rule) => [`fix ${rule}`, () => fixJob(rule)])),
  'fix and check': async () =>
    checkJob('fix and check', await after(small()), (checked) => ({
      kind: 'fix',
      chosen: fixesOf(checked, null, MOST_PLACES),
    })),
  'add-category': async () => {
    const bytes = await after(withCategories());
    return checkJob('add-category', bytes, (checked) => ({
      kind: 'add-category',
      finding: findingOf(checked, (one) => one.rule === 'loai-la'),
    }));
  },
  undo: async () => {
    const bytes = await after(
      small(),
      () => fixAll(1),
      () => fixAll(MOST_PLACES),
    );
    return checkJob('undo', bytes, () => ({ kind: 'undo' }));
  },
  accept: async () =>
    checkJob('accept', await after(small()), (checked) => {
      const { key, rule } = findingOf(checked, () => true);
      return { kind: 'accept', finding: { key, rule, what: '=Một chỗ', ...PERSON } };
    }),
  'accept a second': async () => {
    const bytes = await after(await after(small()), async () => {
      const checked = await check();
      const { key, rule } = findingOf(checked, () => true);
      await runCommand(TOOLS, { kind: 'accept', finding: { key, rule, what: 'Một chỗ', ...PERSON } }, checked);
    });
    return checkJob('accept a second', bytes, (checked) => {
      const { rule } = findingOf(checked, () => true);
      return { kind: 'switch-off', rule: { rule, what: 'Quy tắc', ...PERSON } };
    });
  },
  'take-back': async () => {
    const bytes = await after(await after(small()), async () => {
      const checked = await check();
      const { key, rule } = findingOf(checked, () => true);
      await runCommand(TOOLS, { kind: 'accept', finding: { key, rule, what: 'Một chỗ', ...PERSON } }, checked);
    });
    return checkJob('take-back', bytes, ({ analysis }) => ({
      kind: 'take-back',
      target: { accepted: analysis.accepted[0]?.by.key ?? '' },
    }));
  },
  'show-marks': async () => checkJob('show-marks', await after(small()), () => ({ kind: 'show-marks' })),
  'hide-marks': async () => {
    const bytes = await after(await after(small()), async () =>
      runCommand(TOOLS, { kind: 'show-marks' }, await check()),
    );
    return checkJob('hide-marks', bytes, () => ({ kind: 'hide-marks' }));
  },
  'write-findings': async () => checkJob('write-findings', await after(small()), () => ({ kind: 'write-findings' })),
  'lay out sheets': async () =>
    setupJob('lay out sheets', await after(everySection()), () => Promise.resolve({ kind: 'layOut' })),
  'confirm a mapping': async () => setupJob('confirm a mapping', await after(laidOut(0, 3)), savedDrafts),
  'confirm a mapping again': async () => {
    const bytes = await after(laidOut(0, 3), async () => {
      const read = await runSetup(TOOLS, { kind: 'read' });
      await saveMapping(mappingOfDrafts(read.drafts, ['Trang cũ']), { person: 'Lan', at: '2026-05-19 08:00' });
    });
    return setupJob('confirm a mapping again', bytes, savedDrafts);
  },
  'last year’s file': async () => {
    const bytes = await after(without('Số liệu các năm'));
    return setupJob('last year’s file', bytes, async () => {
      const library = await runSetup(TOOLS, { kind: 'read' });
      const { start, figures } = await figuresOf(laidOut(2, 8), library, 2024);
      return { kind: 'lastYear', rows: { start, figures: figures.slice(0, 6) } };
    });
  },
  ...REVIEW_JOBS,
  report: async () => reportJob('report', await after(school())),
  'report over an older one': async () => reportJob('report over an older one', await after(school(), () => report())),
  'parts of the report, on a new sheet': async () => partsJob('tong-ket', await after(laidOut(2, 5))),
  'parts of the report, below those of another kind': async () => {
    const bytes = await after(laidOut(2, 5), async () =>
      writeReportParts(await proposeReportParts('tong-ket', TOOLS), TOOLS),
    );
    return partsJob('thang', bytes);
  },
  'close the year': async () => {
    const bytes = await after(laidOut(2, 5));
    const proposal = await lookingAt(bytes, async () => closeYear(await analyseWorkbook(TOOLS), 2025));
    return {
      name: 'close the year',
      bytes,
      press: () => () => writeClosing(proposal),
    };
  },
  'close the year in a pane opened anew': async () => {
    const bytes = await after(laidOut(2, 5));
    const seen = await lookingAt(bytes, () => readClosing(TOOLS));
    return {
      name: 'close the year in a pane opened anew',
      bytes,
      press: () => {
        let presses = 0;
        // The first press is of what was seen; after it the pane knows nothing any more.
        return async () => writeClosing((presses++ === 0 ? seen : await readClosing(TOOLS)).closing);
      },
    };
  },
};

/** One kind of fix without the check that follows every press: that part is the same for all of them, and "fix and check" has it. */
async function fixJob(rule: RuleId): Promise<Job> {
  const whole = snapshotOf(broken(rule, 11));
  const checked = await lookingAt(await after(whole), check);
  const requests = fixRequests(fixesOf(checked, rule, MOST_PLACES), checked.analysis.workbook.date1904);
  const concerned = new Set(requests.flatMap(({ changes }) => changes.map(({ cell }) => cell.sheet)));
  const bytes = await after({ ...whole, sheets: whole.sheets.filter(({ name }) => concerned.has(name)) });
  return { name: `fix ${rule}`, bytes, press: () => () => applyFixes(requests, clockTime()) };
}

async function fixAll(most: number): Promise<unknown> {
  const checked = await check();
  return runCommand(TOOLS, { kind: 'fix', chosen: fixesOf(checked, null, most) }, checked);
}

/** The certain fixes of a rule, or of all rules. */
function fixesOf({ analysis }: Checked, rule: RuleId | null, most: number) {
  const fixable = analysis.check.findings.flatMap((finding) =>
    (rule === null || finding.rule === rule) && finding.fix ? [{ finding, fix: finding.fix }] : [],
  );
  if (fixable.length === 0) throw new Error(`nothing to fix for ${rule ?? 'any rule'}`);
  return fixable.slice(0, most);
}

function findingOf({ analysis }: Checked, wanted: (finding: Finding) => boolean): Finding {
  const found = analysis.check.findings.find(wanted);
  if (!found) throw new Error('the workbook has no such finding');
  return found;
}

async function setupJob(name: string, bytes: Uint8Array, command: () => Promise<SetupCommand>): Promise<Job> {
  const asked = await lookingAt(bytes, command);
  return { name, bytes, press: () => () => runSetup(TOOLS, asked) };
}

async function savedDrafts(): Promise<SetupCommand> {
  const { drafts } = await runSetup(TOOLS, { kind: 'read' });
  return { kind: 'save', drafts, ignored: ['Trang cũ'], ignoredAreas: [], person: 'Lan' };
}

async function partsJob(kind: ReportKind, bytes: Uint8Array): Promise<Job> {
  const proposal = await lookingAt(bytes, () => proposeReportParts(kind, TOOLS));
  if (proposal.lines.length === 0) throw new Error(`nothing to write about ${kind}`);
  return { name: `parts of ${kind}`, bytes, press: () => () => writeReportParts(proposal, TOOLS) };
}

function reportJob(name: string, bytes: Uint8Array): Job {
  return {
    name,
    bytes,
    press: () => async () => {
      const outcome = await report();
      if (outcome.kind !== 'written') throw new Error(`the report ended as ${outcome.kind}`);
    },
  };
}
