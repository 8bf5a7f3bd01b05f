import type { FigureSet } from '../figures/figure';
import type { Profile } from '../intake/book';
import { indicatorInfo } from '../library/indicators';
import { PROFILE_NAMES } from '../library/profile';
import { exactKey } from '../text/normal';
import type { Block, ChartBlock, Inline, ReportDocument, TableBlock } from './document';
import { figureNumber, inlineText, sentenceText } from './figure-text';
import { BLANK, factText, isPreschool } from './letterhead';
import { annexLabel, basisLines, END_MARK, letterheadLines, recipientLines } from './letterhead-lines';
import { bodyName } from './names';
import { romanNumber } from './number-text';
import { parseSentence } from './placeholders';

/** What a field of a school's own Word template stands for. */
export type TemplateValue =
  | { readonly kind: 'text'; readonly text: string }
  /** Paragraphs and tables of the report. */
  | { readonly kind: 'blocks'; readonly blocks: readonly Block[] }
  /** Whole where the field stands alone; row by row where it embraces a row of the template. */
  | { readonly kind: 'table'; readonly table: TableBlock }
  | { readonly kind: 'chart'; readonly chart: ChartBlock };

export interface TemplateFields {
  /** The value of a field by what stands between its braces; null where it names nothing. Letter case, spaces and the place of tone marks do not matter. */
  readonly find: (inside: string) => TemplateValue | null;
  /** The fields of this report besides the indicators, as a template names them. */
  readonly names: readonly string[];
  /** The figures that the report is printed from. */
  readonly figures: FigureSet;
  /** A bản nháp is marked on every page. */
  readonly draft: boolean;
}

/** What stands where a figure is unknown. */
export const NO_FIGURE = 'chưa có số liệu';

/** Fields of the letterhead and the foot, with what they are for; the order is the order of the guide. */
export const LETTER_FIELDS = [
  ['Tên loại văn bản', 'BÁO CÁO hoặc BIÊN BẢN'],
  ['Trích yếu', 'dòng dưới tên loại văn bản'],
  ['Số và ký hiệu', 'cả dòng “Số: 05/BC-…”'],
  ['Địa danh và ngày tháng', 'cả dòng “…, ngày … tháng … năm …”'],
  ['Kính gửi', 'nơi được gửi báo cáo'],
  ['Căn cứ', 'các căn cứ, mỗi căn cứ một dòng'],
  ['Lời mở đầu', 'câu đầu của báo cáo'],
  ['Lời kết', 'câu cuối của báo cáo, có dấu ./.'],
  ['Quyền hạn, chức vụ người ký', 'HIỆU TRƯỞNG, hoặc KT. HIỆU TRƯỞNG và PHÓ HIỆU TRƯỞNG'],
  ['Họ tên người ký', 'người ký báo cáo'],
  ['Nơi nhận', 'danh sách nơi nhận, mỗi nơi một dòng'],
  ['Nội dung báo cáo', 'toàn bộ nội dung, gồm đề mục, câu và bảng'],
] as const;

type LetterField = (typeof LETTER_FIELDS)[number][0];

function letterTexts(
  document: ReportDocument,
  figures: FigureSet,
): Record<Exclude<LetterField, 'Nội dung báo cáo'>, string> {
  const { numberLine, dateLine } = letterheadLines(document.letterhead);
  return {
    'Tên loại văn bản': document.typeName,
    'Trích yếu': document.subject,
    'Số và ký hiệu': numberLine,
    'Địa danh và ngày tháng': dateLine,
    'Kính gửi': document.addressees.join('; ') || BLANK,
    'Căn cứ': basisLines(document.basis).join('\n'),
    'Lời mở đầu': sentenceText(document.opening, figures),
    'Lời kết': `${sentenceText(document.closing, figures).replace(/\.\s*$/, '')}${END_MARK}`,
    'Quyền hạn, chức vụ người ký': document.signer.authority.join('\n'),
    'Họ tên người ký': document.signer.name,
    'Nơi nhận': recipientLines(document.recipients).join('\n'),
  };
}

/** "Phần II" and "Mục II.1": what stands below each heading, without the heading. */
function partFields(blocks: readonly Block[]): [string, TemplateValue][] {
  const fields: [string, Block[]][] = [];
  let part = 0;
  let section = 0;
  let inPart: Block[] | null = null;
  let inSection: Block[] | null = null;
  for (const block of blocks) {
    if (block.kind === 'part') {
      part++;
      section = 0;
      inSection = null;
      fields.push([`Phần ${romanNumber(part)}`, (inPart = [])]);
      continue;
    }
    inPart?.push(block);
    if (block.kind === 'section') fields.push([`Mục ${romanNumber(part)}.${++section}`, (inSection = [])]);
    else inSection?.push(block);
  }
  return fields.map(([name, inside]) => [name, { kind: 'blocks', blocks: inside }]);
}

