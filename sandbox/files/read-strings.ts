import type { OfficePackage } from './package';
import { unescapeString } from './strings';
import { streamXml } from './xml';

export interface SharedStrings {
  readonly texts: string[];
  /** Indexes of strings with fonts of their own inside; a plain text must not reuse them. */
  readonly rich: Set<number>;
}

/** Reads sharedStrings.xml: the plain text of each entry, several runs joined, reading aids (phonetic) left out. */
export function readSharedStrings(source: OfficePackage, path: string): SharedStrings {
  const texts: string[] = [];
  const rich = new Set<number>();
  let text = '';
  let inText = false;
  let phonetic = 0;
  streamXml(path, (onPiece) => source.stream(path, onPiece), {
    open(name) {
      if (name === 'si') text = '';
      else if (name === 't') inText = phonetic === 0;
      else if (name === 'rPh') phonetic++;
      if (name === 'r' || name === 'rPh') rich.add(texts.length);
    },
    text(piece) {
      if (inText) text += piece;
    },
    close(name) {
      if (name === 't') inText = false;
      else if (name === 'rPh') phonetic--;
      else if (name === 'si') texts.push(unescapeString(text));
    },
  });
  return { texts, rich };
}
