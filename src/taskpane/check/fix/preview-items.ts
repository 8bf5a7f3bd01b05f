import type { Finding } from '../../../core/rules/finding';
import type { RuleId } from '../../../core/rules/ids';
import type { Fix } from '../../../core/sheet/plan';
import type { FindingGroup } from '../list-items';

/** One place that would be corrected. */
export interface Member {
  readonly id: string;
  readonly finding: Finding;
  readonly fix: Fix;
}

/** All places at which the same would become the same: 47 × "SGK " → "Sách giáo khoa". */
export interface Pair {
  readonly id: string;
  readonly rule: RuleId;
  readonly members: readonly Member[];
}

/** A line of the preview; the list is flat, because only flat lists can leave out what is not in view. */
export type PreviewItem =
  | { readonly kind: 'pair'; readonly id: string; readonly pair: Pair; readonly open: boolean }
  | { readonly kind: 'member'; readonly id: string; readonly pair: Pair; readonly member: Member };

/** The certain corrections of some groups by pairs, in each rule the most frequent first. */
export function pairsOf(groups: readonly FindingGroup[]): Pair[] {
  return groups.flatMap(({ rule, findings }) => {
    const pairs = new Map<string, Member[]>();
    for (const finding of findings) {
      const { fix, key } = finding;
      if (!fix) continue;
      const same = JSON.stringify(fix.map(({ cell: _cell, ...change }) => change));
      const member = { id: key, finding, fix };
      const members = pairs.get(same);
      if (members) members.push(member);
      else pairs.set(same, [member]);
    }
    return [...pairs]
      .map(([same, members]): Pair => ({ id: `${rule} ${same}`, rule, members }))
      .sort((a, b) => b.members.length - a.members.length);
  });
}

export function previewItems(pairs: readonly Pair[], open: ReadonlySet<string>): PreviewItem[] {
  return pairs.flatMap((pair): PreviewItem[] => {
    const isOpen = pair.members.length > 1 && open.has(pair.id);
    const line: PreviewItem = { kind: 'pair', id: pair.id, pair, open: isOpen };
    if (!isOpen) return [line];
    return [line, ...pair.members.map((member): PreviewItem => ({ kind: 'member', id: member.id, pair, member }))];
  });
}

/** The set with these ids in it or out of it. */
export function withIds(set: ReadonlySet<string>, members: readonly Member[], inside: boolean): ReadonlySet<string> {
  const next = new Set(set);
  for (const { id } of members) {
    if (inside) next.add(id);
    else next.delete(id);
  }
  return next;
}
