import type { FigureSet } from '../figures/figure';
import type { Block, Inline, ReportDocument, Signer, TableBlock } from './document';
import { sentenceText } from './figure-text';
import {
  annexGuide,
  annexLabel,
  basisLines,
  DRAFT_MARK,
  END_MARK,
  letterheadLines,
  MOTTO,
  NATIONAL_NAME,
  recipientLines,
} from './letterhead-lines';
import { blockNumbers } from './numbering';

/** The report for pasting: the same words as HTML with the looks that Word takes over, and as plain text. */
export interface PastedReport {
  readonly html: string;
  readonly text: string;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}

const CENTRED = 'text-align:center;margin:0';
const BODY = 'text-align:justify;text-indent:1cm;margin:0 0 6pt;line-height:1.15';

class Paste {
  private readonly html: string[] = [];
  private readonly lines: string[] = [];

  line(text: string, style: string, mark: '' | 'b' | 'i' | 'h1' | 'h2' | 'h3' = ''): void {
    const words = escaped(text);
    const isHeading = mark.startsWith('h');
    const inner = mark === 'b' || mark === 'i' ? `<${mark}>${words}</${mark}>` : words;
    const tag = isHeading ? mark : 'p';
    const look = isHeading ? `;font-size:14pt;font-weight:${mark === 'h3' ? 'normal' : 'bold'}` : '';
    this.html.push(`<${tag} style="${style}${look}">${inner}</${tag}>`);
    this.lines.push(text);
  }

  /** Side by side without lines; below each other as plain text. */
  pair(left: readonly string[], right: readonly string[]): void {
    const cell = (html: readonly string[]) =>
      `<td style="width:50%;vertical-align:top;text-align:center">${html.join('<br>')}</td>`;
    this.html.push(`<table style="width:100%;border:none"><tr>${cell(left)}${cell(right)}</tr></table>`);
    const plain = (lines: readonly string[]) =>
      lines
        .map((line) =>
          line
            .replace(/<[^>]*>/g, '')
            .replace(/&lt;/g, '<')
            .replace(/&gt;/g, '>')
            .replace(/&quot;/g, '"')
            .replace(/&amp;/g, '&'),
        )
        .filter((line) => line !== '');
    this.lines.push(...plain(left), ...plain(right));
  }

  table(table: TableBlock, caption: string | null, figures: FigureSet): void {
    if (caption !== null) this.line(caption, `${CENTRED};margin-top:6pt`, 'b');
    const cell = (tag: 'td' | 'th', text: string, align: string, bold: boolean) =>
      `<${tag} style="border:1px solid #000;padding:1pt 4pt;text-align:${align}">${bold ? `<b>${escaped(text)}</b>` : escaped(text)}</${tag}>`;
    const head = table.columns.map(({ heading }) => cell('th', heading, 'center', true)).join('');
    const rows = table.rows.map((row, index) => {
      const cells = row.map((inlines, column) =>
        cell(
          'td',
          sentenceText(inlines, figures),
          table.columns[column]?.align ?? 'left',
          table.boldRows.includes(index),
        ),
      );
      return `<tr>${cells.join('')}</tr>`;
    });
    this.html.push(
      `<table style="border-collapse:collapse;width:100%;font-size:12pt"><thead><tr>${head}</tr></thead><tbody>${rows.join('')}</tbody></table>`,
    );
    this.lines.push(table.columns.map(({ heading }) => heading).join('\t'));
    for (const row of table.rows) this.lines.push(row.map((inlines) => sentenceText(inlines, figures)).join('\t'));
  }

  finished(): PastedReport {
    return {
      html: `<html lang="vi"><body style="font-family:'Times New Roman';font-size:14pt;color:#000">${this.html.join('\n')}</body></html>`,
      text: this.lines.join('\n'),
    };
  }
}

function signature({ authority, name }: Signer): string[] {
  return [...authority.map((line) => `<b>${escaped(line)}</b>`), '', '', '', `<b>${escaped(name)}</b>`];
}

/**
 * The whole report for the clipboard. Margins and page numbers belong to a file and do not travel this way; headings, tables and letterhead do.
 * @param yearFigures the figures of the school year; a term's or month's report is printed from its own
 */
export function pastedReport(document: ReportDocument, yearFigures: FigureSet): PastedReport {
  const figures = document.ownFigures ?? yearFigures;
  const { letterhead, addressees, preparer, signer } = document;
  const paste = new Paste();
  const { numberLine, dateLine } = letterheadLines(letterhead);
  if (document.draft) paste.line(DRAFT_MARK, CENTRED, 'b');
  paste.pair(
    [escaped(letterhead.superiorBody), `<b>${escaped(letterhead.issuingBody)}</b>`, escaped(numberLine)],
    [`<b>${NATIONAL_NAME}</b>`, `<b><u>${MOTTO}</u></b>`, `<i>${escaped(dateLine)}</i>`],
  );
  paste.line(document.typeName, `${CENTRED};margin-top:18pt`, 'b');
  paste.line(document.subject, `${CENTRED};margin-bottom:12pt`, 'b');
  if (addressees.length === 1) paste.line(`Kính gửi: ${addressees[0] ?? ''}.`, CENTRED);
  if (addressees.length > 1) {
    paste.line('Kính gửi:', 'margin:0 0 0 3cm');
    addressees.forEach((name, index) =>
      paste.line(`- ${name}${index === addressees.length - 1 ? '.' : ';'}`, 'margin:0 0 0 4.5cm'),
    );
  }
  for (const line of basisLines(document.basis)) paste.line(line, BODY, 'i');
  paste.line(sentenceText(document.opening, figures), BODY);
  writeBlocks(paste, document.blocks, figures);
  paste.line(`${sentenceText(document.closing, figures).replace(/\.\s*$/, '')}${END_MARK}`, BODY);
  const recipients = ['<i><b>Nơi nhận:</b></i>', ...recipientLines(document.recipients).map(escaped)];
  if (preparer) {
    paste.pair(signature(preparer), signature(signer));
    paste.pair(recipients, []);
  } else {
    paste.pair(recipients, signature(signer));
  }
  document.annexes.forEach(({ title, table }, index) => {
    paste.line(annexLabel(index, document.annexes.length), `${CENTRED};page-break-before:always`, 'b');
    paste.line(title.toLocaleUpperCase('vi'), CENTRED, 'b');
    paste.line(annexGuide(document), `${CENTRED};margin-bottom:12pt`, 'i');
    paste.table(table, null, figures);
  });
  return paste.finished();
}

const HEADINGS = { part: 'h1', section: 'h2', subheading: 'h3' } as const;

function writeBlocks(paste: Paste, blocks: readonly Block[], figures: FigureSet): void {
  const numbers = blockNumbers(blocks);
  const sentence = (inlines: readonly Inline[], lead: string) =>
    paste.line(`${lead}${sentenceText(inlines, figures)}`, BODY);
  let tables = 0;
  blocks.forEach((block, index) => {
    switch (block.kind) {
      case 'part':
      case 'section':
      case 'subheading': {
        const heading = block.kind === 'part' ? block.heading.toLocaleUpperCase('vi') : block.heading;
        paste.line(`${numbers[index] ?? ''}${heading}`, 'text-indent:1cm;margin:6pt 0', HEADINGS[block.kind]);
        break;
      }
      case 'paragraph':
        sentence(block.inlines, '');
        break;
      case 'item':
        sentence(block.inlines, '- ');
        break;
      case 'table':
        tables++;
        paste.table(block, `Bảng ${tables}. ${block.caption}`, figures);
        break;
      case 'chart':
        break;
    }
  });
}
