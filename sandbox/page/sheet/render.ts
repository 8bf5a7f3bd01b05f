import { format, formatColor } from 'numfmt';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import type { Culture } from '../../model';
import type { RenderValue } from './sheet-view';

/** Number-format rendering in the workbook's region. A format that cannot be understood shows the value as Excel's General would. */
export function renderer(culture: () => Culture, date1904: () => boolean): RenderValue {
  return (value: CellValue, pattern: string) => {
    if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
    if (typeof value === 'string' && (pattern === 'General' || pattern === '@')) return { text: value };
    const options = {
      locale: culture().name.slice(0, 2),
      dateSpanLarge: true,
      date1904: date1904(),
      invalid: '###',
      nbsp: false,
      throws: false,
    };
    const color = pattern.includes('[') ? formatColor(pattern, value, options) : null;
    const text = format(pattern, value, options);
    return typeof color === 'string' ? { text, color } : { text };
  };
}
