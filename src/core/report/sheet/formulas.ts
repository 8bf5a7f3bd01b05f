import type { FigureSet } from '../../figures/figure';
import { restOf } from '../../figures/totals';
import { indicatorInfo } from '../../library/indicators';
import type { IndicatorId } from '../../library/ids';
import { addressName, type CellAddress } from '../../sheet/address';
import type { FigurePart, Inline } from '../document';
import { decimalsOf, inlineText, isOfLess, NOTHING, TREND_WORDS, UNKNOWN_CELL, unitText } from '../figure-text';

/** Where a figure's number stands on "Số liệu"; null where it stands nowhere, and the report holds it as a plain value. */
export type FiguresCell = (id: IndicatorId, of: 'value' | 'previous') => CellAddress | null;

/** Excel's limits: 255 characters in one text of a formula, 8192 in a formula. Quotes are doubled inside, hence the margin. */
const TEXT_LIMIT = 120;
const FORMULA_LIMIT = 8000;

/** A text as formula operands: short literals joined by "&", cut between characters, quotes doubled. */
export function textOperands(text: string): string {
  const literals: string[] = [];
  const letters = Array.from(text);
  for (let from = 0; from < letters.length; from += TEXT_LIMIT) {
    literals.push(
      `"${letters
        .slice(from, from + TEXT_LIMIT)
        .join('')
        .replaceAll('"', '""')}"`,
    );
  }
  return literals.length > 0 ? literals.join('&') : '""';
}

/**
 * Digits in groups of three with full stops, for a whole number that is not negative. Made by arithmetic: TEXT with separators would follow the
 * region of the machine that opens the file. @param digits how many the number may have at most
 */
function grouped(number: string, digits: number): string {
  const group = (step: number) => `RIGHT(1000+MOD(INT(${number}/${10 ** step}),1000),3)`;
  const from = (step: number): string => {
    const head = step === 0 ? number : `INT(${number}/${10 ** step})`;
    let text = head;
    for (let rest = step - 3; rest >= 0; rest -= 3) text += `&"."&${group(rest)}`;
    return text;
  };
  let expression = from(Math.ceil(digits / 3) * 3 - 3);
  for (let step = Math.ceil(digits / 3) * 3 - 6; step >= 0; step -= 3) {
    expression = `IF(${number}<${10 ** (step + 3)},${from(step)}&"",${expression})`;
  }
  return expression;
}

/** The printed text of a number that is not negative, as `numberText` prints it. @param number a formula expression that is a number */
function printed(number: string, decimals: number, digits: number): string {
  if (decimals === 0) return grouped(`ROUND(${number},0)`, digits);
  const scale = 10 ** decimals;
  const units = `ROUND((${number})*${scale},0)`;
  const rest = `MOD(${units},${scale})`;
  const fraction =
    decimals === 1 ? `","&${rest}` : `IF(MOD(${units},10)=0,","&${rest}/10,","&RIGHT(${scale}+${rest},${decimals}))`;
  return `${grouped(`INT(${units}/${scale})`, digits)}&IF(${rest}=0,"",${fraction})`;
}

/** Money may run to hundreds of billions of đồng; counts and ratios stay below a thousand million. */
function digitsOf(id: IndicatorId): number {
  return indicatorInfo(id).unit === 'đồng' ? 12 : indicatorInfo(id).decimals > 0 ? 6 : 9;
}

interface References {
  readonly value: string | null;
  readonly previous: string | null;
}

function references(id: IndicatorId, figuresCell: FiguresCell): References {
  const name = (cell: CellAddress | null) => (cell ? addressName(cell) : null);
  return { value: name(figuresCell(id, 'value')), previous: name(figuresCell(id, 'previous')) };
}

const UNKNOWN = `"${UNKNOWN_CELL}"`;

/** An expression for one number of an indicator as text; null where a cell it needs is on no sheet. */
function figureExpression(id: IndicatorId, of: FigurePart, figuresCell: FiguresCell): string | null {
  const { value, previous } = references(id, figuresCell);
  const decimals = decimalsOf(id, of);
  if (of === 'value' || of === 'previous') {
    const cell = of === 'value' ? value : previous;
    return cell === null ? null : `IF(ISNUMBER(${cell}),${printed(cell, decimals, digitsOf(id))},${UNKNOWN})`;
  }
  if (value === null || previous === null) return null;
  const known = `AND(ISNUMBER(${value}),ISNUMBER(${previous}))`;
  if (of === 'difference') {
    const [now, then] = [rounded(value, decimals), rounded(previous, decimals)];
    const sign = `IF(${now}>${then},"+",IF(${now}<${then},"-",""))`;
    return `IF(${known},${sign}&${printed(`ABS(${value}-${previous})`, decimals, digitsOf(id))},${UNKNOWN})`;
  }
  // A change in per cent of 0 is unknown; the inner IF keeps Excel from dividing by it.
  const share = `(${value}-${previous})/${previous}*100`;
  const sign = `IF(ROUND(${share},${decimals})>0,"+",IF(ROUND(${share},${decimals})<0,"-",""))`;
  return `IF(${known},IF(ABS(${previous})<${NOTHING},${UNKNOWN},${sign}&${printed(`ABS(${share})`, decimals, 6)}),${UNKNOWN})`;
}

