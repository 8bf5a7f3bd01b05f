import type { LibraryBook, Profile } from '../intake/book';
import type { ProfileName } from '../library/profile';
import type { SchoolYear } from '../library/school-year';
import { dateOf } from '../text/calendar';
import { cleanText } from '../text/normal';
import type { Letterhead, Signer } from './document';
import { levelsOf } from './level';
import { bodyName, isAllCapitals, personName } from './names';
import { officialDate } from './number-text';

/** What a fact that nobody wrote down prints as: room to fill it in by hand. The rule `thieu-thong-tin` reports it. */
export const BLANK = '…………………';

export function factText(profile: Profile, name: ProfileName): string {
  return cleanText(profile.get(name)?.text ?? '');
}

/** Only mầm non: then pupils are "trẻ". */
export function isPreschool(profile: Profile): boolean {
  const levels = levelsOf(factText(profile, 'Cấp học') || factText(profile, 'Tên trường'));
  return levels.length === 1 && levels[0] === 'mam-non';
}

/** "Tên trường" as a sentence says it; blanks where it is missing. */
export function schoolName(book: LibraryBook): string {
  const name = factText(book.profile, 'Tên trường');
  return name === '' ? BLANK : bodyName(withSchool(name));
}

const LEVEL_FIRST =
  /^(?:TH|THCS|THPT|MN|MG|PTCS|PTDTBT|PTDTNT|TH\s*(?:&|và|-)\s*THCS|THCS\s*(?:&|và|-)\s*THPT|tiểu học|trung học|mầm non|mẫu giáo|phổ thông)(?!\p{L})/iu;

/** "THCS Lê Quý Đôn" → "Trường THCS Lê Quý Đôn": a document names the school as such. Other names are left as they are. */
export function withSchool(name: string): string {
  if (!LEVEL_FIRST.test(name)) return name;
  return `${isAllCapitals(name) ? 'TRƯỜNG' : 'Trường'} ${name}`;
}

/**
 * The sign of the report from the profile's "Ký hiệu": "BC-THBL", also where the cell says "/BC-THBL", "05/BC-THBL" or only "THBL".
 * `type` is the abbreviation of the document's type (Nghị định 30/2020, Phụ lục III, mục I): BC for báo cáo, BB for biên bản.
 */
