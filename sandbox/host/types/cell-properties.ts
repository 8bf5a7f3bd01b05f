import { refuse } from '../../model/errors';
import { placeText } from '../../model/reference';
import type { HostContext } from '../context';
import { expect, type Instance } from '../objects';
import type { RangeTarget } from '../references';
import { rangeObject } from './range';

/** Names in `SettableCellProperties.format.borders` and the lines they stand for. */
const BORDER_NAMES: Readonly<Record<string, string>> = {
  top: 'EdgeTop',
  bottom: 'EdgeBottom',
  left: 'EdgeLeft',
  right: 'EdgeRight',
  diagonalUp: 'DiagonalUp',
  diagonalDown: 'DiagonalDown',
  horizontal: 'InsideHorizontal',
  vertical: 'InsideVertical',
};

/** `Range.getCellProperties`: what was asked for, for every cell. */
export function readCellProperties(
  range: RangeTarget,
  wanted: Readonly<Record<string, unknown>>,
  context: HostContext,
): unknown[][] {
  const { sheet, area } = range;
  const rows: unknown[][] = [];
  for (let row = area.row; row < area.row + area.rowCount; row++) {
    const line: unknown[] = [];
    for (let column = area.column; column < area.column + area.columnCount; column++) {
      const cell = rangeObject(sheet, { row, column, rowCount: 1, columnCount: 1 });
      line.push(pick(cell, wanted, context));
    }
    rows.push(line);
  }
  return rows;
}

/** Follows the shape of the options through the types: true asks for a property, an object goes on. */
function pick(
  object: Instance,
  wanted: Readonly<Record<string, unknown>>,
  context: HostContext,
): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  for (const [name, choice] of Object.entries(wanted)) {
    if (choice === false || choice === undefined || choice === null) continue;
    const wire = wireName(name);
    if (object.type.name === 'RangeBorderCollection') {
      const side = object.type.item?.(object.target, BORDER_NAMES[name] ?? name, context);
      if (side) found[name] = pick(side, expect.record(choice), context);
      continue;
    }
    const property = object.type.properties[wire];
    if (property?.get) {
      const value = property.get(object.target, context);
      // A matrix of one cell is that cell's value here.
      found[name] = Array.isArray(value) ? (value as unknown[][])[0]?.[0] : value;
      continue;
    }
    const link = object.type.links?.[wire] ?? context.missing(`getCellProperties of ${object.type.name}.${name}`);
    const linked = link(object.target, context);
    found[name] = linked && (choice === true ? choice : pick(linked, expect.record(choice), context));
  }
  return found;
}

/** `Range.setCellProperties`: a matrix in the shape of the range; an empty object leaves a cell as it is. */
export function writeCellProperties(range: RangeTarget, data: unknown, context: HostContext): void {
  const { sheet, area } = range;
  if (!Array.isArray(data) || data.length !== area.rowCount)
    refuse('InvalidArgument', `The data do not fit ${placeText(range)}.`);
  data.forEach((line: unknown, i) => {
    if (!Array.isArray(line) || line.length !== area.columnCount) refuse('InvalidArgument');
    line.forEach((properties: unknown, j) => {
      if (properties === null || properties === undefined) return;
      const cell = rangeObject(sheet, { row: area.row + i, column: area.column + j, rowCount: 1, columnCount: 1 });
      put(cell, expect.record(properties), context);
    });
  });
}

function put(object: Instance, values: Readonly<Record<string, unknown>>, context: HostContext): void {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null) continue;
    if (object.type.name === 'RangeBorderCollection') {
      const side = object.type.item?.(object.target, BORDER_NAMES[name] ?? name, context);
      if (side) put(side, expect.record(value), context);
      continue;
    }
    const wire = wireName(name);
    const property = object.type.properties[wire];
    if (property?.set) {
      property.set(object.target, value, context);
      continue;
    }
    const link = object.type.links?.[wire] ?? context.missing(`setCellProperties of ${object.type.name}.${name}`);
    const linked = link(object.target, context);
    if (linked) put(linked, expect.record(value), context);
  }
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
