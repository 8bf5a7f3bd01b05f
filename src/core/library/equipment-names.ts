import { exactWords, isWithoutMarks, searchKey } from '../text/normal';
import { CATEGORIES, type CategoryDictionary } from './categories';
import type { EquipmentCategory } from './ids';

/** What may stand beside the name of a device of the library without making another device of it: what it is made of, where it stands, for whom, how it looks. */
const WORDS = `bộ cái chiếc cây loại kiểu các những cho của và với có không kèm theo bằng để ở tại trong ngoài trên dưới
    sắt gỗ nhôm kính inox nhựa thép vải mica tôn ép sơn tĩnh điện hợp kim
    to nhỏ lớn dài ngắn cao thấp rộng vừa đôi đơn tròn vuông dẹt cũ mới tốt hỏng
    một hai ba bốn năm sáu bảy tám tầng ngăn cánh mặt mặt khoang ô chân chỗ ngồi người tay
    sách báo tạp chí tài liệu hồ sơ mục lục phích truyện thiếu nhi tham khảo giáo khoa nghiệp vụ
    thư viện phòng đọc kho mượn học sinh giáo viên bạn đọc thủ thư cán bộ nhân viên quản lý quản lí làm việc tra cứu phục vụ
    trưng bày giới thiệu đựng chứa lưu trữ đọc viết ngồi xếp gấp di động lưu động cố định chuyên dụng đặc biệt
    treo tường trần đứng bàn sạc tích điện led tuýp neon huỳnh quang compact chiếu sáng học bóng máng đèn quạt máy
    nối mạng kết nối internet mạng wifi xách tay để bàn đồng bộ văn phòng vi tính màn hình chủ laser phun màu đen trắng đa năng
    xanh đỏ vàng nâu xám trắng đen năm học lớp dùng sử dụng được chung thường công nghiệp cỡ khổ thước mét cm w`;
const BESIDE: ReadonlySet<string> = new Set(exactWords(WORDS));
const PLAIN_BESIDE: ReadonlySet<string> = new Set(searchKey(WORDS).split(' '));
/** After the name of a device of the library these make a device of a subject or of the laboratory of it. */
const ELSEWHERE =
  / (?:đèn (?:laser|cồn|cực tím)|quạt hút|tủ hốt|bàn thí nghiệm|bàn thực hành|máy tính (?:cầm tay|bỏ túi))/;
/** A maker's name or a model: "Canon LBP2900". */
const BRAND = /^[a-z0-9][a-z0-9./x+]*$/i;

/**
 * The kind of a device by its whole name (docs/WORKBOOK.md, "What exactly is counted" 18): a known name, or a known one with words beside it that make no other
 * device of it. "Đèn cồn" is no light and "giá thí nghiệm" no shelf. null where the name is none that is known.
 */
export function equipmentNamed(dictionary: CategoryDictionary, name: string): EquipmentCategory | null {
  const whole = dictionary.lookup('equipment', name);
  if (whole) return whole.id as EquipmentCategory;
  const [mentioned] = dictionary.mentioned('equipment', name);
  if (mentioned === undefined) return null;
  const bare = name.replace(/\([^)]*\)/g, ' ');
  if (ELSEWHERE.test(` ${bare.normalize('NFC').toLowerCase()}`)) return null;
  const isPlain = isWithoutMarks(bare);
  const beside = isPlain ? PLAIN_BESIDE : BESIDE;
  const known = wordsOfKind(dictionary, mentioned, isPlain);
  const isStrange = (word: string) =>
    !beside.has(word) && !known.has(word) && (isPlain || !BRAND.test(word)) && !/^\d/.test(word);
  const own = isPlain ? searchKey(bare).split(' ') : wordsAsWritten(bare);
  return own.some(isStrange) ? null : (mentioned as EquipmentCategory);
}

/** The words by which texts are compared; a maker's name stays as it is written. */
function wordsAsWritten(text: string): string[] {
  return text
    .normalize('NFC')
    .split(/[^\p{L}\p{N}]+/u)
    .flatMap((word) => (BRAND.test(word) ? [word.toLowerCase()] : exactWords(word)));
}

const OF_KINDS = new WeakMap<CategoryDictionary, Map<string, ReadonlySet<string>>>();

function wordsOfKind(dictionary: CategoryDictionary, id: string, isPlain: boolean): ReadonlySet<string> {
  let kinds = OF_KINDS.get(dictionary);
  if (!kinds) {
    kinds = new Map<string, ReadonlySet<string>>();
    OF_KINDS.set(dictionary, kinds);
  }
  const key = `${id} ${isPlain}`;
  let known = kinds.get(key);
  if (!known) {
    const info = CATEGORIES.find((category) => category.id === id);
    const own = dictionary.own.filter((row) => row.id === id).flatMap((row) => [row.name, ...row.spellings]);
    const texts = [...(info?.names ?? []), ...(info?.spellings ?? []), ...(info?.cues ?? []), ...own];
    const split = (text: string) => (isPlain ? searchKey(text).split(' ') : exactWords(text));
    kinds.set(key, (known = new Set(texts.flatMap(split))));
  }
  return known;
}
