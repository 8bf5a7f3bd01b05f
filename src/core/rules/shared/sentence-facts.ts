import type { CategoryDictionary } from '../../library/categories';
import type { ActivityCategory, BookCategory, EquipmentCategory, IndicatorId } from '../../library/ids';
import { frequenciesIn } from './frequency';
import { saidOfSeveral, saysReadingAndBorrowing, type AroundNumber } from './joined-kinds';
import { quantitiesIn, type Quantity } from './quantities';
import { clauseAround, firstClause, isPartOfYear, masked, segments } from './sentence-scope';

/** A number of a sentence and the indicators that it may state; it is right when it equals any of them. The first is what it most probably is. */
export interface StatedFigure {
  readonly quantity: Quantity;
  readonly ids: readonly IndicatorId[];
}

const word = (pattern: string) => new RegExp(`(?<!\\p{L})(?:${pattern})(?!\\p{L})`, 'iu');

const BOOKS: readonly (readonly [BookCategory, RegExp])[] = [
  ['textbook', word('sách giáo khoa|SGK')],
  ['professional', word('sách nghiệp vụ|SNV')],
  ['reference', word('sách tham khảo|STK')],
  ['children', word('sách thiếu nhi|STN')],
  ['other', word('tài liệu khác')],
];
const ALL_BOOKS = word(
  'tổng cộng|tổng số (?:sách|tài liệu|bản|bản sách|vốn)|tổng vốn|vốn tài liệu|vốn sách|toàn bộ (?:sách|tài liệu)|kho sách (?:hiện )?có|tổng số (?:tên|đầu) sách|thư viện (?:hiện )?có(?: tất cả| tổng số)?',
);
const LISTED =
  /^\s*(?:là |loại )?(?:sách giáo khoa|SGK|sách nghiệp vụ|SNV|sách tham khảo|STK|sách thiếu nhi|STN|tài liệu khác)\s*(?:$|[-–:(]|(?:và|cùng|với|để|phục vụ|bổ sung|các loại|trong (?:kho|thư viện)|cho (?:học sinh|giáo viên))(?!\p{L}))/iu;
const ADDED = word('bổ sung|mua mới|nhập mới|mua thêm|nhập thêm');
const WITHDRAWN = word('thanh lọc|thanh lý|thanh lí');
const PERIODICALS = word('báo,? (?:và )?tạp chí|tạp chí|đầu báo|báo chí');
/** Words that make a number of books something else than the stock. */
const NOT_STOCK = word(
  'mượn|trả|lưu|tặng|ủng hộ|quyên góp|phát|cấp|mất|hỏng|hư hỏng|rách|mới|cũ|xử lý|dán|sửa|giới thiệu|trưng bày|đọc|thu hồi|trao|thưởng|góp|đóng|kiểm kê|phân loại|bọc|thiếu(?! nhi)|đăng ký|ngoại ngữ|song ngữ|biên mục|tủ sách|thêm|mỗi|lớp|nhận|chọn|triển lãm|tuyên truyền|luân chuyển|thùng|túi|góc|lưu động|điện tử|yêu thích|chủ đề|nhập|mua',
);
const NOT_ALL_EQUIPMENT = word(
  'hỏng|hư|hư hỏng|mua|mới|bổ sung|sửa|sửa chữa|thay|tặng|thiếu|thêm|thanh lý|thanh lí|cấp|lớp học|mỗi|phòng tin học|sơn|sơn lại|lắp|lắp đặt|trang trí|đóng|kê|làm|xin|nâng cấp|bảo dưỡng|bằng (?:gỗ|sắt|inox|kính|nhôm)|loại',
);
const LAST_YEAR =
  /(?<!\p{L})(?:năm (?:học )?(?:trước|ngoái|qua)|cùng kỳ|so với|đầu năm(?: học)?|đầu kỳ|trước đây|trước kia|ban đầu)(?!\p{L})/iu;
const NOT_EXACT =
  /(?<!\p{L})(?:hơn|gần|khoảng|trên|dưới|ít nhất|tối thiểu|tối đa|không dưới|từ|đến|chừng|độ|tầm|thứ|(?<!tổng )số|lớp|khối|mỗi|cả|tăng|giảm|tăng thêm|giảm đi|tăng lên|giảm xuống)\s*$/iu;
/** "Chưa tổ chức được 9 buổi": what did not happen. */
const DENIED = /(?<!\p{L})(?:chưa|không)(?!\s+(?:chỉ|những|kể))(?:\s+\p{L}+){0,4}\s*$/iu;
/** Some of an activity's times beside those that are counted. */
const BESIDES = /(?<!\p{L})(?:thêm|còn|riêng)\s*$/iu;
const RATE_BEHIND =
  /^\s*(?:sách)?\s*(?:\/|trên (?:một |1 |mỗi |học sinh|tên|đầu)|(?:cho )?mỗi(?!\p{L})|một (?:tên|tháng|tuần|năm|học sinh|em))/iu;
const EQUIPMENT_UNITS = 'chiếc';

/**
 * The numbers of a sentence that state figures of the year. Left out: what stands in brackets or quotes, rates, approximations, plans, ordinals, last
 * and next year's numbers, parts of the year, frequencies. `text` is NFC; `schoolYear` is the first year of the report's school year, where known.
 */
export function statedFigures(text: string, categories: CategoryDictionary, schoolYear?: number): StatedFigure[] {
  const found: StatedFigure[] = [];
  const open = masked(text, schoolYear);
  let carried: EquipmentCategory | null = null;
  for (const [from, to] of segments(open)) {
    const segment = open.slice(from, to);
    const quantities = quantitiesIn(segment);
    const frequent = frequenciesIn(segment).length > 0;
    let edge = 0;
    for (const [position, quantity] of quantities.entries()) {
      const next = quantities[position + 1]?.start ?? segment.length;
      const before = segment.slice(edge, quantity.start);
      const behind = segment.slice(quantity.end, next);
      edge = quantity.end;
      const named = equipmentIn(before, categories) ?? equipmentIn(firstClause(behind), categories);
      if (named) carried = named;
      if (NOT_EXACT.test(before) || DENIED.test(before) || isRate(segment, quantity)) continue;
      if (LAST_YEAR.test(clauseAround(segment, quantity.start))) continue;
      if (frequent && (quantity.unit === 'lần' || quantity.unit === 'buổi')) continue;
      const isLast = position + 1 === quantities.length;
      const around = { before, behind, isFirst: position === 0, isLast };
      const ids = indicatorsOf(quantity, around, segment, carried, categories);
      if (ids.length > 0)
        found.push({
          quantity: {
            ...quantity,
            start: from + quantity.start,
            numberEnd: from + quantity.numberEnd,
            end: from + quantity.end,
          },
          ids,
        });
    }
    carried = equipmentIn(segment, categories) ?? carried;
  }
  return found;
}

/** "9.000 lượt/năm" is the year's figure; how many times a year something is done is a frequency. */
function isRate(segment: string, { unit, end }: Quantity): boolean {
  const behind = segment.slice(end);
  return RATE_BEHIND.test(behind) && !(unit === 'lượt' && /^\s*\/\s*(?:1\s*)?năm(?!\p{L})/iu.test(behind));
}

function equipmentIn(text: string, categories: CategoryDictionary): EquipmentCategory | null {
  const named = categories.mentioned('equipment', text);
  const last = named[named.length - 1];
  return last && last !== 'otherEquipment' ? (last as EquipmentCategory) : null;
}

function indicatorsOf(
  quantity: Quantity,
  around: AroundNumber,
  segment: string,
  carried: EquipmentCategory | null,
  categories: CategoryDictionary,
): readonly IndicatorId[] {
  const { before, behind } = around;
  // "1.406 cuốn sách thiếu nhi": the unit has taken the first word of the type.
  const ahead = `${quantity.written.endsWith(' sách') ? 'sách' : ''}${firstClause(behind)}`;
  const clause = clauseAround(segment, quantity.start);
  const isPart = isPartOfYear(segment, clause, quantity.start);
  const devicesIn = (text: string) => categories.mentioned('equipment', text);
  switch (quantity.unit) {
    case 'bản':
    case 'tên':
    case 'đồng':
    case 'tờ':
      return saidOfSeveral(around, booksIn) ? [] : booksOf(quantity.unit, before, ahead, clause);
    case EQUIPMENT_UNITS:
      return saidOfSeveral({ ...around, behind: `${quantity.written} ${behind}` }, devicesIn)
        ? []
        : equipmentOf(before, ahead, segment, quantity, categories);
    case 'chỗ':
      return saidOfSeveral(around, devicesIn) ? ['seats.total'] : seatsOf(before, carried);
    case 'm2':
      return areaOf(before, ahead, segment);
    case 'thư mục':
      return isPart ? [] : ['activities.bibliography'];
    case 'tư liệu':
      return isPart ? [] : ['activities.teachingMaterial'];
    case 'hội thi':
      return isPart ? [] : ['activities.contest'];
    case 'tác phẩm':
      return word('tổng').test(before) ? ['bibliography.works'] : [];
    case 'lần':
    case 'buổi':
      return isPart || BESIDES.test(before) || saidOfSeveral(around, (text) => categories.mentioned('activity', text))
        ? []
        : activitiesOf(quantity, before, ahead, categories);
    case 'lượt':
      return isPart || saysReadingAndBorrowing(`${before} ${behind}`) ? [] : readersOf(`${before} ${ahead}`);
    case 'học sinh':
      return isHeadcount(before, ahead) ? ['people.pupils'] : [];
    case 'giáo viên':
      return isHeadcount(before, ahead) ? ['people.teachers'] : [];
    case 'người':
      return word('cộng tác viên|CTV').test(`${before} ${quantity.written}`) && !word('mỗi|lớp').test(before)
        ? ['people.collaborators']
        : [];
    case '%':
      return percentOf(ahead);
    default:
      return [];
  }
}

/** "Toàn trường có 640 học sinh, 35 giáo viên"; those who did something are others. */
function isHeadcount(before: string, ahead: string): boolean {
  return (
    /(?:tổng số|toàn trường có|trường có|có tất cả)\s*:?\s*$/iu.test(before) &&
    /^\s*(?:$|[.(–-]|(?:và|với|trong|ở|toàn trường)(?!\p{L}))/iu.test(ahead)
  );
}

const SHORT_BOOKS: readonly (readonly [BookCategory, RegExp])[] = [
  ['textbook', word('giáo khoa|SGK')],
  ['professional', word('nghiệp vụ|SNV')],
  ['reference', word('tham khảo|STK')],
  ['children', word('thiếu nhi|STN')],
];

/** The types of books that a text names, also by half of their names, as the later members of a list are. */
function booksIn(text: string): BookCategory[] {
  return SHORT_BOOKS.flatMap(([category, pattern]) => (pattern.test(text) ? [category] : []));
}

function lastBook(text: string): BookCategory | null {
  let found: BookCategory | null = null;
  let at = -1;
  for (const [category, pattern] of BOOKS) {
    for (const match of text.matchAll(new RegExp(pattern.source, 'giu'))) {
      if (match.index > at) [found, at] = [category, match.index];
    }
  }
  return found;
}

function booksOf(unit: string, before: string, ahead: string, clause: string): readonly IndicatorId[] {
  const near = `${before} ${ahead}`;
  if (PERIODICALS.test(near))
    return unit === 'tên' ? ['periodicals.titles'] : unit === 'tờ' ? ['periodicals.issues'] : [];
  if (unit === 'tờ' || isPartOfYear(clause, clause, 0)) return [];
  const kind = unit === 'bản' ? 'copies' : unit === 'tên' ? 'titles' : 'value';
  const named = lastBook(before.slice(Math.max(0, before.lastIndexOf(','))));
  const behind = named ? null : lastBook(ahead);
  // "2 cuốn sách thiếu nhi được yêu thích" says something of two books; a number of the stock stands alone or in a list.
  if (behind && !LISTED.test(ahead)) return [];
  const category = named ?? behind ?? lastBook(before);
  if (ADDED.test(near)) {
    if (category) return kind === 'copies' ? [`additions.copies.${category}`] : [];
    return /(?<!\p{L})(?:tặng|quyên góp|ủng hộ|cấp|mua)(?!\p{L})/iu.test(near) && !/mua (?:mới|thêm)/iu.test(near)
      ? []
      : [`additions.${kind}`];
  }
  if (WITHDRAWN.test(near))
    return category || kind === 'titles' ? [] : [kind === 'copies' ? 'withdrawals.copies' : 'withdrawals.value'];
  if (NOT_STOCK.test(clause)) return [];
  if (category) return [`${kind}.${category}`];
  return ALL_BOOKS.test(before) || /^[\s\-–+*]*tổng số\s*:?\s*$/iu.test(before) ? [`${kind}.total`] : [];
}

function equipmentOf(
  before: string,
  ahead: string,
  segment: string,
  quantity: Quantity,
  categories: CategoryDictionary,
): readonly IndicatorId[] {
  if (NOT_ALL_EQUIPMENT.test(clauseAround(segment, quantity.start))) return [];
  if (word('trong (?:đó|số)').test(segment.slice(0, quantity.start))) return [];
  const own = categories.mentioned('equipment', `${quantity.written} ${ahead}`)[0];
  // "6 quạt": the unit is the name.
  const startsThere = /^\s*\p{L}/u.test(ahead) || categories.mentioned('equipment', quantity.written).length > 0;
  const named = equipmentIn(before, categories);
  const found = startsThere && own && own !== 'otherEquipment' ? (own as EquipmentCategory) : named;
  return found ? [`equipment.${found}`] : [];
}

function seatsOf(before: string, carried: EquipmentCategory | null): readonly IndicatorId[] {
  if (word('mỗi|một|1').test(before.slice(-40))) return [];
  if (/tổng(?: số| cộng)?/iu.test(before)) return ['seats.total'];
  if (carried === 'readingSet') return ['seats.reading'];
  if (carried === 'mobileTable') return ['seats.mobile'];
  return ['seats.total', 'seats.reading', 'seats.mobile'];
}

function areaOf(before: string, ahead: string, segment: string): readonly IndicatorId[] {
  if (!/diện tích/iu.test(segment) || (!/diện tích/iu.test(before) && !/^\s*ngoài trời/iu.test(ahead))) return [];
  if (/tổng/iu.test(before) || /cả\s+(?:trong|ngoài)/iu.test(ahead)) return ['area.total'];
  if (/ngoài trời/iu.test(`${before.slice(-30)} ${ahead}`)) return ['area.outdoor'];
  const rooms = segment.match(/m2|m²|mét vuông/giu)?.length ?? 0;
  if (/trong nhà|phòng thư viện/iu.test(before) || (rooms === 1 && /phòng đọc/iu.test(before)))
    return ['area.indoor', 'area.total'];
  // Of several rooms each has its own.
  if (rooms > 1 || word('kho|phòng|góc|sân').test(before)) return [];
  return ['area.total', 'area.indoor'];
}

const INTRODUCTIONS: ReadonlySet<string> = new Set(['introductionSession', 'writtenIntroduction', 'display']);

function activitiesOf(
  { unit, written }: Quantity,
  before: string,
  ahead: string,
  categories: CategoryDictionary,
): readonly IndicatorId[] {
  // "10 bài giới thiệu sách": the unit is the first word of the kind. Pupils' own are entries of a contest.
  if (written === 'bài' && word('học sinh|HS|em').test(`${before} ${ahead}`)) return [];
  const behind = /^\s*\p{L}/u.test(ahead) ? categories.mentioned('activity', `${written} ${ahead}`)[0] : undefined;
  const named = categories.mentioned('activity', before);
  const kind = behind ?? named[named.length - 1];
  if (!kind || kind === 'otherActivity') return [];
  const id: IndicatorId = `activities.${kind as ActivityCategory}`;
  // "7 lần giới thiệu sách" may mean any of the three ways of introducing books.
  if (kind === 'introductionSession' && unit === 'lần') return [];
  if (INTRODUCTIONS.has(kind) && named.length > 1 && !behind) return [];
  return [id];
}

function readersOf(near: string): readonly IndicatorId[] {
  const [pupils, teachers] = [word('học sinh|HS').test(near), word('giáo viên|GV').test(near)];
  const who = pupils === teachers ? 'total' : pupils ? 'pupil' : 'teacher';
  if (word('tham gia|tham dự|tương tác|truy cập|xem|theo dõi').test(near)) return [];
  if (word('mượn').test(near)) return [`loans.${who}`];
  if (word('bạn đọc|đọc|đến thư viện|độc giả').test(near)) return [`visits.${who}`];
  return [];
}

function percentOf(ahead: string): readonly IndicatorId[] {
  const match =
    /^\s*(?:số\s*)?(học sinh|HS|giáo viên|GV)(?:\s+\p{L}+){0,3}?\s+có\s+(?:đầy\s+)?đủ\s+(?:sách giáo khoa|SGK)/iu.exec(
      ahead,
    );
  if (!match) return [];
  return [/^(?:học sinh|HS)$/iu.test(match[1] ?? '') ? 'ratio.pupilsWithTextbooks' : 'ratio.teachersWithTextbooks'];
}
