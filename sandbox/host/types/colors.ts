import { refuse } from '../../model/errors';
import { expect } from '../objects';

/** Colours that HTML has names for and the API takes; Excel gives them back as numbers. */
const NAMED: Readonly<Record<string, string>> = {
  black: '#000000',
  white: '#FFFFFF',
  red: '#FF0000',
  green: '#008000',
  blue: '#0000FF',
  yellow: '#FFFF00',
  orange: '#FFA500',
  gray: '#808080',
  grey: '#808080',
  purple: '#800080',
  silver: '#C0C0C0',
  navy: '#000080',
  teal: '#008080',
  maroon: '#800000',
  lime: '#00FF00',
  aqua: '#00FFFF',
  fuchsia: '#FF00FF',
  olive: '#808000',
};

/**
 * "#RRGGBB" in capitals; '' for none.
 * @throws ExcelError InvalidArgument
 */
export function colorOf(value: unknown): string {
  const text = expect.text(value).trim();
  if (text === '') return '';
  if (/^#[0-9a-f]{6}$/i.test(text)) return text.toUpperCase();
  return NAMED[text.toLowerCase()] ?? refuse('InvalidArgument', `"${text}" is not a colour.`);
}
