import type { Border, Borders, Style } from '../model/style';
import { borderName, horizontalForFile, verticalForFile } from './format-names';
import { child, elementLike, type Element } from './xml';

/** The parts of styles.xml that need nothing but the style itself. `root` lends its namespace and prefix. */

/** `<name rgb="FF…"/>`. */
export function colorElement(root: Element, name: string, color: string): Element {
  const item = elementLike(root, name);
  item.setAttribute('rgb', `FF${color.slice(1).toUpperCase()}`);
  return item;
}

/** Appends `<name val="…"/>`, without val for null. */
export function appendValue(parent: Element, name: string, value: string | null): void {
  const item = elementLike(parent, name);
  if (value !== null) item.setAttribute('val', value);
  parent.appendChild(item);
}

/** `<border>` with the lines of a cell. */
export function borderElement(root: Element, borders: Borders): Element {
  const item = elementLike(root, 'border');
  const diagonal = borders.diagonalDown.line !== 'None' ? borders.diagonalDown : borders.diagonalUp;
  if (borders.diagonalUp.line !== 'None') item.setAttribute('diagonalUp', '1');
  if (borders.diagonalDown.line !== 'None') item.setAttribute('diagonalDown', '1');
  const edge = (name: string, border: Border) => {
    const line = elementLike(root, name);
    if (border.line !== 'None') {
      line.setAttribute('style', borderName(border));
      if (border.color !== '') line.appendChild(colorElement(root, 'color', border.color));
    }
    item.appendChild(line);
  };
  edge('left', borders.left);
  edge('right', borders.right);
  edge('top', borders.top);
  edge('bottom', borders.bottom);
  edge('diagonal', diagonal);
  return item;
}

/** Gives a format record the alignment of a style. */
export function writeAlignment(xf: Element, style: Style): void {
  const old = child(xf, 'alignment');
  if (old) xf.removeChild(old);
  const item = elementLike(xf, 'alignment');
  const set = (name: string, value: string | undefined, otherwise: string) => {
    if (value !== undefined && value !== otherwise) item.setAttribute(name, value);
  };
  set('horizontal', horizontalForFile(style.horizontal), 'general');
  set('vertical', verticalForFile(style.vertical), 'bottom');
  const rotation = style.textOrientation;
  set('textRotation', String(rotation === 180 ? 255 : rotation < 0 ? 90 - rotation : rotation), '0');
  set('wrapText', style.wrap ? '1' : '0', '0');
  set('indent', String(style.indent), '0');
  set('shrinkToFit', style.shrinkToFit ? '1' : '0', '0');
  set(
    'readingOrder',
    style.readingOrder === 'LeftToRight' ? '1' : style.readingOrder === 'RightToLeft' ? '2' : '0',
    '0',
  );
  if (item.attributes.length > 0) xf.insertBefore(item, xf.firstChild);
  xf.setAttribute('applyAlignment', '1');
}

/** Gives a format record the protection of a style. */
export function writeProtection(xf: Element, style: Style): void {
  const old = child(xf, 'protection');
  if (old) xf.removeChild(old);
  const item = elementLike(xf, 'protection');
  item.setAttribute('locked', style.locked ? '1' : '0');
  item.setAttribute('hidden', style.formulaHidden ? '1' : '0');
  const alignment = child(xf, 'alignment');
  xf.insertBefore(item, alignment ? alignment.nextSibling : xf.firstChild);
  xf.setAttribute('applyProtection', '1');
}
