import { OWN_SHEETS } from '../library/own-sheets';
import { RULE_IDS, type RuleId } from '../rules/ids';
import { valueAt, type CellValue, type WorkbookSnapshot } from '../sheet/snapshot';

/**
 * Headings of the rows about findings on "Cấu hình". Rows of other kinds (the mapping of columns, the state of the report) live on the same sheet with
 * headings of their own; a row is told by its first cell, so the kinds may follow each other in any order.
 */
export const SETTINGS_HEADERS = ['Loại', 'Khoá', 'Nội dung', 'Lý do', 'Người', 'Thời gian'] as const;

/** First cells of the rows that are read and written here. */
const KINDS = { accepted: 'Đã bỏ qua', off: 'Tắt quy tắc' } as const;

/** Rules that speak while a question is open about what is counted: they close only by an answer to it, never by letting them be. */
const ASKED_UNTIL_ANSWERED: ReadonlySet<string> = new Set(['cach-doc-chua-chac', 'bang-chua-hieu']);

/** Whether a person may accept a finding of this rule, or switch the rule off. */
export function canBeSettled(rule: string): boolean {
  return !ASKED_UNTIL_ANSWERED.has(rule);
}

/** A finding that a person has looked at and lets stand. */
export interface AcceptedFinding {
  /** `Finding.key`: made from the place's content, so it survives sorting and inserted rows and expires when the cell changes. */
  readonly key: string;
  readonly rule: RuleId;
  /** The finding in words, as the person saw it. */
  readonly what: string;
  readonly reason: string;
  readonly person: string;
  /** "2026-05-20 10:47" by the person's clock. */
  readonly at: string;
}

/** A rule that is not to run on this workbook. */
export interface SwitchedOffRule {
  readonly rule: RuleId;
  /** The rule's title, as the person saw it. */
  readonly what: string;
  readonly reason: string;
  readonly person: string;
  readonly at: string;
}

/** A row that lets a rule be which cannot be let be: it has no effect, and is named. */
export interface RefusedRow {
  readonly what: string;
  readonly person: string;
  readonly at: string;
  readonly target: SettingsTarget;
}

export interface CheckSettings {
  readonly accepted: readonly AcceptedFinding[];
  readonly off: readonly SwitchedOffRule[];
  readonly refused: readonly RefusedRow[];
}

/** A row that is to be taken away again, by what it says. */
export type SettingsTarget = { readonly accepted: string } | { readonly off: RuleId };

const KNOWN_RULES: ReadonlySet<string> = new Set(RULE_IDS);

function isRule(text: string): text is RuleId {
  return KNOWN_RULES.has(text);
}

export function acceptedRow({ key, what, reason, person, at }: AcceptedFinding): readonly CellValue[] {
  return [KINDS.accepted, key, what, reason, person, at];
}

export function switchedOffRow({ rule, what, reason, person, at }: SwitchedOffRule): readonly CellValue[] {
  return [KINDS.off, rule, what, reason, person, at];
}

/** Whether a row of "Cấu hình" is the one that says so. */
export function isRowOf(row: readonly CellValue[], target: SettingsTarget): boolean {
  const [kind = '', key = ''] = row;
  const wanted = 'accepted' in target ? [KINDS.accepted, target.accepted] : [KINDS.off, target.off];
  return normal(kind) === wanted[0] && normal(key) === wanted[1];
}

/**
 * What "Cấu hình" says about findings and rules. Rows that somebody has made unreadable (an unknown rule, no key) have no effect; a key or a rule that stands
 * twice counts by its last row.
 */
export function checkSettings(workbook: WorkbookSnapshot): CheckSettings {
  const sheet = workbook.sheets.find(({ name }) => name.normalize('NFC') === OWN_SHEETS.settings);
  const accepted = new Map<string, AcceptedFinding>();
  const off = new Map<RuleId, SwitchedOffRule>();
  const refused: RefusedRow[] = [];
  if (sheet) {
    const end = sheet.origin.row + sheet.values.length;
    for (let row = sheet.origin.row; row < end; row++) {
      const [kind = '', key = '', what = '', reason = '', person = '', at = ''] = SETTINGS_HEADERS.map(
        (_header, column) => normal(valueAt(sheet, row, column)),
      );
      const isOff = kind === KINDS.off;
      if ((isOff || kind === KINDS.accepted) && !canBeSettled(key.replace(/\..*$/s, ''))) {
        refused.push({ what, person, at, target: isOff ? { off: key as RuleId } : { accepted: key } });
        continue;
      }
      if (isOff && isRule(key)) off.set(key, { rule: key, what, reason, person, at });
      if (kind !== KINDS.accepted) continue;
      const rule = key.slice(0, key.indexOf('.'));
      if (isRule(rule)) accepted.set(key, { key, rule, what, reason, person, at });
    }
  }
  return { accepted: [...accepted.values()], off: [...off.values()], refused };
}

function normal(value: CellValue): string {
  return String(value).normalize('NFC').trim();
}
