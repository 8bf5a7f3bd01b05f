/** What stands between the parts of a code. */
const BETWEEN = '/';

/** What a label's code means. */
export interface CodeMeaning {
  readonly register: string;
  readonly titleNumber: number;
  readonly number: string;
}

/** The code of a copy whose number also stands elsewhere: "SGK/12/3" is number 3 of the twelfth title of the register "SGK". */
export function longCode({ register, titleNumber, number }: CodeMeaning): string {
  return [register, titleNumber, number].join(BETWEEN);
}

/** Takes a long code apart; null for a plain number. The names of sheets hold no "/", numbers may ("123/TK"). */
export function readLongCode(text: string): CodeMeaning | null {
  const parts = /^([^/]+)\/(\d{1,9})\/(.+)$/su.exec(text.trim());
  return parts ? { register: parts[1] ?? '', titleNumber: Number(parts[2]), number: parts[3] ?? '' } : null;
}
