/** Plans and wishes state no figure of the year; the whole clause says nothing of it. */
const PLAN =
  /(?<!\p{L})(?:phấn đấu|sẽ|cần|phải|tiếp tục(?! (?:tăng|giảm))|đề nghị|kiến nghị|mong|hướng tới|dự kiến|chỉ tiêu|muốn|năm học (?:sau|tới)|nếu)(?!\p{L})/iu;
const PLANNED = /(?<!\p{L})kế hoạch(?!\p{L})/iu;
/** What is behind these in a clause is a purpose or a circumstance, what is before them was done. */
const PURPOSE = /(?<!\p{L})(?:nhằm|để|góp phần|giúp|khi)(?!\p{L})/iu;
const CLAUSES = /([;.!?]|,(?!\d))/u;

/** A sentence with its clauses that plan as blanks of the same length; separators stay. */
export function withoutPlans(text: string): string {
  return text.split(CLAUSES).map(withoutPlan).join('');
}

function withoutPlan(clause: string): string {
  const isPlan = PLAN.test(clause) || (PLANNED.test(clause) && !/(?<!\p{L})đã(?!\p{L})/iu.test(clause));
  const from = isPlan ? 0 : clause.search(PURPOSE);
  return from < 0 ? clause : clause.slice(0, from) + blank(clause.slice(from));
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}

const OTHER_YEAR =
  /^\s*(?:[-–+•*]\s*)?(?:(?:trong|ở|của|về|sang|bước sang|vào)\s+)?năm\s+(?:học\s+)?(?:trước|ngoái|qua|tới|sau)(?!\p{L})/iu;
const SEVERAL_YEARS =
  /(?<!\p{L})(?:(?:hai|ba|bốn|năm|mười|\d+|những|các|nhiều) năm (?:học )?(?:qua|liền|liên tục|liên tiếp|gần đây|nay|trở lại đây)|(?:kể )?từ (?:khi|ngày|năm)(?! học (?:này|nay)))(?!\p{L})/iu;
const THIS_YEAR = /(?<!\p{L})(?:năm (?:học )?(?:nay|này)|hiện (?:nay|tại|có|còn)|đến nay)(?!\p{L})/iu;
const SCHOOL_YEARS = /(?<!\d)(20\d\d)\s*[-–/]\s*(20\d\d)(?!\d)/gu;
const COMPARED = /(?<!\p{L})(?:so với|cùng kỳ)(?!\p{L})/iu;

/**
 * A sentence with the clauses about other years as blanks of the same length. A clause that begins with another year ("Năm học trước, …") holds for those
 * after it, until one speaks of this year or the sentence ends. `schoolYear`: the first year of the report's.
 */
export function withoutOtherYears(text: string, schoolYear?: number): string {
  let isOther = false;
  return text
    .split(/([;!?]|\.(?!\d)|,(?!\d)|(?<!\p{L})(?:còn|nhưng|trong khi)(?!\p{L}))/u)
    .map((clause) => {
      if (/^[.!?]$/.test(clause)) isOther = false;
      else if (namesOtherYear(clause, schoolYear)) isOther = true;
      else if (THIS_YEAR.test(clause) || namesSchoolYear(clause, (year) => year === schoolYear)) isOther = false;
      return isOther ? blank(clause) : clause;
    })
    .join('');
}

function namesOtherYear(clause: string, schoolYear: number | undefined): boolean {
  if (COMPARED.test(clause)) return false;
  if (OTHER_YEAR.test(clause) || SEVERAL_YEARS.test(clause)) return true;
  return schoolYear !== undefined && namesSchoolYear(clause, (year) => year !== schoolYear);
}

function namesSchoolYear(clause: string, is: (first: number) => boolean): boolean {
  return [...clause.matchAll(SCHOOL_YEARS)].some(
    ([, first, second]) => Number(second) === Number(first) + 1 && is(Number(first)),
  );
}

/** Placeholders, what stands in brackets, quoted titles, plans and other years as blanks of the same length. */
export function masked(text: string, schoolYear?: number): string {
  const open = text
    .replace(/\{[^{}]*\}?/g, blank)
    .replace(/\([^()]*\)/g, blank)
    .replace(/[“"«][^”"»]*[”"»]/g, blank);
  return withoutPlans(withoutOtherYears(open, schoolYear));
}

/** Half-open ranges between full stops and semicolons; dots between digits do not part. */
export function segments(text: string): [number, number][] {
  const ranges: [number, number][] = [];
  let from = 0;
  for (const match of text.matchAll(/[;!?\n]|\.(?!\d)/g)) {
    ranges.push([from, match.index]);
    from = match.index + 1;
  }
  ranges.push([from, text.length]);
  return ranges;
}

/** The clause of a segment in which a position lies. */
export function clauseAround(segment: string, at: number): string {
  const from = segment.lastIndexOf(',', at) + 1;
  const comma = segment.slice(at).search(/,(?!\d)/);
  return segment.slice(from, comma < 0 ? segment.length : at + comma);
}

export function firstClause(text: string): string {
  const end = text.search(/[,:]/);
  return end < 0 ? text : text.slice(0, end);
}

/** Words that make a count one of a part of the year or of the school. */
const PART_OF_YEAR =
  /(?<!\p{L})(?:học kỳ|học kì|HK\s*[I1-2]+|HKI{1,2}|quý|tuần|mỗi|hằng|hàng|bình quân|trung bình|cấp (?:huyện|tỉnh|xã|cụm|trường|quốc gia)|ngoài ra|điểm trường|phân hiệu|tại (?:các )?lớp|do (?:học sinh|cộng tác viên|các lớp))(?!\p{L})|(?<!\p{L})(?:tháng|khối|lớp|đợt|ngày)\s*\d/iu;
/** When in the week something was done, and up to when it was counted, make no part of the year. */
const NO_PART =
  /(?:chào cờ|dưới cờ|sinh hoạt|thứ\s*(?:hai|ba|tư|năm|sáu|bảy|\d))[^,.;:\d]{0,25}?(?:đầu|cuối|hằng|hàng|mỗi)?\s*tuần|(?:đầu|cuối)\s*tuần|tuần lễ|(?:tính )?(?:đến|tới)(?:\s+(?:hết|nay|cuối))?\s*(?:ngày|tháng)\s*\d[\d/.-]*|hàng (?:trăm|nghìn|ngàn|đầu)/giu;
const WHOLE_YEAR = /(?<!\p{L})(?:cả năm|tổng (?:số|cộng)|tất cả)(?!\p{L})/iu;

/** Whether a number at a position of a segment is said of a part of the year or of the school. */
export function isPartOfYear(segment: string, clause: string, at: number): boolean {
  if (/(?<!\p{L})trong đó(?!\p{L})/iu.test(segment.slice(0, at))) return true;
  return PART_OF_YEAR.test((WHOLE_YEAR.test(clause) ? clause : segment).replace(NO_PART, blank));
}
