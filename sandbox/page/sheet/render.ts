import { formatColor } from 'numfmt';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import type { Workbook } from '../../model';
import { shownText } from '../../model/text';

/** A value as a cell shows it, and the colour that its number format itself asks for ("[Red]"), if any. */
export interface Rendered {
  readonly text: string;
  readonly color?: string;
}

/** Rendering of numbers is asked for at every frame and is dear, so the last ones are kept. */
const CACHE_SIZE = 20_000;

export class Renderer {
  private readonly cache = new Map<string, Rendered>();

  constructor(private readonly workbook: Workbook) {}

  render(value: CellValue, format: string): Rendered {
    if (typeof value === 'string' && !format.includes('@')) return { text: value };
    const key = `${typeof value}${format}\u0000${String(value)}`;
    const known = this.cache.get(key);
    if (known) return known;
    const rendered = this.fresh(value, format);
    if (this.cache.size >= CACHE_SIZE) this.cache.clear();
    this.cache.set(key, rendered);
    return rendered;
  }

  private fresh(value: CellValue, format: string): Rendered {
    const text = shownText(this.workbook, value, format);
    const color = format.includes('[') ? formatColor(format, value, { throws: false }) : null;
    return typeof color === 'string' ? { text, color } : { text };
  }
}
