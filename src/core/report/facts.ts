import type { IndicatorId } from '../library/ids';
import type { Inline } from './document';
import { indicatorInfo } from '../library/indicators';
import { ASSESSED_STANDARDS } from '../library/later-indicators';
import { figureNumber, lacking, trendOf } from './figure-text';
import { parseSentence } from './placeholders';
import { adapted, writeSentence, type ReportContext } from './sentence';
import { lackWords, lower } from './whole';

/**
 * Sentences that the report writes by itself, from figures only. The first choice is taken whose figures are all known and not 0; a choice with
 * `zero` is taken when the school has written that 0 itself, one with `compared` when those have both values. Where no choice fits, nothing is written: an
 * unknown figure makes no sentence. "[kỳ]" is the period of the report.
 */
export interface Fact {
  readonly choices: readonly {
    readonly text: string;
    readonly zero?: IndicatorId;
    /** Figures that must be known, whatever they are. */
    readonly known?: readonly IndicatorId[];
    readonly compared?: readonly IndicatorId[];
  }[];
}

const fact = (...texts: readonly string[]): Fact => ({ choices: texts.map((text) => ({ text })) });
const factOrNone = (zero: IndicatorId, none: string, ...texts: readonly string[]): Fact => ({
  choices: [...texts.map((text) => ({ text })), { text: none, zero }],
});

export const ROOM_FACTS: readonly Fact[] = [
  fact(
    'Thư viện có tổng diện tích {area.total} m², trong đó diện tích trong nhà {area.indoor} m², diện tích ngoài trời {area.outdoor} m².',
    'Thư viện có diện tích trong nhà {area.indoor} m².',
    'Thư viện có diện tích ngoài trời {area.outdoor} m².',
    'Thư viện có tổng diện tích {area.total} m².',
  ),
  fact(
    'Tổng số chỗ ngồi: {seats.total} chỗ, gồm {seats.reading} chỗ tại phòng đọc và {seats.mobile} chỗ tại bàn di động.',
    'Phòng đọc có {seats.reading} chỗ ngồi.',
    'Bàn di động có {seats.mobile} chỗ ngồi.',
    'Tổng số chỗ ngồi: {seats.total} chỗ.',
  ),
];

export const STOCK_FACTS: readonly Fact[] = [
  factOrNone(
    'copies.total',
    'Thư viện chưa có sách trong sổ đăng ký.',
    'Tổng số bản sách: {copies.total} bản, thuộc {titles.total} tên sách; tổng giá trị {value.total} đồng.',
    'Tổng số bản sách: {copies.total} bản, thuộc {titles.total} tên sách.',
    'Tổng số bản sách: {copies.total} bản; tổng giá trị {value.total} đồng.',
    'Tổng số bản sách: {copies.total} bản.',
  ),
  fact(
    'So với năm học trước, tổng số bản sách {copies.total: tăng giảm}: năm học trước {copies.total: năm trước} bản, năm học này {copies.total} bản.',
  ),
  fact('Bình quân {ratio.copiesPerPupil} bản sách trên một học sinh.'),
  factOrNone(
    'periodicals.titles',
    'Thư viện chưa có báo, tạp chí.',
    'Báo, tạp chí: {periodicals.titles} tên, {periodicals.issues} tờ.',
    'Báo, tạp chí: {periodicals.titles} tên.',
  ),
  fact('Tỉ lệ học sinh có đủ sách giáo khoa: {ratio.pupilsWithTextbooks}%.'),
  fact('Tỉ lệ giáo viên có đủ sách giáo khoa: {ratio.teachersWithTextbooks}%.'),
];

export const GROWTH_FACTS: readonly Fact[] = [
  factOrNone(
    'additions.copies',
    'Trong [kỳ], thư viện không bổ sung sách mới.',
    'Thư viện bổ sung {additions.copies} bản sách ({additions.titles} tên sách mới), trị giá {additions.value} đồng.',
    'Thư viện bổ sung {additions.copies} bản sách, trị giá {additions.value} đồng.',
    'Thư viện bổ sung {additions.copies} bản sách ({additions.titles} tên sách mới).',
    'Thư viện bổ sung {additions.copies} bản sách.',
  ),
  {
    choices: [
      {
        text: 'Số bản sách bổ sung {additions.copies: so với năm trước}; giá trị sách bổ sung {additions.value: so với năm trước}.',
        compared: ['additions.copies', 'additions.value'],
      },
      { text: 'Số bản sách bổ sung {additions.copies: so với năm trước}.' },
    ],
  },
  factOrNone(
    'withdrawals.copies',
    'Trong [kỳ], thư viện không thanh lọc tài liệu.',
    'Thư viện thanh lọc {withdrawals.copies} bản sách, trị giá {withdrawals.value} đồng.',
    'Thư viện thanh lọc {withdrawals.copies} bản sách.',
  ),
  fact('Số bản sách đầu năm học: {opening.copies} bản; hiện có: {closing.copies} bản.'),
];

