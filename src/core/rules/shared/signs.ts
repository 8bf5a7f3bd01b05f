/** Abbreviations of kinds of document (Nghị định 30/2020/NĐ-CP, Phụ lục III, mục I). */
const KINDS = ['BC', 'KH', 'BB', 'TTr', 'TB', 'QĐ', 'NQ', 'CT', 'HD', 'CTr', 'PA', 'ĐA', 'DA', 'HĐ', 'CV', 'GM'];
const GROUP = /^[A-ZĐ0-9.&]+$/;

/** What a number-and-sign is for: the report's own sign, the report's number, or the number of the plan it rests on. */
export type SignKind = 'BC' | 'KH';

/**
 * The correct form of a number and sign ("05/BC-THBL"): number with a leading zero under ten, "/", the kind's abbreviation, hyphens between groups, capitals, no
 * spaces (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II, khoản 3). `null` where the text is correct, `''` where it is wrong and the correct form is not certain.
 * A sign alone ("BC-THBL", "THBL") and a number alone ("05", "5") are correct: the report puts the other half before or after it.
 */
export function correctSign(text: string, kind: SignKind): string | null {
  const clean = text.normalize('NFC').trim();
  if (/^\d+$/.test(clean)) return null;
  const after = repair(clean, kind);
  if (after === null) return '';
  return after === text.normalize('NFC') ? null : after;
}

function repair(text: string, kind: SignKind): string | null {
  const body = text
    .replace(/^Số\s*:\s*/i, '')
    .replace(/\s+/g, '')
    .replace(/[–—−_]/g, '-')
    .replace(/-{2,}/g, '-');
  const match = /^(\d*)(\/?)(.*)$/.exec(body);
  if (!match) return null;
  const [, digits = '', slash = '', rest = ''] = match;
  if (rest === '') return null;
  const sign = repairSign(digits !== '' && slash === '' ? rest.replace(/^[-.]/, '') : rest, kind);
  // "02 KH - TV": a number and the sign of the kind, with nothing between them.
  if (sign === null || (digits !== '' && slash === '' && !sign.startsWith(`${kind}-`))) return null;
  const number = digits === '' ? '' : digits.length === 1 ? `0${digits}` : digits;
  return `${number}${digits === '' ? slash : '/'}${sign}`;
}

/** "BC.THVVT" → "BC-THVVT", "khtv-thcs" → null (no such kind of document), "THVVT" stays. */
function repairSign(text: string, kind: SignKind): string | null {
  const upper = upperSign(text.replace(/[-./]+$/, ''));
  const dotted = new RegExp(`^(${KINDS.join('|')})[./]`).exec(upper);
  const sign = dotted ? `${dotted[1]}-${upper.slice(dotted[0].length)}` : upper;
  const groups = sign.split('-');
  if (!groups.every((group) => GROUP.test(group) || KINDS.includes(group))) return null;
  const [first = ''] = groups;
  if (groups.length === 1) return KINDS.includes(first) ? null : glued(first, kind);
  if (first === kind) return sign;
  // A report with the sign of another kind of document, or a kind that does not exist ("KHTV").
  return null;
}

/** "BCTHVVT" may be a sign without its hyphen, but may as well be the school's own letters. */
function glued(sign: string, kind: SignKind): string | null {
  return sign.startsWith(kind) && sign.length > kind.length + 1 && /TH|MN|TV/.test(sign.slice(kind.length))
    ? `${kind}-${sign.slice(kind.length)}`
    : sign;
}

/** Capitals but for the kinds that have small letters (TTr, CTr). */
function upperSign(text: string): string {
  const upper = text.toLocaleUpperCase('vi');
  return upper.replace(/^TTR(?=-|$)/, 'TTr').replace(/^CTR(?=-|$)/, 'CTr');
}
