import { searchKey } from '../text/normal';
import type { ReportKind } from './document';
import { orWrite } from './helpers';
import { LEVELS, numberedNodes, placedAsInForm, type NumberedNode, type OutlineNode, type PlacedNode } from './outline';
import type { PartIssue, PartRow, PartRows } from './part-rows';

/** A report's outline as the school wants it. */
export interface Arrangement {
  readonly nodes: readonly PlacedNode[];
  /** Names of the school's own parts in this kind, by search key. */
  readonly own: ReadonlyMap<string, string>;
  /** Names of own parts that only other kinds have, by search key. */
  readonly elsewhere: ReadonlySet<string>;
  readonly issues: readonly PartIssue[];
}

/** One heading while it looks for its place. */
interface Entry {
  readonly node: OutlineNode;
  readonly standard: NumberedNode | null;
  readonly row: PartRow | null;
  readonly order: number;
  /** Its place among entries of the same order. */
  readonly rank: number;
  parent: Entry | null;
}

const CODE = /^(?:[Pp]hần |[Mm]ục )?((?:[IVX]+|[ivx]+(?=\.\d))(?:\.\d{1,2})?(?:\.[a-zđ])?)(?=[\s.):]|-\s|$)[\s.):–-]*/u;

/** "V. Thư viện xanh", "2. Thư viện xanh", "a) Thư viện xanh" → "Thư viện xanh": the report numbers its headings by itself (N17). */
export function withoutNumber(text: string): string {
  const words = text
    .replace(CODE, '')
    .replace(/^(?:\d{1,2}(?:\.\d{1,2})*|[a-zđ])[.)]\s*/iu, '')
    .trim();
  return words === '' ? text : words;
}

/** The node of the form that a text names: by its number, or by its whole heading. */
function nodeNamed(text: string, nodes: readonly NumberedNode[]): NumberedNode | null {
  const code = CODE.exec(text)?.[1]?.toLowerCase();
  const words = searchKey(withoutNumber(text));
  const byCode = nodes.find((one) => one.code.toLowerCase() === code);
  if (byCode) return byCode;
  return nodes.find(({ node }) => searchKey(node.name) === words) ?? null;
}

function ownNode(name: string): OutlineNode {
  return { name, narrative: name, body: (_context, own) => orWrite(own(name)) };
}

/** The key by which a part of the school's own is known on "Nhận định" and in "Thuộc phần". */
export function ownKey(text: string): string {
  return searchKey(withoutNumber(text));
}

/**
 * A kind's outline in the order of "Phần báo cáo": parts moved, renamed, left out and added. A kind without rows keeps the form's order. What cannot be
 * followed is an issue, and stays as in the form.
 */
export function arranged(outline: readonly OutlineNode[], kind: ReportKind, parts: PartRows | null): Arrangement {
  const rows = parts?.rows.filter((row) => row.kind === kind) ?? [];
  const issues: PartIssue[] = [...(parts?.issues ?? [])];
  const nodes = numberedNodes(outline);
  const entries = rows.length === 0 ? [] : entriesOf(rows, nodes, issues);
  const own = new Map(
    entries.flatMap(({ node, standard }) => (standard ? [] : [[ownKey(node.name), node.name] as const])),
  );
  const elsewhere = new Set((parts?.rows ?? []).filter((row) => row.kind !== kind).map(({ name }) => ownKey(name)));
  for (const key of own.keys()) elsewhere.delete(key);
  for (const { node } of nodes) elsewhere.delete(searchKey(node.name));
  if (entries.length === 0) return { nodes: placedAsInForm(outline), own, elsewhere, issues };
  findParents(entries, issues);
  flatten(entries, issues);
  return { nodes: placed(entries, null), own, elsewhere, issues };
}

