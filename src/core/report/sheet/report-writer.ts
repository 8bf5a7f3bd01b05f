import type { FigureSet } from '../../figures/figure';
import type { Inline, ReportDocument, Signer, TableBlock } from '../document';
import { sentenceText } from '../figure-text';
import {
  annexGuide,
  annexLabel,
  basisLines,
  END_MARK,
  letterheadLines,
  MOTTO,
  NATIONAL_NAME,
  recipientLines,
} from '../letterhead-lines';
import { CLOSING, OPENING } from '../narrative-place';
import { blockNumbers, lastLines } from '../numbering';
import { textWidth } from '../text-width';
import { addresseeLines, roomKey, untypedPlaces } from '../typed';
import { writeChart } from './chart';
import { sentenceContent, type FiguresCell } from './formulas';
import { GridBuilder, LAST_COLUMN, LEFT_COLUMNS, widthOf } from './grid';
import { REPORT_STYLES } from './styles';
import { keepAnnounced, linkFigures, tableSpans, writeTable } from './table';
import { headingMark, MARK_COLUMN, OWN_ROW, placesMark, sentenceMark, type Place } from './marks';

const RIGHT_COLUMNS = LAST_COLUMN + 1 - LEFT_COLUMNS;
/** About 1 cm before the first word: Excel knows no first-line indent. Non-breaking, so that justified lines do not stretch it. */
const FIRST_LINE = '\u00a0'.repeat(8);
/** Lines below the issuing body and the trích yếu: 1/3–1/2 of the text (N08, N13). */
const SHORT_RULE = 0.42;
/** Points of a heading with two lines below it, and of the closing sentence with the signatures: they belong on one page. */
const HEADING_AND_MORE = 70;
const CLOSING_AND_SIGNATURES = 230;
/** Points of the headings and sentences that stay with them. */
const LAST_LINES = 110;
/** More rows than an A4 page has room for. */
const LONG_TABLE = 36;

/** A line of underscores about as long as a share of a text. */
function ruleText(text: string, size: number, share: number, available: number): string {
  const length = Math.min(textWidth(text, size, true), available) * share;
  return '_'.repeat(Math.max(3, Math.round(length / textWidth('_', REPORT_STYLES.rule?.fontSize ?? 8))));
}

/** Writes a report from top to bottom into the rows of a sheet. */
export class ReportWriter {
  readonly grid = new GridBuilder(REPORT_STYLES);
  /** Row of a sentence → its mark. */
  private readonly marks = new Map<number, string>();
  /** Row → the places in it that a person may write into. */
  private readonly places = new Map<number, Place[]>();
  private readonly untyped: ReadonlyMap<string, string>;
  private part: string | null = null;
  /** The table for which room was made where the lines that lead to it begin. */
  private announced: TableBlock | null = null;
  /** The header of the last table where that is longer than a page: it is printed on every page from there. */
  repeated: number | null = null;

  constructor(
    private readonly document: ReportDocument,
    private readonly figures: FigureSet,
    private readonly figuresCell: FiguresCell,
  ) {
    this.untyped = untypedPlaces(document);
  }

  private place(row: number, column: number, key: string): void {
    const hash = this.untyped.get(key);
    if (hash !== undefined) this.places.set(row, [...(this.places.get(row) ?? []), { column, key, hash }]);
  }

  private halves(
    left: readonly [style: string, text: string] | null,
    right: readonly [style: string, text: string] | null,
  ): number {
    const row = this.grid.row++;
    if (left) {
      this.grid.put(row, 0, LEFT_COLUMNS, left[0], { value: left[1] });
      this.grid.fit(row, 0, LEFT_COLUMNS, left[0], left[1]);
    }
    if (right) {
      this.grid.put(row, LEFT_COLUMNS, RIGHT_COLUMNS, right[0], { value: right[1] });
      // The national name stands on one line always: the right half is made for it.
      const text = right[1] === NATIONAL_NAME ? '' : right[1];
      this.grid.fit(row, LEFT_COLUMNS, RIGHT_COLUMNS, right[0], text);
    }
    return row;
  }

