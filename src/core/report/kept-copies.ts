import { RegisterRows } from '../figures/register-rows';
import { countedHoldings } from '../figures/scope';
import type { BookCategory } from '../library/ids';
import type { ProfileName } from '../library/profile';
import type { Block, TableBlock } from './document';
import { item, text } from './helpers';
import { numberText } from './number-text';
import type { ReportContext } from './sentence';

/** Types of which the school keeps a number of copies of each title; the number is the profile's, without one nothing is said. */
const KEPT: readonly { readonly type: BookCategory; readonly name: ProfileName; readonly label: string }[] = [
  { type: 'textbook', name: 'Số bản lưu mỗi tên sách giáo khoa', label: 'sách giáo khoa' },
  { type: 'professional', name: 'Số bản lưu mỗi tên sách nghiệp vụ', label: 'sách nghiệp vụ' },
];
/** More lines than this are a register, not a table of a report. */
const MOST_LINES = 200;

interface Shortage {
  readonly label: string;
  readonly least: number;
  readonly titles: number;
  /** Titles with fewer copies, by name. */
  readonly short: readonly { readonly title: string; readonly copies: number }[];
}

function shortages({ book, period }: ReportContext): Shortage[] {
  if (!period.isWholeYear) return [];
  return KEPT.flatMap(({ type, name, label }) => {
    const least = book.profile.get(name)?.number ?? null;
    if (least === null || least < 1) return [];
    const titles = new Map<string, { title: string; copies: number }>();
    for (const { table, excluded } of countedHoldings(book)) {
      if (table.grain === 'summary' || excluded.has(type)) continue;
      const rows = new RegisterRows(table);
      for (let i = 0; i < rows.length; i++) {
        const title = rows.title?.values[i] ?? '';
        const copies = rows.copiesAt(i);
        if (title === '' || rows.categoryAt(i) !== type || rows.isWithdrawn(i) || Number.isNaN(copies)) continue;
        const key = rows.titleKeyAt(i);
        const entry = titles.get(key);
        if (entry) entry.copies += copies;
        else titles.set(key, { title, copies });
      }
    }
    if (titles.size === 0) return [];
    const short = [...titles.values()].filter(({ copies }) => copies < least);
    short.sort((a, b) => a.title.localeCompare(b.title, 'vi'));
    return [{ label, least, titles: titles.size, short }];
  });
}

/** "12 trên 62 tên sách giáo khoa có dưới 5 bản": one sentence a type that the profile gives a number for. */
export function keptCopiesSentences(context: ReportContext): Block[] {
  return shortages(context).map(({ label, least, titles, short }) =>
    item(
      short.length === 0
        ? `Tất cả ${numberText(titles)} tên ${label} đều có từ ${numberText(least)} bản trở lên.`
        : `Có ${numberText(short.length)} trên ${numberText(titles)} tên ${label} hiện có dưới ${numberText(least)} bản.`,
    ),
  );
}

/** The titles themselves; left out where they are too many for a report. */
export function keptCopiesTables(context: ReportContext): TableBlock[] {
  return shortages(context).flatMap(({ label, least, short }): TableBlock[] => {
    if (short.length === 0 || short.length > MOST_LINES) return [];
    return [
      {
        kind: 'table',
        caption: `Tên ${label} có dưới ${numberText(least)} bản`,
        columns: [
          { heading: 'STT', align: 'center', share: 0.1 },
          { heading: 'Tên sách', align: 'left', share: 0.7 },
          { heading: 'Số bản', align: 'right', share: 0.2 },
        ],
        rows: short.map(({ title, copies }, index) => [
          text(String(index + 1)),
          text(title),
          [{ kind: 'number', value: copies, formula: null }],
        ]),
        boldRows: [],
      },
    ];
  });
}
