import type { IndicatorId } from '../library/ids';
import type { SchoolLevel } from '../report/level';

/** The five standards of Thông tư 16/2022/TT-BGDĐT, in its order. */
export const STANDARDS = [
  { n: 1, name: 'Tài nguyên thông tin' },
  { n: 2, name: 'Cơ sở vật chất' },
  { n: 3, name: 'Thiết bị chuyên dùng' },
  { n: 4, name: 'Hoạt động thư viện' },
  { n: 5, name: 'Quản lý thư viện' },
] as const;
export type StandardNumber = (typeof STANDARDS)[number]['n'];

/**
 * A threshold: the least number that reaches a level; null where no source that we could read tells it, which the school then fills in from the circular; "–"
 * where the level asks nothing.
 */
export type Threshold = number | null | typeof NO_THRESHOLD;
export const NO_THRESHOLD = '–';

/** Where the school's number comes from: a figure, a formula over figures, or a cell that the school fills in. */
export type Source =
  | { readonly kind: 'figure'; readonly id: IndicatorId }
  /** A part of the pupils for whom the indoor area must do: area / (share × pupils). */
  | { readonly kind: 'areaPerChild'; readonly share: number }
  | { readonly kind: 'typed' };

export interface Criterion {
  /** Permanent: what the school types is kept by it. */
  readonly id: string;
  readonly standard: StandardNumber;
  readonly name: string;
  readonly level1: Threshold;
  readonly level2: Threshold;
  readonly source: Source;
  /** Where the thresholds come from, or that they are to be filled in. Shown to the reader. */
  readonly origin: string;
  /** Shown beside `origin` and never a threshold. */
  readonly remark?: string;
}

/** First article of the chapter of a level: five articles in the order of the standards. */
const FIRST_ARTICLE: Readonly<Record<SchoolLevel, number>> = { 'mam-non': 5, 'tieu-hoc': 10, thcs: 15, thpt: 15 };
const LEVEL_NAMES: Readonly<Record<SchoolLevel, string>> = {
  'mam-non': 'mầm non',
  'tieu-hoc': 'tiểu học',
  thcs: 'THCS',
  thpt: 'THPT',
};

/** "Đ. 15": the article of a standard for the levels of a school; '' where the level is not known. */
export function articleOf(standard: StandardNumber, levels: readonly SchoolLevel[]): string {
  const articles = [...new Set(levels.map((level) => FIRST_ARTICLE[level] + standard - 1))];
  return articles.length === 0 ? '' : `Đ. ${articles.join(', ')}`;
}

/** What stands where we know no threshold. */
export function toFillIn(standard: StandardNumber, levels: readonly SchoolLevel[]): string {
  const article = articleOf(standard, levels);
  return article === '' ? 'điền theo Thông tư' : `điền theo Thông tư, ${article}`;
}

/** What the blank row of a standard says until a school writes a criterion of the circular there. */
export function blankCriterion(standard: StandardNumber, levels: readonly SchoolLevel[]): string {
  const article = articleOf(standard, levels);
  return `(điền tiêu chí theo Thông tư${article === '' ? '' : `, ${article}`})`;
}

const TT16 = 'Thông tư 16/2022/TT-BGDĐT';
const COPIES: Readonly<
  Record<
    SchoolLevel,
    { readonly level1: Threshold; readonly level2: Threshold; readonly origin?: string; readonly remark?: string }
  >
> = {
  'mam-non': {
    level1: null,
    level2: null,
    remark: 'Nghị định 93/2020/NĐ-CP, Đ. 17: 2 bản/trẻ để thành lập, không phải ngưỡng của Thông tư',
  },
  'tieu-hoc': {
    level1: null,
    level2: null,
    remark: 'Nghị định 93/2020/NĐ-CP, Đ. 17: 3 bản/học sinh để thành lập, không phải ngưỡng của Thông tư',
  },
  thcs: { level1: 4, level2: 5, origin: `${TT16}, Đ. 15 (lawnet.vn 385004); mức 2: emishelp.misa.vn/kb/34855` },
  thpt: { level1: 5, level2: null, origin: `${TT16}, Đ. 15 (lawnet.vn 385004); mức 2: điền theo Thông tư, Đ. 15` },
};