export function signOf(written: string, type: string): string {
  const sign = written
    .replace(/\s+/g, '')
    .replace(/^(?:số:?)?\d*\//i, '')
    .toLocaleUpperCase('vi');
  if (sign === '') return `${type}-……`;
  const match = /^(?:BC|BB|KH|TTR|TB|QĐ)[-.](.+)$/u.exec(sign);
  return `${type}-${match?.[1] ?? sign}`;
}

/** "5" → "05", "05/BC-THBL" → "05"; null while the report is not registered. */
function numberOf(written: string): string | null {
  const digits = /\d+/.exec(written)?.[0];
  if (digits === undefined || Number(digits) === 0) return null;
  return Number(digits) < 10 ? `0${Number(digits)}` : String(Number(digits));
}

/**
 * `today` gives the year printed beside a date that is still blank. The profile's number and day are those of the year's report: with
 * `isRegistered` false they are left as room to fill in.
 */
export function letterheadOf(book: LibraryBook, type: string, today: number, isRegistered = true): Letterhead {
  const { profile } = book;
  const upper = (name: ProfileName) => factText(profile, name).toLocaleUpperCase('vi') || BLANK;
  const date = isRegistered ? (profile.get('Ngày báo cáo')?.number ?? null) : null;
  const sign = factText(profile, 'Ký hiệu');
  return {
    superiorBody: upper('Cơ quan chủ quản'),
    issuingBody: withSchool(factText(profile, 'Tên trường')).toLocaleUpperCase('vi') || BLANK,
    number: isRegistered
      ? (numberOf(factText(profile, 'Số báo cáo')) ?? numberOf(/^\s*(?:số:?)?\s*(\d+)\s*\//i.exec(sign)?.[1] ?? ''))
      : null,
    sign: signOf(sign, type),
    place: factText(profile, 'Địa danh') || BLANK,
    date: date !== null && dateOf(date) ? date : null,
    year: dateOf(date ?? today)?.year ?? dateOf(today)?.year ?? 0,
  };
}

function dateText(serial: number | null): string {
  const day = serial === null ? null : dateOf(serial);
  return day ? officialDate(day.day, day.month, day.year) : 'ngày …… tháng …… năm ………';
}

/** Cited in full, as the first citation must be (N28). */
const LAWS = {
  standard:
    'Căn cứ Thông tư số 16/2022/TT-BGDĐT ngày 22 tháng 11 năm 2022 của Bộ trưởng Bộ Giáo dục và Đào tạo ban hành Quy định tiêu chuẩn thư viện cơ sở giáo dục mầm non và phổ thông',
  weeding:
    'Căn cứ Thông tư số 02/2020/TT-BVHTTDL ngày 25 tháng 5 năm 2020 của Bộ trưởng Bộ Văn hóa, Thể thao và Du lịch quy định về bảo quản, thanh lọc tài nguyên thông tin và tài nguyên thông tin hạn chế sử dụng trong thư viện',
} as const;

/** The căn cứ: the law, and the library's plan of the year where its number or date is known. */
export function basisOf(book: LibraryBook, year: SchoolYear, law: keyof typeof LAWS = 'standard'): string[] {
  const basis: string[] = [LAWS[law]];
  const number = factText(book.profile, 'Kế hoạch số').replace(/^(?:số:?)\s*/i, '');
  const day = book.profile.get('Kế hoạch ngày')?.number ?? null;
  if (number !== '' || day !== null) {
    basis.push(
      `Căn cứ Kế hoạch số ${number || '……/KH-……'} ${dateText(day)} của ${schoolName(book)} về hoạt động thư viện năm học ${year.label}`,
    );
  }
  return basis;
}

/** Several bodies in one cell: by lines or ";", with or without the dashes and end marks of the form. */
function listOf(written: string): string[] {
  return written
    .split(/[;\n\r]+/)
    .map((line) =>
      cleanText(line)
        .replace(/^[-–+*•]\s*/, '')
        .replace(/[.;,]+$/, ''),
    )
    .filter((line) => line !== '');
}

/** The profile's own addressees, else the superior body (N22: a report to a superior body has them). */
export function addresseesOf(profile: Profile): string[] {
  const own = listOf(profile.get('Kính gửi')?.text ?? '').map((line) => line.replace(/^kính gửi:?\s*/i, ''));
  if (own.length > 0) return own.map(bodyName);
  const superior = factText(profile, 'Cơ quan chủ quản');
  return superior === '' ? [] : [bodyName(superior)];
}

/** N24: first "Như trên" where there is a Kính gửi, last the copy that is kept. */
export function recipientsOf(profile: Profile, addressees: readonly string[]): string[] {
  const own = listOf(profile.get('Nơi nhận')?.text ?? '').map((line) => line.replace(/^nơi nhận:?\s*/i, ''));
  const isSame = (line: string) => /^như (trên|kính gửi)/i.test(line);
  const isKept = (line: string) => /^lưu/i.test(line);
  const between = own.filter((line) => line !== '' && !isSame(line) && !isKept(line));
  if (own.length === 0) between.push('Ban Giám hiệu (để báo cáo)');
  return [...(addressees.length > 0 ? ['Như trên'] : []), ...between, own.find(isKept) ?? 'Lưu: VT, TV'];
}

const HEAD = 'HIỆU TRƯỞNG';

/** The head signs unless "Người ký" names somebody else; a deputy signs "KT." (thay mặt người đứng đầu, N20). */
export function signerOf(profile: Profile): Signer {
  const head = personName(factText(profile, 'Hiệu trưởng'));
  const other = personName(factText(profile, 'Người ký'));
  const position = factText(profile, 'Chức vụ người ký').toLocaleUpperCase('vi');
  if (other === '' || (other === head && (position === '' || position === HEAD)))
    return { authority: [HEAD], name: head || BLANK };
  return { authority: authorityOf(position), name: other };
}

/** The lines above the signature for a position in capitals. */
function authorityOf(position: string): string[] {
  const known = /^(KT|TM|TL|TUQ|Q)\.\s*(.*)$/u.exec(position);
  if (known?.[1] === 'KT') return [`KT. ${HEAD}`, deputy(position.replace(/^KT\.\s*HIỆU TRƯỞNG[\s,;/-]*/u, ''))];
  if (known) return splitDeputy(position);
  if (position === HEAD) return [HEAD];
  if (/^QUYỀN HIỆU TRƯỞNG$/u.test(position)) return [`Q. ${HEAD}`];
  if (position === '' || /PHÓ|^PHT$/u.test(position)) return [`KT. ${HEAD}`, deputy(position)];
  return [`TL. ${HEAD}`, position];
}

function deputy(position: string): string {
  return position === '' || position === 'PHT' || position.startsWith('KT.') ? `PHÓ ${HEAD}` : position;
}

function splitDeputy(position: string): string[] {
  const lines = position.split(/\s*[\n/;]\s*/).filter((line) => line !== '');
  return lines.length > 0 ? lines : [HEAD];
}

/** The head of the library group, who prepared the report; null when the profile names nobody. */
export function preparerOf(profile: Profile): Signer | null {
  const name = personName(factText(profile, 'Tổ trưởng tổ thư viện'));
  return name === '' ? null : { authority: ['TỔ TRƯỞNG TỔ THƯ VIỆN'], name };
}
