import {
  createDefaultPlugins,
  officeMarkup,
  TagDisposition,
  TagPlacement,
  TemplateExtension,
  TemplateHandler,
  TemplatePlugin,
  TemplateHandlerOptions,
  type ScopeData,
  type Tag,
  type TemplateContent,
  type TemplateContext,
  type TemplateData,
  type XmlNode,
} from 'easy-template-x';
import { exactKey } from '../core/text/normal';
import { sentenceText } from '../core/report/figure-text';
import type { ChartBlock, TableBlock } from '../core/report/document';
import type { TemplateFields, TemplateValue } from '../core/report/template-fields';
import type { ChartPicture } from './pictures';
import { withDraftMark } from './template-draft';
import { checkTemplateFile, templateError } from './template-file';
import {
  blocksText,
  blocksXml,
  brokenXml,
  childOf,
  escaped,
  linesXml,
  lookOfField,
  plainText,
  tableText,
  tableXml,
} from './template-xml';

/** A field of the template that names nothing; it stays visible as it stands. */
export interface UnknownField {
  /** With its braces. */
  readonly field: string;
  /** The text of the paragraph that it stands in. */
  readonly where: string;
}

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** The fields that were filled, each once, in the order of the template. */
  readonly filled: readonly string[];
  readonly unknown: readonly UnknownField[];
  /** Fields of charts for which this host has no picture. */
  readonly missingCharts: readonly string[];
}

const LEFT_ALONE = 'leftAlone';
const PIXELS_PER_POINT = 96 / 72;

/** A part of the template between two marks that name no table: it stays as it is, marks and all. */
class LeaveAlone extends TemplatePlugin {
  readonly contentType = LEFT_ALONE;
}

/** Names spaces that pictures need where the template's own parts do not. */
const NAMESPACES = {
  'xmlns:wp': 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
} as const;

/** Before a part is filled: declares what pictures need, and finds braces without a partner, which the library would pass over. */
class Prepare extends TemplateExtension {
  constructor(private readonly onStray: (field: UnknownField) => void) {
    super();
  }

  async execute(_: ScopeData, { currentPart }: TemplateContext): Promise<void> {
    const root = await currentPart.xmlRoot();
    const element =
      root.nodeName === '#document' ? root.childNodes?.find(({ nodeType }) => nodeType === 'General') : root;
    if (element?.nodeType === 'General') element.attributes = { ...NAMESPACES, ...element.attributes };
    for (const paragraph of paragraphsIn(root)) {
      const where = textIn(paragraph).trim();
      const [stray] = /[{}]/.exec(where.replace(/\{[^{}]*\}/g, '')) ?? [];
      if (stray !== undefined) this.onStray({ field: stray, where });
    }
  }
}

function paragraphsIn(node: XmlNode): XmlNode[] {
  return [...(node.nodeName === 'w:p' ? [node] : []), ...(node.childNodes ?? []).flatMap(paragraphsIn)];
}

function paragraphOf(tag: Tag): XmlNode | null {
  return tag.placement === TagPlacement.TextNode ? officeMarkup.query.containingParagraphNode(tag.xmlTextNode) : null;
}

function textIn(node: XmlNode): string {
  if (node.nodeType === 'Text') return node.textContent;
  return (node.childNodes ?? []).map(textIn).join('');
}

/** The paragraph of a field that stands alone in it and ends no section: it can be replaced as a whole. */
function ownParagraph(tag: Tag): XmlNode | null {
  const paragraph = paragraphOf(tag);
  if (!paragraph || textIn(paragraph).trim() !== tag.rawText.trim()) return null;
  return childOf(childOf(paragraph, 'w:pPr'), 'w:sectPr') ? null : paragraph;
}

/** What is between the braces, without the mark of a loop. */
const inside = (tag: Tag) => (tag.name as string | undefined) ?? '';

class Filling {
  readonly filled = new Set<string>();
  readonly unknown = new Map<string, UnknownField>();
  readonly missingCharts = new Set<string>();

  constructor(
    private readonly fields: TemplateFields,
    private readonly pictures: ReadonlyMap<ChartBlock, ChartPicture>,
  ) {}

  /** The library asks for the value of a field, and what kind of content it is, through its path of fields and row numbers. */
  readonly resolve = (path: readonly (Tag | number)[]): TemplateContent | TemplateData[] => {
    const tag = path.at(-1);
    if (tag === undefined || typeof tag === 'number') return '';
    const cell = this.cellOf(tag, path.slice(0, -1));
    if (cell !== null) return plainText(cell);
    const value = this.fields.find(inside(tag));
    if (tag.disposition !== TagDisposition.SelfClosed) {
      if (value?.kind !== 'table') return this.leave(tag);
      this.filled.add(tag.rawText);
      return value.table.rows.map(() => ({}));
    }
    if (!value) {
      this.leave(tag);
      return tag.rawText;
    }
    this.filled.add(tag.rawText);
    return this.contentOf(value, tag);
  };