export const ACTIVITY_FACTS: readonly Fact[] = [
  fact('Tổ cộng tác viên thư viện có {people.collaborators} thành viên.'),
  fact(
    'Biên soạn {activities.bibliography} thư mục với {bibliography.works} tác phẩm.',
    'Biên soạn {activities.bibliography} thư mục.',
  ),
  fact('Các hoạt động của thư viện thu hút {activities.participants} lượt người tham gia.'),
];

export const READER_FACTS: readonly Fact[] = [
  factOrNone(
    'visits.total',
    'Trong [kỳ], thư viện chưa có lượt bạn đọc nào được ghi nhận.',
    'Tổng số lượt bạn đọc: {visits.total} lượt, trong đó học sinh {visits.pupil} lượt, giáo viên {visits.teacher} lượt.',
    'Lượt bạn đọc là học sinh: {visits.pupil} lượt.',
    'Lượt bạn đọc là giáo viên: {visits.teacher} lượt.',
    'Tổng số lượt bạn đọc: {visits.total} lượt.',
  ),
  fact('Số lượt bạn đọc {visits.total: so với năm trước}.'),
  factOrNone(
    'loans.total',
    'Trong [kỳ], thư viện chưa có lượt mượn nào được ghi nhận.',
    'Tổng số lượt mượn: {loans.total} lượt, trong đó học sinh {loans.pupil} lượt, giáo viên {loans.teacher} lượt.',
    'Lượt mượn của học sinh: {loans.pupil} lượt.',
    'Lượt mượn của giáo viên: {loans.teacher} lượt.',
    'Tổng số lượt mượn: {loans.total} lượt.',
  ),
  fact('Số lượt mượn {loans.total: so với năm trước}.'),
  fact(
    'Bình quân {ratio.visitsPerPupil} lượt đọc trên một học sinh; mỗi bản sách được mượn bình quân {ratio.turnover} lần.',
  ),
];

const STANDARDS: readonly IndicatorId[] = ASSESSED_STANDARDS.map((n): IndicatorId => `assessment.s${n}`);

export const MANAGEMENT_FACTS: readonly Fact[] = [
  {
    // Only where every standard has a result.
    choices: [
      { text: 'Tự đánh giá: mức độ {assessment.level}.', known: STANDARDS },
      { text: 'Tự đánh giá: chưa đạt mức độ 1.', zero: 'assessment.level', known: STANDARDS },
    ],
  },
  fact('Phó Hiệu trưởng phụ trách công tác thư viện: {Phó Hiệu trưởng phụ trách}.'),
];

/** The school has written the 0 itself; that nothing of the kind stands there says nothing. */
function saysZero({ figures }: ReportContext, id: IndicatorId): boolean {
  return figureNumber(figures, id, 'value') === 0 && figures.get(id)?.silent !== true;
}

/** Numbers are above 0, and nothing is compared where there is nothing on either side. */
function isFull(text: string, { figures }: ReportContext): boolean {
  return parseSentence(text).every((piece) => {
    if (piece.kind === 'figure') return piece.of !== 'value' || (figureNumber(figures, piece.id, 'value') ?? 0) > 0;
    if (piece.kind !== 'trend') return true;
    return (
      (figureNumber(figures, piece.id, 'value') ?? 0) > 0 || (figureNumber(figures, piece.id, 'previous') ?? 0) > 0
    );
  });
}

const TOTAL_NAMES: readonly { readonly id: IndicatorId; readonly name: string }[] = [
  { id: 'copies.total', name: 'số bản' },
  { id: 'titles.total', name: 'số tên' },
  { id: 'value.total', name: 'giá trị' },
];

/** A total that lacks a part says so at the end of its sentence: "…: 4.098 bản (chưa gồm sách thiếu nhi)." */
function withLack(inlines: readonly Inline[], { figures }: ReportContext): readonly Inline[] {
  const stated = new Set(inlines.flatMap((inline) => (inline.kind === 'figure' ? [inline.id] : [])));
  const words = [...stated].flatMap((id) => {
    const total = TOTAL_NAMES.find((one) => one.id === id) ?? { id, name: lower(indicatorInfo(id).label) };
    return lacking(figures, id).length > 0 ? [total] : [];
  });
  const last = inlines.at(-1);
  if (words.length === 0 || last?.kind !== 'text') return inlines;
  const lack = lackWords(figures, words, stated.size > 1);
  return [...inlines.slice(0, -1), { ...last, text: last.text.replace(/\.$/, ` (${lack}).`) }];
}

/** The sentence of a fact; null when what it needs is unknown. */
export function factSentence(source: Fact, context: ReportContext): readonly Inline[] | null {
  for (const { text, zero, compared = [], known = [] } of source.choices) {
    if (known.some((id) => figureNumber(context.figures, id, 'value') === null)) continue;
    if (zero !== undefined && !saysZero(context, zero)) continue;
    if (!isFull(text, context) || compared.some((id) => trendOf(context.figures, id) === null)) continue;
    const sentence = writeSentence(adapted(text, context), context, true);
    if ('inlines' in sentence) return withLack(sentence.inlines, context);
  }
  return null;
}