function entriesOf(rows: readonly PartRow[], nodes: readonly NumberedNode[], issues: PartIssue[]): Entry[] {
  const entries: Entry[] = [];
  const taken = new Set<string>();
  for (const row of rows) {
    const standard = nodeNamed(row.name, nodes);
    const name = standard?.node.name ?? withoutNumber(row.name);
    const key = standard?.code ?? ownKey(name);
    if (taken.has(key)) {
      issues.push({ row: row.row, reason: 'twice', what: row.name });
      continue;
    }
    taken.add(key);
    // A part of the school's own without a number stands behind its neighbours.
    const order = row.order ?? standard?.order ?? Number.MAX_SAFE_INTEGER;
    entries.push({ node: standard?.node ?? ownNode(name), standard, row, order, rank: row.row, parent: null });
  }
  for (const standard of nodes) {
    if (taken.has(standard.code)) continue;
    issues.push({ row: null, reason: 'missing', what: standard.node.name });
    const { node, order } = standard;
    entries.push({ node, standard, row: null, order, rank: -1, parent: null });
  }
  return entries;
}

function parentInForm(entry: Entry, entries: readonly Entry[]): Entry | null {
  const above = entry.standard?.parent ?? null;
  return above === null ? null : (entries.find(({ node }) => node === above) ?? null);
}

/** The entry that "Thuộc phần" names. */
function entryNamed(text: string, entries: readonly Entry[]): Entry | undefined {
  const standard = entries.flatMap((entry) => (entry.standard ? [entry.standard] : []));
  const node = nodeNamed(text, standard)?.node;
  if (node) return entries.find((entry) => entry.node === node);
  return entries.find((entry) => entry.standard === null && ownKey(entry.node.name) === ownKey(text));
}

function findParents(entries: readonly Entry[], issues: PartIssue[]): void {
  for (const entry of entries) {
    const { row } = entry;
    if (row === null || row.parent === null) entry.parent = parentInForm(entry, entries);
    else if (row.parent !== '') {
      const parent = entryNamed(row.parent, entries);
      if (!parent) issues.push({ row: row.row, reason: 'parent', what: row.parent });
      entry.parent = parent ?? parentInForm(entry, entries);
    }
  }
  // Every circle runs through an entry that was moved; moved back to its place in the form, it is none any more.
  for (let turned = entries.find(isInCircle); turned; turned = entries.find(isInCircle)) {
    const moved = pathOf(turned).find((entry) => entry.parent !== parentInForm(entry, entries));
    if (!moved) return;
    if (moved.row) issues.push({ row: moved.row.row, reason: 'parent', what: moved.row.parent ?? '' });
    moved.parent = parentInForm(moved, entries);
  }
}

/** The entry with everything above it; in a circle, each once. */
function pathOf(entry: Entry): Entry[] {
  const path = [entry];
  for (let at = entry.parent; at !== null && !path.includes(at); at = at.parent) path.push(at);
  return path;
}

function isInCircle(entry: Entry): boolean {
  return pathOf(entry).at(-1)?.parent === entry;
}

/** Moves back what would stand more than three levels deep. */
function flatten(entries: readonly Entry[], issues: PartIssue[]): void {
  for (let deep = entries.find(isTooDeep); deep; deep = entries.find(isTooDeep)) {
    const moved = pathOf(deep).find((entry) => entry.parent !== parentInForm(entry, entries));
    if (!moved) return;
    if (moved.row) issues.push({ row: moved.row.row, reason: 'deep', what: moved.row.parent ?? '' });
    moved.parent = parentInForm(moved, entries);
  }
}

function isTooDeep(entry: Entry): boolean {
  return pathOf(entry).length > LEVELS;
}

function placed(entries: readonly Entry[], parent: Entry | null): PlacedNode[] {
  return entries
    .filter((entry) => entry.parent === parent && entry.row?.use !== false)
    .sort((a, b) => a.order - b.order || a.rank - b.rank)
    .map((entry) => ({
      node: entry.node,
      ownHeading: entry.row && entry.row.heading !== '' ? withoutNumber(entry.row.heading) : null,
      children: placed(entries, entry),
    }));
}
