import { AlignmentType, BorderStyle, Paragraph, TextRun, type IParagraphOptions, type IRunOptions } from 'docx';
import type { Inline } from '../core/report/document';
import { inlineText } from '../core/report/figure-text';
import type { FigureSet } from '../core/figures/figure';
import { FONTS, LANGUAGE, SINGLE_LINE } from './page';

/** A run with its font and language said outright, so that the text keeps them when it is pasted elsewhere. Text is NFC. */
export function run(text: string, options: Omit<IRunOptions, 'text' | 'children'> = {}): TextRun {
  return new TextRun({ font: FONTS, language: LANGUAGE, ...options, text: text.normalize('NFC') });
}

/** The runs of a sentence: pieces that look alike are one run, so that spell check and search see whole words. */
export function runs(
  inlines: readonly Inline[],
  figures: FigureSet,
  options: Omit<IRunOptions, 'text' | 'children'> = {},
): TextRun[] {
  const pieces: { text: string; bold: boolean; italics: boolean }[] = [];
  for (const inline of inlines) {
    const bold = inline.kind === 'text' && inline.bold === true;
    const italics = inline.kind === 'text' && inline.italic === true;
    const text = inlineText(inline, figures);
    const last = pieces.at(-1);
    if (last && last.bold === bold && last.italics === italics) last.text += text;
    else pieces.push({ text, bold, italics });
  }
  return pieces.map(({ text, bold, italics }) =>
    run(text, { ...options, ...(bold && { bold }), ...(italics && { italics }) }),
  );
}

/** A centred line of the letterhead, single spaced. */
export function centred(
  text: string,
  style: Omit<IRunOptions, 'text' | 'children'>,
  more: Partial<IParagraphOptions> = {},
): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before: 0, after: 0, line: SINGLE_LINE, lineRule: 'auto' },
    ...more,
    children: [run(text, style)],
  });
}

export const RULE_SPACING = { before: 40, after: 0, line: 60, lineRule: 'exact' } as const;

/**
 * A drawn line of a given length, centred in a column: an empty paragraph with a border above it, indented from both sides. It moves with the
 * text, prints everywhere, and holds no character that a screen reader would read.
 */
export function rule(length: number, columnWidth: number, more: Partial<IParagraphOptions> = {}): Paragraph {
  const side = Math.max(0, Math.round((columnWidth - length) / 2));
  return new Paragraph({
    indent: { left: side, right: side },
    spacing: RULE_SPACING,
    border: { top: { style: BorderStyle.SINGLE, size: 6, color: '000000', space: 1 } },
    ...more,
    children: [],
  });
}
