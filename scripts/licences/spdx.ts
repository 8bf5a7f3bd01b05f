/** Licences under which something may be part of what is published: they ask for the notice and for nothing else. */
const PERMISSIVE = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT-0',
  'Unlicense',
  'Zlib',
]);

/**
 * Whether a licence expression (SPDX: names, AND, OR, brackets) leaves a permissive choice. An unknown name, an empty text and "SEE LICENSE IN …"
 * are not permissive.
 */
export function isPermissive(expression: string): boolean {
  const words = expression.match(/\(|\)|[^\s()]+/g) ?? [];
  let next = 0;

  function either(): boolean {
    let answer = both();
    while (words[next]?.toUpperCase() === 'OR') {
      next += 1;
      // Both sides are read before they are joined, so that the place in the text moves on.
      const other = both();
      answer = answer || other;
    }
    return answer;
  }

  function both(): boolean {
    let answer = one();
    while (words[next]?.toUpperCase() === 'AND') {
      next += 1;
      const other = one();
      answer = answer && other;
    }
    return answer;
  }

  function one(): boolean {
    const word = words[next];
    next += 1;
    if (word !== '(') return word !== undefined && PERMISSIVE.has(word);
    const answer = either();
    next += 1;
    return answer;
  }

  const answer = either();
  return answer && next === words.length;
}
