import { indicatorNamed } from '../library/indicators';
import type { IndicatorId } from '../library/ids';
import { PROFILE_NAMES, type ProfileName } from '../library/profile';
import { exactKey } from '../text/normal';
import type { FigurePart } from './document';

/**
 * Sentences on "Nhận định" name figures in braces, by the label that stands on "Số liệu":
 *
 *   {Tổng số bản sách}                      this year's number: 4.098
 *   {Tổng số bản sách: năm trước}           last year's number
 *   {Tổng số bản sách: chênh lệch}          the difference, with its sign: +120
 *   {Tổng số bản sách: %}                   the difference in per cent of last year, with its sign: +3
 *   {Tổng số bản sách: tăng giảm}           the word the figures support: tăng, giảm, giữ nguyên
 *   {Tổng số bản sách: so với năm trước}    the whole claim: "tăng 120 bản so với năm học trước", or
 *                                           "chưa có số liệu để so sánh với năm học trước"
 *   {Tên trường}, {Năm học}, {Năm học sau}  facts from "Thông tin"
 *
 * Case, spaces, punctuation and the place of tone marks do not matter; the id ({copies.total}) does as well as the label. A number comes without
 * its unit: the sentence says it.
 */
export type SentencePiece =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'figure'; readonly id: IndicatorId; readonly of: FigurePart }
  | { readonly kind: 'trend'; readonly id: IndicatorId; readonly whole: boolean }
  | { readonly kind: 'fact'; readonly name: ProfileName | NeighbourYear }
  /** A placeholder that names nothing known; `text` is what stands between the braces. */
  | { readonly kind: 'unknown'; readonly text: string };

export type NeighbourYear = 'Năm học sau' | 'Năm học trước';

const FACTS = new Map<string, ProfileName | NeighbourYear>();
for (const { name } of PROFILE_NAMES) FACTS.set(exactKey(name), name);
for (const name of ['Năm học sau', 'Năm học trước'] as const) FACTS.set(exactKey(name), name);

type Use = FigurePart | 'word' | 'claim';
const USES = new Map<string, Use>(
  (
    [
      ['năm nay', 'value'],
      ['năm trước', 'previous'],
      ['năm học trước', 'previous'],
      ['chênh lệch', 'difference'],
      ['tăng giảm', 'word'],
      ['so với năm trước', 'claim'],
      ['so với năm học trước', 'claim'],
      ['phần trăm', 'percent'],
      ['tỉ lệ', 'percent'],
    ] as const
  ).map(([words, use]) => [exactKey(words), use]),
);

function useOf(text: string): Use | null {
  return text.trim() === '%' ? 'percent' : (USES.get(exactKey(text)) ?? null);
}

function pieceOf(inside: string): SentencePiece {
  const unknown: SentencePiece = { kind: 'unknown', text: inside };
  const colon = inside.lastIndexOf(':');
  const wanted = colon < 0 ? 'value' : useOf(inside.slice(colon + 1));
  const name = (colon < 0 ? inside : inside.slice(0, colon)).normalize('NFC').trim();
  const id = indicatorNamed(name)?.id;
  if (id !== undefined) {
    if (wanted === null) return unknown;
    if (wanted === 'word' || wanted === 'claim') return { kind: 'trend', id, whole: wanted === 'claim' };
    return { kind: 'figure', id, of: wanted };
  }
  const fact = colon < 0 ? FACTS.get(exactKey(name)) : undefined;
  return fact === undefined ? unknown : { kind: 'fact', name: fact };
}

/** Splits a sentence at its placeholders. A "{" without "}" is an unknown placeholder up to the end; a lone "}" is text. */
export function parseSentence(text: string): SentencePiece[] {
  const pieces: SentencePiece[] = [];
  let from = 0;
  while (from < text.length) {
    const open = text.indexOf('{', from);
    const before = text.slice(from, open < 0 ? text.length : open);
    if (before !== '') pieces.push({ kind: 'text', text: before });
    if (open < 0) break;
    const close = text.indexOf('}', open);
    const end = close < 0 ? text.length : close;
    pieces.push(close < 0 ? { kind: 'unknown', text: text.slice(open + 1) } : pieceOf(text.slice(open + 1, end)));
    from = end + 1;
  }
  return pieces;
}

/** The placeholder of a figure as the sheet shows it, for proposals and starter sentences. */
export function placeholderOf(
  label: string,
  use?: 'năm trước' | 'chênh lệch' | '%' | 'tăng giảm' | 'so với năm trước',
): string {
  return use === undefined ? `{${label}}` : `{${label}: ${use}}`;
}
