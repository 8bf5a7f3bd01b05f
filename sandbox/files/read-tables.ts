import { parseAreaName } from '../../src/core/sheet/address';
import type { Table } from '../model/features';
import type { OfficePackage } from './package';
import { unescapeString } from './strings';
import { attribute, child, children, isTrue, numberOr, parseXml, rootOf } from './xml';

/** Where a table of the model came from. */
export interface TableOrigin {
  readonly path: string;
  readonly relationId: string;
}

/** Reads a table part; null when its area is no address. */
export function readTable(source: OfficePackage, origin: TableOrigin): Table | null {
  const root = rootOf(parseXml(origin.path, source.text(origin.path)));
  const area = parseAreaName(attribute(root, 'ref') ?? '');
  if (!area) return null;
  const style = child(root, 'tableStyleInfo');
  return {
    id: attribute(root, 'id') ?? '',
    name: attribute(root, 'displayName') ?? attribute(root, 'name') ?? '',
    area,
    columns: children(child(root, 'tableColumns'), 'tableColumn').map((item) =>
      unescapeString(attribute(item, 'name') ?? ''),
    ),
    showHeaders: numberOr(attribute(root, 'headerRowCount'), 1) > 0,
    showTotals: numberOr(attribute(root, 'totalsRowCount'), 0) > 0,
    style: attribute(style, 'name') ?? '',
    showBandedRows: isTrue(attribute(style, 'showRowStripes')),
    showBandedColumns: isTrue(attribute(style, 'showColumnStripes')),
    highlightFirstColumn: isTrue(attribute(style, 'showFirstColumn')),
    highlightLastColumn: isTrue(attribute(style, 'showLastColumn')),
    showFilterButton: child(root, 'autoFilter') !== null,
    opaque: origin,
  };
}