function rounded(cell: string, decimals: number): string {
  return `ROUND(${cell},${decimals})`;
}

/** A claim that stays true when the numbers change: Excel chooses the word. */
function trendExpression(
  { id, amount, than, unit }: Extract<Inline, { kind: 'trend' }>,
  figuresCell: FiguresCell,
): string | null {
  const { value, previous } = references(id, figuresCell);
  if (value === null || previous === null) return null;
  const { unit: own, decimals } = indicatorInfo(id);
  const [now, then] = [rounded(value, decimals), rounded(previous, decimals)];
  const change = amount
    ? `&" "&${printed(`ABS(${now}-${then})`, decimals, digitsOf(id))}&${textOperands(unitText(unit ?? own))}`
    : '';
  const words = `IF(${now}>${then},"${TREND_WORDS.up}","${TREND_WORDS.down}")${change}`;
  const known = `IF(${now}=${then},"${TREND_WORDS.same}",${words})`;
  const [tail, unknown] = than === null ? ['', ''] : [`&${textOperands(` so với ${than}`)}`, ` với ${than}`];
  return `IF(AND(ISNUMBER(${value}),ISNUMBER(${previous})),${known}${tail},${textOperands(`${TREND_WORDS.unknown}${unknown}`)})`;
}

/** A sentence: a formula with live figures, or its text where it has none or the formula would be longer than Excel allows. */
export function sentenceContent(
  inlines: readonly Inline[],
  figures: FigureSet,
  figuresCell: FiguresCell,
): { value: string } | { formula: string } {
  const operands: string[] = [];
  let plain = '';
  let live = false;
  const flush = () => {
    if (plain !== '') operands.push(textOperands(plain));
    plain = '';
  };
  for (const inline of inlines) {
    const expression =
      inline.kind === 'figure' && !isChangeOfLess(inline, figures)
        ? figureExpression(inline.id, inline.of, figuresCell)
        : inline.kind === 'trend' && !isOfLess(figures, inline.id)
          ? trendExpression(inline, figuresCell)
          : null;
    if (expression === null) {
      plain += inlineText(inline, figures);
    } else {
      flush();
      operands.push(expression);
      live = true;
    }
  }
  flush();
  const formula = `=${operands.join('&')}`;
  if (live && formula.length <= FORMULA_LIMIT) return { formula };
  return { value: inlines.map((inline) => inlineText(inline, figures)).join('') };
}

/** The change of a total that lacks a part says nothing; Excel would count it all the same. */
function isChangeOfLess({ id, of }: Extract<Inline, { kind: 'figure' }>, figures: FigureSet): boolean {
  return of !== 'value' && of !== 'previous' && isOfLess(figures, id);
}

/** What adds up the numbers that are printed above; unknown ones, which are texts, count nothing. @param area "E20:E24" */
export function sumContent(area: string): { formula: string } {
  return { formula: `=IF(COUNT(${area})=0,${UNKNOWN},SUM(${area}))` };
}

/** A number on its own in a table cell: it stays a number that Excel can chart and sum; null where it has to be a text. */
export function numberContent(
  inline: Inline,
  figures: FigureSet,
  figuresCell: FiguresCell,
): { value: number | string } | { formula: string } | null {
  if (inline.kind === 'number') {
    if (inline.formula !== null) return { formula: inline.formula };
    return { value: inline.value ?? UNKNOWN_CELL };
  }
  if (inline.kind === 'sum') return numberContent(inline.total, figures, figuresCell);
  if (inline.kind === 'remainder') {
    const total = figuresCell(inline.total, inline.of);
    const parts = inline.parts.map((id) => figuresCell(id, inline.of));
    if (!total || parts.some((part) => part === null))
      return { value: restOf(figures, { id: inline.total, parts: inline.parts }, inline.of) ?? UNKNOWN_CELL };
    const cell = addressName(total);
    const sum = parts.flatMap((part) => (part ? [addressName(part)] : [])).join(',');
    return { formula: `=IF(ISNUMBER(${cell}),${cell}-SUM(${sum}),${UNKNOWN})` };
  }
  if (inline.kind !== 'figure' || decimalsOf(inline.id, inline.of) > 0) return null;
  if (inline.of !== 'value' && inline.of !== 'previous') return null;
  const cell = figuresCell(inline.id, inline.of);
  const value = figures.get(inline.id)?.[inline.of] ?? null;
  if (!cell) return { value: value ?? UNKNOWN_CELL };
  return { formula: `=IF(ISNUMBER(${addressName(cell)}),${addressName(cell)},${UNKNOWN})` };
}