  /** N05–N11. */
  letterhead(): void {
    const { letterhead } = this.document;
    const { numberLine, dateLine } = letterheadLines(letterhead);
    const left = ruleText(letterhead.issuingBody, 12, SHORT_RULE, widthOf(0, LEFT_COLUMNS));
    this.place(this.halves(['superior', letterhead.superiorBody], ['nation', NATIONAL_NAME]), 0, 'superiorBody');
    this.place(this.halves(['issuer', letterhead.issuingBody], ['motto', MOTTO]), 0, 'issuingBody');
    this.grid.rowHeights[
      this.halves(['rule', left], ['rule', ruleText(MOTTO, 13, 1, widthOf(LEFT_COLUMNS, RIGHT_COLUMNS))])
    ] = 11;
    const numbered = this.halves(['number', numberLine], ['date', dateLine]);
    this.place(numbered, 0, 'numberLine');
    this.place(numbered, LEFT_COLUMNS, 'dateLine');
    this.grid.space(14);
  }

  /** N12–N13, N22, N14. */
  heading(): void {
    const { document, grid } = this;
    this.place(grid.line('title', document.typeName), 0, 'typeName');
    this.place(grid.line('title', document.subject), 0, 'subject');
    const rule = grid.line('rule', '', {
      value: ruleText(document.subject, 14, SHORT_RULE, widthOf(0, LAST_COLUMN + 1)),
    });
    grid.rowHeights[rule] = 11;
    grid.space(6);
    const addressees = addresseeLines(document.addressees);
    const style = addressees.length === 1 ? 'addressee' : 'addresseeLine';
    const indent = addressees.length === 1 ? '' : '      ';
    if (addressees.length > 1) grid.line(style, 'Kính gửi:');
    addressees.forEach((line, index) => this.place(grid.line(style, `${indent}${line}`), 0, `addressees${index}`));
    if (addressees.length > 0) grid.space(6);
    basisLines(document.basis).forEach((line, index) =>
      this.place(grid.line('basis', `${FIRST_LINE}${line}`, undefined, 6), 0, `basis${index}`),
    );
  }

  opening(): void {
    this.part = OPENING;
    this.sentence(this.document.opening, '');
  }

  sentence(inlines: readonly Inline[], lead: string): void {
    const { grid, figures, figuresCell } = this;
    const all: readonly Inline[] = [{ kind: 'text', text: `${FIRST_LINE}${lead}` }, ...inlines];
    const content = sentenceContent(all, figures, figuresCell);
    const row = grid.line('body', sentenceText(all, figures), content, 6);
    this.marks.set(row, sentenceMark(this.part, 'formula' in content ? content.formula : content.value));
    linkFigures(grid, row, 0, inlines, figuresCell);
  }

  body(): void {
    const { document, grid, figures, figuresCell } = this;
    const numbers = blockNumbers(document.blocks);
    let tables = 0;
    const tail = lastLines(document.blocks);
    document.blocks.forEach((block, index) => {
      if (index === tail) grid.keepTogether(LAST_LINES + CLOSING_AND_SIGNATURES);
      // Decided once, where the lines that lead to a table begin.
      if (this.announced === null) this.announced = keepAnnounced(grid, document.blocks, index, figures);
      switch (block.kind) {
        case 'part':
        case 'section':
        case 'subheading': {
          this.part = block.narrative ?? null;
          if (this.announced === null) grid.keepTogether(HEADING_AND_MORE);
          const heading = block.kind === 'part' ? block.heading.toLocaleUpperCase('vi') : block.heading;
          const row = grid.line(block.kind, `${FIRST_LINE}${numbers[index] ?? ''}${heading}`, undefined, 6);
          this.marks.set(row, headingMark(this.part));
          break;
        }
        case 'paragraph':
          this.sentence(block.inlines, '');
          break;
        case 'item':
          this.sentence(block.inlines, '- ');
          break;
        case 'table': {
          tables++;
          this.table(block, `Bảng ${tables}. ${block.caption}`);
          break;
        }
        case 'chart':
          writeChart(grid, block, document.sheetName, figures, figuresCell);
          break;
      }
    });
  }

