import type { Annex, Block } from './document';
import { part, section, subheading } from './helpers';
import { pointLetter, romanNumber } from './number-text';
import type { ReportPeriod } from './report-period';
import type { ReportContext } from './sentence';

/** The librarian's sentences by the part they belong to: the number of a part of the form ("I.1"), or the name of a part of the school's own. */
export type Items = ReadonlyMap<string, readonly Block[]>;

/** One heading of a report with what stands below it: a kind of report is a list of these. */
export interface OutlineNode {
  /** As "Phần báo cáo" and "Nhận định" name it; also the printed heading where there is no `heading`. */
  readonly name: string;
  /** The printed heading where it says the time of the report. */
  readonly heading?: (period: ReportPeriod) => string;
  /** The part whose sentences of "Nhận định" stand here. */
  readonly narrative?: string;
  /** The part that a sentence which somebody writes here by hand belongs to, where it is not `narrative` or that of the heading above. */
  readonly keeps?: string;
  /** What stands between the heading and the headings below it. @param own the librarian's sentences of a part */
  readonly body?: (context: ReportContext, own: (part: string) => readonly Block[]) => readonly Block[];
  /** Lists that are too long for the body; the body says that they are there. */
  readonly annexes?: (context: ReportContext) => readonly Annex[];
  readonly children?: readonly OutlineNode[];
}

/** A node in the place that it has in one report. */
export interface PlacedNode {
  readonly node: OutlineNode;
  /** The school's own heading; null for the form's. */
  readonly ownHeading: string | null;
  readonly children: readonly PlacedNode[];
}

/** Part, section, subheading: a report has no more levels of headings. */
export const LEVELS = 3;

/** A node of the form with its number there ("II.1.a") and the node above it. */
export interface NumberedNode {
  readonly code: string;
  readonly node: OutlineNode;
  readonly parent: OutlineNode | null;
  /** From 1, among its neighbours. */
  readonly order: number;
}

/** All nodes from top to bottom. */
export function numberedNodes(outline: readonly OutlineNode[]): NumberedNode[] {
  const walk = (nodes: readonly OutlineNode[], parent: OutlineNode | null, above: string, level: number) =>
    nodes.flatMap((node, index): NumberedNode[] => {
      const own = level === 0 ? romanNumber(index + 1) : level === 1 ? String(index + 1) : pointLetter(index);
      const code = above === '' ? own : `${above}.${own}`;
      return [{ code, node, parent, order: index + 1 }, ...walk(node.children ?? [], node, code, level + 1)];
    });
  return walk(outline, null, '', 0);
}

/** The form's own order. */
export function placedAsInForm(outline: readonly OutlineNode[]): PlacedNode[] {
  return outline.map((node) => ({ node, ownHeading: null, children: placedAsInForm(node.children ?? []) }));
}

const HEADING_BLOCKS = [part, section, subheading] as const;

/** The blocks of a report in this order. A heading under which nothing stands is left out. */
export function outlineBlocks(nodes: readonly PlacedNode[], context: ReportContext, items: Items): Block[] {
  const own = (name: string) => items.get(name) ?? [];
  const walk = (placed: readonly PlacedNode[], level: number, above?: string): Block[] =>
    placed.flatMap(({ node, ownHeading, children }) => {
      const keeps = node.narrative ?? node.keeps ?? above;
      const below = [...(node.body?.(context, own) ?? []), ...walk(children, level + 1, keeps)];
      if (below.length === 0) return [];
      const words = ownHeading ?? node.heading?.(context.period) ?? node.name;
      const heading = (HEADING_BLOCKS[level] ?? subheading)(words, keeps);
      return [heading, ...below];
    });
  return walk(nodes, 0);
}

/** The parts of "Nhận định" that have a place among these nodes. */
export function narrativeParts(nodes: readonly PlacedNode[]): Set<string> {
  const parts = new Set<string>();
  const walk = (placed: readonly PlacedNode[]) => {
    for (const { node, children } of placed) {
      if (node.narrative !== undefined) parts.add(node.narrative);
      walk(children);
    }
  };
  walk(nodes);
  return parts;
}

/** The annexes of a report in the order of its headings. */
export function outlineAnnexes(nodes: readonly PlacedNode[], context: ReportContext): readonly Annex[] {
  return nodes.flatMap(({ node, children }) => [
    ...(node.annexes?.(context) ?? []),
    ...outlineAnnexes(children, context),
  ]);
}
