import type { Chance } from '../../scripts/support/chance';

const MARKS = /[\u0300-\u036f]/g;

function plain(text: string): string {
  return text.normalize('NFD').replace(MARKS, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');
}

/** One slip at the keyboard inside a word: a letter left out, doubled, exchanged with its neighbour or with the key beside it. */
function slip(text: string, chance: Chance): string {
  const letters = Array.from(text.normalize('NFC'));
  const at = chance.whole(1, letters.length - 2);
  const [here = '', next = ''] = [letters[at], letters[at + 1]];
  if (here === ' ' || next === ' ') return slipAt(letters, 1, 'double');
  return slipAt(letters, at, chance.of(['drop', 'double', 'swap', 'beside']));
}

function slipAt(letters: readonly string[], at: number, how: 'drop' | 'double' | 'swap' | 'beside'): string {
  const [here = '', next = ''] = [letters[at], letters[at + 1]];
  const middle = {
    drop: next,
    double: here + here + next,
    swap: next + here,
    beside: (BESIDE[plain(here)] ?? 's') + next,
  }[how];
  return [...letters.slice(0, at), middle, ...letters.slice(at + 2)].join('');
}

const BESIDE: Readonly<Record<string, string>> = {
  a: 's',
  b: 'v',
  c: 'x',
  d: 'f',
  e: 'r',
  g: 'h',
  h: 'j',
  i: 'o',
  k: 'l',
  l: 'k',
  m: 'n',
  n: 'm',
  o: 'p',
  p: 'o',
  r: 't',
  s: 'd',
  t: 'y',
  u: 'i',
  v: 'b',
  y: 'u',
};

/** One mark of a word lost or another: "Sách thiêu nhi". */
function markLost(text: string, chance: Chance): string {
  const words = text.split(' ');
  const at = chance.whole(0, words.length - 1);
  return words.map((word, i) => (i === at ? plain(word) : word)).join(' ');
}

function withInitial(text: string, chance: Chance): string {
  const words = text.split(' ');
  const at = chance.whole(0, words.length - 2);
  return words.map((word, i) => (i === at ? `${word.slice(0, 1)}.` : word)).join(' ');
}

/** A name as somebody in a hurry writes it, in one of eight ways. */
export function misspell(name: string, chance: Chance): string {
  switch (chance.whole(0, 7)) {
    case 0:
      return plain(name);
    case 1:
      return plain(name).toUpperCase();
    case 2:
      return name.toUpperCase();
    case 3:
      return ` ${name.replaceAll(' ', '  ')}.`;
    case 4:
      return markLost(name, chance);
    case 5:
      return name.includes(' ') ? withInitial(name, chance) : name.toLowerCase();
    case 6:
      return name.replaceAll(' ', '');
    default:
      return slip(name.length > 4 ? name : `${name} `, chance);
  }
}
