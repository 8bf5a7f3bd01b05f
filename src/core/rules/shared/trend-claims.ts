import { INDICATORS } from '../../library/indicators';
import { claimsOf, type Claim } from '../../report/claims';
import { withoutOtherYears, withoutPlans } from './sentence-scope';

/** What rises or falls in these is no figure: "tăng cường", "giảm tải", "tăng hứng thú". */
const NO_FIGURE =
  /(?<!\p{L})(?:tăng|giảm)\s+(?:cường|thêm (?:phần|tính|sự|hiểu biết|kiến thức)|tải|giá|nhẹ (?:công việc|gánh nặng|áp lực|khối lượng|thủ tục)|thiểu|bớt (?:khó khăn|thời gian)|giờ|tiết|thời gian|chất lượng|hiệu quả|hứng thú|khả năng|kỹ năng|kĩ năng|tính|sự|niềm|tình yêu|vốn (?:hiểu biết|từ|sống|kiến thức)|kiến thức|hiểu biết|chi phí)|(?<!\p{L})(?<!số )giá (?:sách|cả|bìa|giấy) (?:\p{L}+ ){0,2}?(?:tăng|giảm)(?! so với| (?:thêm |đi )?\d)/giu;
const CLAIMS = /tăng|giảm|giữ nguyên|không đổi|không thay đổi|hơn/iu;
/** Labels that a comma would break in two ("Số tên báo, tạp chí"), with the claim behind them. */
const WITH_COMMAS = INDICATORS.filter(({ label }) => label.includes(',')).map(({ id, label }) => ({
  id,
  words: new RegExp(`(?<!\\p{L})${label}\\s+(?:\\p{L}+\\s+){0,4}?(tăng|giảm|giữ nguyên|không đổi)(?!\\p{L})`, 'giu'),
}));

/** The claims of a sentence about figures of the year. Clauses that wish or plan are left out. */
export function trendClaims(text: string): Claim[] {
  if (!CLAIMS.test(text)) return [];
  const own: Claim[] = [];
  let rest = text.replace(NO_FIGURE, (words) => ' '.repeat(words.length));
  for (const { id, words } of WITH_COMMAS) {
    rest = rest.replace(words, (whole, said: string) => {
      own.push({ direction: /tăng/iu.test(said) ? 1 : /giảm/iu.test(said) ? -1 : 0, ids: [id] });
      return ' '.repeat(whole.length);
    });
  }
  return [...own, ...claimsOf(withoutOtherComparisons(withoutPlans(withoutOtherYears(rest))))];
}

/** A part of the year or of the school, or another measure than last year's figure. */
const OTHER_COMPARISON =
  /(?<!\p{L})(?:học k[ỳì]|HK\s*[I12]+|quý|tháng trước|tuần)(?!\p{L})|(?<!\p{L})(?:tháng|khối|lớp)\s*\d|(?<!\p{L})so với (?:đầu năm|kế hoạch|chỉ tiêu|các|mặt bằng|trường|nhu cầu|quy định|tiêu chuẩn|thực tế)(?!\p{L})/iu;

function withoutOtherComparisons(text: string): string {
  return text
    .split(/([;.!?]|,(?!\d))/u)
    .map((clause) => (OTHER_COMPARISON.test(clause) ? ' '.repeat(clause.length) : clause))
    .join('');
}
