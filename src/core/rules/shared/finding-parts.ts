import type { Finding, FindingPart } from '../finding';

/** "rule.hash+hash": the key of a finding that lists several things, made of the keys of its parts ("rule.hash"). */
function joinedKey(parts: readonly FindingPart[]): string {
  const [first, ...rest] = parts.map(({ key }) => key);
  return [first ?? '', ...rest.map((key) => key.slice(key.indexOf('.') + 1))].join('+');
}

/** The keys of which a key is made; a key of one thing is its own. */
export function keysIn(key: string): readonly string[] {
  const [first = '', ...rest] = key.split('+');
  const rule = first.slice(0, first.indexOf('.') + 1);
  return [first, ...rest.map((hash) => rule + hash)];
}

/** The finding as it would be with these parts alone. */
export function withParts<One extends Pick<Finding, 'key' | 'data'>>(finding: One, parts: readonly FindingPart[]): One {
  return { ...finding, parts, key: joinedKey(parts), data: { ...finding.data, parts: parts.map(({ says }) => says) } };
}