  private table(table: TableBlock, caption: string | null): void {
    const header = writeTable(this.grid, table, caption, this.figures, this.figuresCell, table === this.announced);
    this.announced = null;
    this.repeated = table.rows.length > LONG_TABLE ? header : null;
    const spans = tableSpans(table);
    table.columns.forEach(({ byHand }, at) => {
      if (byHand)
        table.rows.forEach((_cells, row) =>
          this.place(header + 1 + row, spans[at]?.column ?? at, roomKey(table, row, at)),
        );
    });
  }

  /** N26: each annex on a page of its own. A sheet has one row of page numbers, which goes on. */
  annexes(): void {
    const { document, grid } = this;
    document.annexes.forEach(({ title, table }, index) => {
      grid.nextPage();
      grid.line('title', annexLabel(index, document.annexes.length));
      grid.line('title', title.toLocaleUpperCase('vi'));
      grid.line('annexGuide', annexGuide(document), undefined, 8);
      this.table(table, null);
    });
  }

  closing(): void {
    this.grid.keepTogether(CLOSING_AND_SIGNATURES);
    const words = [...this.document.closing];
    const last = words.at(-1);
    if (last?.kind === 'text') words[words.length - 1] = { ...last, text: last.text.replace(/\.\s*$/, '') };
    this.part = CLOSING;
    this.sentence([...words, { kind: 'text', text: END_MARK }], '');
    this.grid.space(10);
  }

  /** N20–N24: the signer on the right; on the left who prepared the report and Nơi nhận below, or Nơi nhận level with the signer. */
  foot(): void {
    const { document, grid } = this;
    const { preparer, signer } = document;
    const top = grid.row;
    this.signature('signer', signer, LEFT_COLUMNS, RIGHT_COLUMNS, top);
    const signerEnd = grid.row;
    grid.row = top;
    if (preparer) {
      this.signature('preparer', preparer, 0, LEFT_COLUMNS, top);
      grid.row = Math.max(grid.row, signerEnd);
      grid.space(8);
    }
    this.recipients();
    grid.row = Math.max(grid.row, signerEnd);
  }

  /** What the reader may rely on, below everything else. */
  verdict(words: string): void {
    this.grid.space(10);
    this.grid.line('verdict', words);
  }

  /** One mark a row beside the printed page: by it a sentence that a person changed by hand is known again. */
  putMarks(): void {
    const { grid } = this;
    for (let row = 0; row < grid.row; row++) {
      const places = this.places.get(row);
      const mark = this.marks.get(row) ?? (places ? placesMark(places) : OWN_ROW);
      grid.put(row, MARK_COLUMN, 1, 'mark', { value: mark });
    }
  }

  private signature(
    key: 'signer' | 'preparer',
    { authority, name }: Signer,
    column: number,
    columnCount: number,
    top: number,
  ): void {
    const { grid } = this;
    const lines = Math.max(this.document.signer.authority.length, this.document.preparer?.authority.length ?? 0);
    authority.forEach((line, index) => {
      grid.put(top + index, column, columnCount, 'authority', { value: line });
      grid.fit(top + index, column, columnCount, 'authority', line);
      this.place(top + index, column, `${key}${index}`);
    });
    for (let index = 0; index < 4; index++) grid.rowHeights[top + lines + index] = 18;
    const row = top + lines + 4;
    grid.put(row, column, columnCount, 'signer', { value: name });
    grid.fit(row, column, columnCount, 'signer', name);
    this.place(row, column, `${key}Name`);
    grid.row = row + 1;
  }

  private recipients(): void {
    const { grid } = this;
    const label = grid.row++;
    grid.put(label, 0, LEFT_COLUMNS, 'recipientsLabel', { value: 'Nơi nhận:' });
    grid.fit(label, 0, LEFT_COLUMNS, 'recipientsLabel', 'Nơi nhận:');
    recipientLines(this.document.recipients).forEach((line, index) => {
      const row = grid.row++;
      grid.put(row, 0, LEFT_COLUMNS, 'recipient', { value: line });
      grid.fit(row, 0, LEFT_COLUMNS, 'recipient', line, 1);
      this.place(row, 0, `recipients${index}`);
    });
  }
}
