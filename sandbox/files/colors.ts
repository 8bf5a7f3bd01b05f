import { attribute, child, children, numberOr, parseXml, rootOf, type Element } from './xml';

/** The colours of the old palette (ECMA-376 part 1, 18.8.27), indexes 8 to 63; 0 to 7 repeat 8 to 15. */
const PALETTE = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Order of the theme's own list as `theme="n"` counts it: light 1, dark 1, light 2, dark 2, six accents, two links. */
const THEME_ORDER = [
  'lt1',
  'dk1',
  'lt2',
  'dk2',
  'accent1',
  'accent2',
  'accent3',
  'accent4',
  'accent5',
  'accent6',
  'hlink',
  'folHlink',
];
const OFFICE_THEME = 'FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72'.split(' ');

/** Turns the colours of a workbook into "#RRGGBB". */
export class Colors {
  readonly #palette: readonly string[];
  readonly #theme: readonly string[];

  /** `theme` is the text of the theme part, `styles` the root of styles.xml (whose own palette replaces the standard one). */
  constructor(theme: string | null, styles: Element | null) {
    const own = children(child(child(styles, 'colors'), 'indexedColors'), 'rgbColor').map((item) =>
      (attribute(item, 'rgb') ?? '').slice(-6).toUpperCase(),
    );
    this.#palette = own.length > 0 ? own : [...PALETTE.slice(0, 8), ...PALETTE];
    this.#theme = theme === null ? OFFICE_THEME : themeColors(theme);
  }

  /** The colour that an element such as <color rgb="FF00AA00"/> names; `automatic` where it leaves the choice to Excel. */
  of(element: Element | null, automatic: string): string {
    return element ? this.ofAttributes((name) => attribute(element, name), automatic) : automatic;
  }

  /** The same from attributes that were read in another way. */
  ofAttributes(read: (name: string) => string | null, automatic: string): string {
    const rgb = read('rgb');
    const theme = numberOr(read('theme'), null);
    const indexed = numberOr(read('indexed'), null);
    let base: string | undefined;
    if (rgb !== null && /^[0-9a-f]{6,8}$/i.test(rgb)) base = rgb.slice(-6);
    else if (theme !== null) base = this.#theme[theme];
    else if (indexed !== null) base = this.#palette[indexed];
    if (base === undefined || base === '') return automatic;
    const tint = numberOr(read('tint'), 0);
    return `#${(tint === 0 ? base : tinted(base, tint)).toUpperCase()}`;
  }
}

function themeColors(text: string): string[] {
  const scheme = child(child(rootOf(parseXml('theme', text)), 'themeElements'), 'clrScheme');
  return THEME_ORDER.map((name, index) => {
    const color = children(child(scheme, name))[0];
    const value = attribute(color, 'lastClr') ?? attribute(color, 'val') ?? '';
    return /^[0-9a-f]{6}$/i.test(value) ? value : (OFFICE_THEME[index] ?? '000000');
  });
}

/** ECMA-376 part 1, 18.8.19: the lightness is moved towards black (tint < 0) or white. */
function tinted(rgb: string, tint: number): string {
  const [r, g, b] = [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255) as [number, number, number];
  const max = Math.max(r, g, b);
  const min = Math.min(r, g, b);
  const span = max - min;
  let lightness = (max + min) / 2;
  const saturation = span === 0 ? 0 : span / (1 - Math.abs(2 * lightness - 1));
  let hue = 0;
  if (span > 0) {
    if (max === r) hue = ((g - b) / span + 6) % 6;
    else if (max === g) hue = (b - r) / span + 2;
    else hue = (r - g) / span + 4;
  }
  lightness = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = (1 - Math.abs(2 * lightness - 1)) * saturation;
  const channel = (offset: number) => {
    const k = (offset + hue) % 6;
    const value = lightness + chroma * (Math.max(0, Math.min(1, Math.abs(k - 3) - 1)) - 0.5);
    return Math.round(Math.max(0, Math.min(1, value)) * 255)
      .toString(16)
      .padStart(2, '0');
  };
  return channel(0) + channel(4) + channel(2);
}