/** The criteria of one level of school. */
function ofLevel(level: SchoolLevel): readonly Criterion[] {
  const child = level === 'mam-non' ? 'trẻ' : 'học sinh';
  const unknown = (standard: StandardNumber) => ({ level1: null, level2: null, origin: toFillIn(standard, [level]) });
  const one = (
    key: string,
    standard: StandardNumber,
    name: string,
    source: Source,
    thresholds: Pick<Criterion, 'level1' | 'level2' | 'origin' | 'remark'> = unknown(standard),
  ): Criterion => ({ id: `${level}.${key}`, standard, name, source, ...thresholds });
  const figure = (id: IndicatorId): Source => ({ kind: 'figure', id });

  const list: Criterion[] = [
    one('copiesPerPupil', 1, `Bản sách còn trong thư viện trên một ${child}`, figure('ratio.copiesPerPupil'), {
      ...unknown(1),
      ...COPIES[level],
    }),
  ];
  if (level === 'thcs')
    list.push(
      one(
        'teacherSets',
        1,
        'Bộ sách trên một giáo viên theo bộ môn',
        { kind: 'typed' },
        {
          level1: 1,
          level2: null,
          origin: `${TT16}, Đ. 15 (lawnet.vn 385004); mức 2: điền theo Thông tư, Đ. 15`,
        },
      ),
      one('periodicalTitles', 1, 'Số tên báo, tạp chí', figure('periodicals.titles'), {
        level1: NO_THRESHOLD,
        level2: 6,
        origin: 'Mức 2: emishelp.misa.vn/kb/34855, tiêu chí 1.2.2',
      }),
      one(
        'periodicalCopies',
        1,
        'Số bản của mỗi tên báo, tạp chí (tên có ít bản nhất)',
        { kind: 'typed' },
        {
          level1: NO_THRESHOLD,
          level2: 3,
          origin: 'Mức 2: emishelp.misa.vn/kb/34855, tiêu chí 1.2.2',
        },
      ),
    );
  if (level === 'mam-non')
    list.push(
      one(
        'areaPerChild',
        2,
        'Diện tích trong nhà cho một trẻ, tính cho 30 % số trẻ (m²/trẻ)',
        {
          kind: 'areaPerChild',
          share: 0.3,
        },
        {
          level1: 0.6,
          level2: null,
          origin: `${TT16}, Đ. 6: 30–50 % số trẻ (lawnet.vn 385028); mức 2: điền theo Thông tư, Đ. 6`,
        },
      ),
      one('areaTotal', 2, 'Tổng diện tích, không tính không gian mở (m²)', figure('area.indoor'), {
        level1: 48,
        level2: null,
        origin: `${TT16}, Đ. 6 (lawnet.vn 385028); mức 2: điền theo Thông tư, Đ. 6`,
      }),
    );
  else
    list.push(
      one('area', 2, 'Diện tích thư viện trong nhà (m²)', figure('area.indoor')),
      one('seats', 2, 'Số chỗ ngồi', figure('seats.total')),
      one('computers', 3, 'Số máy vi tính', figure('equipment.computer')),
      one('lessons', 4, 'Số tiết đọc, tiết học tại thư viện trên một lớp', figure('lessons.perClass')),
      one('budget', 5, 'Kinh phí cho thư viện (đồng)', figure('budget.total')),
    );
  return list;
}

/**
 * The criteria for the levels of a school, standard by standard. Only numbers that a source tells are thresholds; everything else is for the school to fill in.
 * A school of several levels has the criteria of each; of activities level 1 follows the highest level's rule and level 2 each level's own (Đ. 23).
 */
export function criteriaOf(levels: readonly SchoolLevel[]): readonly Criterion[] {
  // Without a known level the criteria of a school are listed, and none of them has a threshold.
  if (levels.length === 0)
    return ofLevel('tieu-hoc').map((criterion): Criterion => {
      const { remark: _ofOneLevel, ...rest } = criterion;
      const key = criterion.id.replace(/^.*\./, '');
      return { ...rest, id: `truong.${key}`, origin: toFillIn(criterion.standard, []) };
    });
  const highest = levels[levels.length - 1];
  const all = levels.flatMap((level) =>
    ofLevel(level).map((criterion): Criterion => {
      if (levels.length === 1) return criterion;
      const named = { ...criterion, name: `${criterion.name} – cấp ${LEVEL_NAMES[level]}` };
      return criterion.standard === 4 && level !== highest ? { ...named, level1: NO_THRESHOLD } : named;
    }),
  );
  return STANDARDS.flatMap(({ n }) => all.filter(({ standard }) => standard === n));
}