/** "Phụ lục", or "Phụ lục I" and on: the list alone. Its title is "Tên phụ lục", and the line below it is the template's. */
function annexFields({ annexes }: ReportDocument): [string, TemplateValue][] {
  return annexes.flatMap(({ title, table }, index): [string, TemplateValue][] => {
    const label = annexLabel(index, annexes.length);
    return [
      [label, { kind: 'table', table }],
      [`Tên ${label.replace('Phụ', 'phụ')}`, { kind: 'text', text: title }],
    ];
  });
}

function shownFields(blocks: readonly Block[]): [string, TemplateValue][] {
  return blocks.flatMap((block): [string, TemplateValue][] => {
    if (block.kind === 'table') return [[`Bảng ${block.caption}`, { kind: 'table', table: block }]];
    if (block.kind === 'chart') return [[`Biểu đồ ${block.name}`, { kind: 'chart', chart: block }]];
    return [];
  });
}

/** The profile's facts under their own names; those that the letterhead prints in an official form are printed in it. */
function factFields(document: ReportDocument, profile: Profile): [string, string][] {
  const official: Partial<Record<string, string>> = {
    'Cơ quan chủ quản': bodyName(document.letterhead.superiorBody),
    'Tên trường': bodyName(document.letterhead.issuingBody),
    'Năm học': document.schoolYear,
    'Ký hiệu': document.letterhead.sign,
    'Người ký': document.signer.name,
    'Chức vụ người ký': document.signer.authority.join('\n'),
  };
  return PROFILE_NAMES.map(({ name }) => [name, official[name] ?? (factText(profile, name) || BLANK)]);
}

/** A text in the case of its field: {TÊN TRƯỜNG} asks for capitals. */
function inCaseOf(inside: string, text: string): string {
  const isCapital = /\p{L}/u.test(inside) && inside === inside.toLocaleUpperCase('vi');
  return (isCapital ? text.toLocaleUpperCase('vi') : text).normalize('NFC');
}

/** The number or claim of an indicator, in the grammar of the sentences on "Nhận định"; null where the text names no indicator. */
function figureField(inside: string, document: ReportDocument, figures: FigureSet, preschool: boolean): string | null {
  const [piece, ...more] = parseSentence(`{${inside}}`);
  if (!piece || more.length > 0) return null;
  if (piece.kind === 'figure')
    return figureNumber(figures, piece.id, piece.of) === null ? NO_FIGURE : inlineText(piece, figures);
  if (piece.kind !== 'trend') return null;
  const than = document.ownFigures ? 'cùng kỳ năm học trước' : 'năm học trước';
  const unit = indicatorInfo(piece.id).unit;
  const claim: Inline = {
    kind: 'trend',
    id: piece.id,
    amount: piece.whole,
    than: piece.whole ? than : null,
    ...(preschool && { unit: unit.replace('học sinh', 'trẻ') }),
  };
  return figureNumber(figures, piece.id, 'value') === null ? NO_FIGURE : inlineText(claim, figures);
}

/**
 * Everything that a school's own template can name for one report. No value holds "undefined": what is unknown is room to write on, or says so.
 * @param yearFigures the figures of the school year; a term's or month's report has its own
 */
export function templateFields(document: ReportDocument, yearFigures: FigureSet, profile: Profile): TemplateFields {
  const figures = document.ownFigures ?? yearFigures;
  const text = ([name, words]: readonly [string, string]): [string, TemplateValue] => [
    name,
    { kind: 'text', text: words },
  ];
  const named: [string, TemplateValue][] = [
    ...factFields(document, profile).map(text),
    ...Object.entries(letterTexts(document, figures)).map(text),
    ['Nội dung báo cáo', { kind: 'blocks', blocks: document.blocks }],
    ...partFields(document.blocks),
    ...shownFields([...document.blocks, ...document.annexes.map(({ table }) => table)]),
    ...annexFields(document),
  ];
  const values = new Map<string, TemplateValue>();
  // The letterhead's own form of a fact comes later and counts ("Kính gửi", "Nơi nhận").
  for (const [name, value] of named) values.set(exactKey(name), value);
  return {
    figures,
    draft: document.draft,
    names: [...new Set(named.map(([name]) => name))],
    find: (inside) => {
      const key = exactKey(inside);
      const value = key === '' ? undefined : values.get(key);
      if (value) return value.kind === 'text' ? { ...value, text: inCaseOf(inside, value.text) } : value;
      const figure = figureField(inside, document, figures, isPreschool(profile));
      return figure === null ? null : { kind: 'text', text: figure };
    },
  };
}
