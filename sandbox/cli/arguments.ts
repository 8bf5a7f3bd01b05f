import { parseArgs } from 'node:util';
import { labelSheet, labelsOn, type CodeKind, type LabelChoice, type LabelOptions } from '../../src/core/labels';
import type { ReportKind } from '../../src/core/report/document';
import { RULE_IDS, type RuleId } from '../../src/core/rules/ids';
import { dateOf, serialOf } from '../../src/core/text/calendar';
import { commandLine as words } from './words';

export const COMMANDS = ['inspect', 'check', 'figures', 'report', 'labels'] as const;
const REPORT_KINDS: readonly ReportKind[] = [
  'tong-ket',
  'so-ket-hk1',
  'thang',
  'kiem-ke',
  'thanh-loc',
  'thong-ke',
  'tu-danh-gia',
];

const LABEL_OPTIONS = ['sheet', 'code', 'since', 'numbers', 'start'] as const;

export type Command = (typeof COMMANDS)[number];

export interface Arguments {
  readonly command: Command;
  readonly file: string;
  readonly json: boolean;
  /** 1900-system serial. */
  readonly today: number;
  readonly map: string | null;
  readonly out: string | null;
  readonly fix: readonly RuleId[];
  readonly kind: ReportKind;
  /** First day of the month of a monthly report, as a serial; null = the month of `today`. */
  readonly month: number | null;
  readonly draft: boolean;
  /** A school's own Word file to fill instead of the layout of Nghị định 30/2020. */
  readonly template: string | null;
  /** For labels; null for other commands. */
  readonly labels: LabelOptions | null;
}

/** Wrong use of the command line; the message is the one line to print. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/**
 * Reads the command line of `docs/COMMAND-LINE.md`. `now` gives the default for --today.
 *
 * @throws UsageError with a Vietnamese sentence.
 */
export function parseArguments(argv: readonly string[], now: Date): Arguments {
  const { values, positionals } = parse(argv);
  const [command, file, ...rest] = positionals;
  const known = COMMANDS.find((name) => name === command);
  if (!known) throw new UsageError(command === undefined ? words.usage : words.unknownCommand(command));
  if (file === undefined || rest.length > 0) throw new UsageError(words.oneFile(known));
  const out = values.out ?? null;
  if (known === 'report' && out === null) throw new UsageError(words.reportNeedsOut);
  const fix = ruleList(values.fix);
  if (fix.length > 0 && (known !== 'check' || out === null)) throw new UsageError(words.fixNeedsOut);
  const strange = LABEL_OPTIONS.find((name) => values[name] !== undefined);
  if (strange !== undefined && known !== 'labels') throw new UsageError(words.onlyForLabels(`--${strange}`));
  const template = values.template ?? null;
  if (template !== null && known !== 'report') throw new UsageError(words.templateNeedsReport);
  const kind = REPORT_KINDS.find((name) => name === (values.kind ?? 'tong-ket'));
  if (!kind) throw new UsageError(words.unknownKind(values.kind ?? ''));
  return {
    command: known,
    file,
    json: values.json ?? false,
    today:
      values.today === undefined ? serialOf(now.getFullYear(), now.getMonth() + 1, now.getDate()) : day(values.today),
    map: values.map ?? null,
    out,
    fix,
    kind,
    month: values.month === undefined ? null : month(values.month),
    draft: values.draft ?? false,
    template,
    labels: known === 'labels' ? labelOptions(values, out) : null,
  };
}

type Values = ReturnType<typeof parse>['values'];

const CODES: readonly CodeKind[] = ['code128', 'qr'];

function labelOptions(values: Values, out: string | null): LabelOptions {
  if (out === null || !/\.docx$/i.test(out)) throw new UsageError(words.labelsNeedOut);
  const sheet = labelSheet(values.sheet ?? '3x8');
  if (!sheet) throw new UsageError(words.unknownSheet(values.sheet ?? ''));
  const code = CODES.find((kind) => kind === (values.code ?? 'code128'));
  if (!code) throw new UsageError(words.unknownCode(values.code ?? ''));
  const start = Number(values.start ?? '1');
  if (!Number.isInteger(start) || start < 1 || start > labelsOn(sheet))
    throw new UsageError(words.wrongStart(values.start ?? '', labelsOn(sheet)));
  if (values.since !== undefined && values.numbers !== undefined) throw new UsageError(words.oneChoice);
  return { choice: labelChoice(values), sheet, code, start };
}

function labelChoice({ since, numbers }: Values): LabelChoice {
  if (since !== undefined) return { which: 'since', day: day(since) };
  return numbers === undefined ? { which: 'all' } : { which: 'numbers', text: numbers };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        today: { type: 'string' },
        map: { type: 'string' },
        out: { type: 'string' },
        fix: { type: 'string' },
        kind: { type: 'string' },
        month: { type: 'string' },
        draft: { type: 'boolean' },
        template: { type: 'string' },
        sheet: { type: 'string' },
        code: { type: 'string' },
        since: { type: 'string' },
        numbers: { type: 'string' },
        start: { type: 'string' },
      },
    });
  } catch (error) {
    // Node says it in English; which option it is about is all that is needed.
    const { code, message } = Object(error) as { code?: unknown; message?: unknown };
    const option = /'(-[^\s'=]*)/.exec(String(message))?.[1] ?? argv.join(' ');
    const unknown = code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION';
    throw new UsageError(unknown ? words.unknownOption(option) : words.wrongValue(option), { cause: error });
  }
}

function ruleList(text: string | undefined): RuleId[] {
  return (text ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
    .map((id) => {
      const rule = RULE_IDS.find((known) => known === id);
      if (!rule) throw new UsageError(words.unknownRule(id));
      return rule;
    });
}

function day(text: string): number {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  const serial = match ? serialOf(Number(match[1]), Number(match[2]), Number(match[3])) : NaN;
  if (Number.isNaN(serial)) throw new UsageError(words.wrongDay(text));
  return serial;
}

function month(text: string): number {
  const match = /^(\d{4})-(\d{2})$/.exec(text);
  const serial = match ? serialOf(Number(match[1]), Number(match[2]), 1) : NaN;
  if (Number.isNaN(serial)) throw new UsageError(words.wrongMonth(text));
  return serial;
}

/** 46172 → "2026-05-31". */
export function isoDay(serial: number): string {
  const date = dateOf(serial);
  if (!date) throw new RangeError(`No day has the serial ${serial}`);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.year}-${two(date.month)}-${two(date.day)}`;
}
