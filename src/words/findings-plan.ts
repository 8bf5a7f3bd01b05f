import type { Analysis } from '../core/analysis';
import { fieldInfo } from '../core/library/fields';
import type { FieldId, SectionId } from '../core/library/ids';
import { SECTIONS, sectionInfo } from '../core/library/sections';
import { findingsSheet } from '../core/rules/findings-sheet';
import type { SheetPlan } from '../core/sheet/plan';
import { fill, quotedList } from './fill';
import { findingsSheetWords as words } from './vi/findings-sheet';
import { rules } from './vi/rules';

const SECTION_IDS: ReadonlySet<string> = new Set(SECTIONS.map(({ id }) => id));

/** "Kết quả kiểm tra" of one check in words; `at` is the person's local time, "2026-05-20 10:47". */
export function findingsPlan(
  { check, accepted, leftAside }: Pick<Analysis, 'check' | 'accepted' | 'leftAside'>,
  at: string,
): SheetPlan {
  const { findings, counts, notRun } = check;
  const lines = findings.map(({ rule, severity, data, cells }) => {
    const { title, how } = rules[rule];
    return { severity, title, how, message: rules[rule].message(data), cell: cells[0] ?? null };
  });
  const verdict = fill(words.verdict, {
    at,
    loi: counts.loi,
    warnings: counts['canh-bao'],
    hints: counts['goi-y'],
    accepted: accepted.length,
  });
  const aside = fill(words.leftAside, { sheets: quotedList(leftAside) });
  return findingsSheet(
    lines,
    accepted.map(({ by }) => by),
    { ...words, verdict: leftAside.length === 0 ? verdict : `${verdict} ${aside}` },
    (count) => fill(words.leftOut, { count }),
    notRun.map(({ rule, missing }) => ({ title: rules[rule].title, missing: missing.map(missingInWords).join('; ') })),
  );
}

/** "holdings.price" → "Vốn tài liệu: Giá tiền"; what is no section stays as it is ("ExcelApi 1.13"). */
function missingInWords(missing: string): string {
  const [section = '', field = ''] = missing.split('.');
  if (!SECTION_IDS.has(section)) return missing;
  const sheet = sectionInfo(section as SectionId).standardSheet;
  return field === '' ? sheet : `${sheet}: ${fieldInfo(section as SectionId, field as FieldId)?.label ?? field}`;
}