  /** The cell of the row that a loop is at, where the field is the heading of one of its columns. */
  private cellOf(tag: Tag, path: readonly (Tag | number)[]): string | null {
    const row = path.findLastIndex((step) => typeof step === 'number');
    const [loop, index] = [path[row - 1], path[row]];
    if (typeof loop !== 'object' || typeof index !== 'number' || tag.disposition !== TagDisposition.SelfClosed)
      return null;
    const table = this.fields.find(inside(loop));
    if (table?.kind !== 'table') return null;
    const column = columnNamed(table.table, inside(tag));
    return column < 0 ? null : sentenceText(table.table.rows[index]?.[column] ?? [], this.fields.figures);
  }

  private leave(tag: Tag): TemplateContent {
    const paragraph = paragraphOf(tag);
    this.list({ field: tag.rawText, where: paragraph ? textIn(paragraph).trim() : tag.rawText });
    return { _type: LEFT_ALONE };
  }

  readonly list = (field: UnknownField): void => {
    this.unknown.set(`${field.field}\n${field.where}`, field);
  };

  private contentOf(value: TemplateValue, tag: Tag): TemplateContent {
    const { figures } = this.fields;
    const own = ownParagraph(tag);
    const look = () => lookOfField(own ?? { nodeName: '', nodeType: 'General' }, runOf(tag));
    const whole = (xml: string): TemplateContent => ({ _type: 'rawXml', xml, replaceParagraph: true });
    const amid = (text: string): TemplateContent =>
      text.includes('\n') && tag.placement === TagPlacement.TextNode
        ? { _type: 'rawXml', xml: brokenXml(text) }
        : plainText(text);
    switch (value.kind) {
      case 'text':
        return own && value.text.includes('\n') ? whole(linesXml(value.text, look())) : amid(value.text);
      case 'blocks':
        return own ? whole(blocksXml(value.blocks, figures, look())) : amid(blocksText(value.blocks, figures));
      case 'table':
        return own ? whole(tableXml(value.table, figures, look())) : amid(tableText(value.table, figures).join('\n'));
      case 'chart': {
        const picture = this.pictures.get(value.chart);
        if (!picture || tag.placement !== TagPlacement.TextNode) {
          this.missingCharts.add(tag.rawText);
          return '';
        }
        return {
          _type: 'image',
          source: picture.png.slice().buffer,
          format: 'image/png',
          width: Math.round(picture.width * PIXELS_PER_POINT),
          height: Math.round(picture.height * PIXELS_PER_POINT),
          altText: escaped(picture.description),
        };
      }
    }
  }
}

function runOf(tag: Tag): XmlNode | undefined {
  return tag.placement === TagPlacement.TextNode ? officeMarkup.query.containingRunNode(tag.xmlTextNode) : undefined;
}

function columnNamed({ columns }: TableBlock, name: string): number {
  const key = exactKey(name);
  return key === '' ? -1 : columns.findIndex(({ heading }) => exactKey(heading) === key);
}

/**
 * A school's own Word file with its fields filled: {Tên trường}, {Tổng số bản sách}, {Phần I}, {Bảng …}, {Biểu đồ …}, and rows between
 * {#Bảng …} and {/Bảng …}. A field that names nothing stays as it stands. A bản nháp is marked on every page.
 *
 * @throws TemplateError where the file is no .docx or its braces do not pair; the template itself is never changed.
 */
export async function fillTemplate(
  template: Uint8Array,
  fields: TemplateFields,
  pictures: ReadonlyMap<ChartBlock, ChartPicture> = new Map(),
): Promise<FilledTemplate> {
  checkTemplateFile(template);
  const filling = new Filling(fields, pictures);
  const handler = new TemplateHandler(
    new TemplateHandlerOptions({
      plugins: [...createDefaultPlugins(), new LeaveAlone()],
      maxXmlDepth: 100,
      scopeDataResolver: ({ path }) => filling.resolve(path),
      extensions: { beforeCompilation: [new Prepare(filling.list)] },
    }),
  );
  try {
    const whole = new Uint8Array(await handler.process(template.slice().buffer, {}));
    const bytes = fields.draft ? withDraftMark(whole) : whole;
    return {
      bytes,
      filled: [...filling.filled],
      unknown: [...filling.unknown.values()],
      missingCharts: [...filling.missingCharts],
    };
  } catch (error) {
    throw templateError(error);
  }
}
