const PRIME = 0x01000193;

/** Sixteen hexadecimal digits of a text (two FNV-1a hashes with different starts): short enough to stand in a cell, wide enough not to collide in one workbook. */
export function shortHash(text: string): string {
  let [one, other] = [0x811c9dc5, 0x2f0b4a27];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    one = Math.imul(one ^ code, PRIME);
    other = Math.imul(other ^ code, PRIME);
  }
  return digits(one) + digits(other);
}

function digits(hash: number): string {
  return (hash >>> 0).toString(16).padStart(8, '0');
}
