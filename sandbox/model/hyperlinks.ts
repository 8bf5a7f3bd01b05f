import type { Area } from '../../src/core/sheet/address';
import { refuse } from './errors';
import { enterValues, removeHyperlinks } from './edit';
import type { Hyperlink } from './features';
import { changeFormat } from './format';
import { assertAllowed } from './guard';
import type { Sheet } from './sheet';

/** Excel's "Hyperlink" style. */
const LINK_COLOR = '#0563C1';

/**
 * Links the cells of an area. The text shown becomes `textToDisplay`; without one a blank cell shows the target. The cell gets the look of
 * a link, as Excel gives it.
 * @throws ExcelError AccessDenied, InvalidArgument (no target)
 */
export function setHyperlink(
  sheet: Sheet,
  area: Area,
  link: {
    readonly address?: string | undefined;
    readonly documentReference?: string | undefined;
    readonly screenTip?: string | undefined;
    readonly textToDisplay?: string | undefined;
  },
): void {
  assertAllowed(sheet, 'allowInsertHyperlinks');
  const target = link.documentReference ?? link.address;
  if (target === undefined || target === '') {
    if (link.screenTip === undefined && link.textToDisplay === undefined) refuse('InvalidArgument');
  }
  removeHyperlinks(sheet, area);
  const made: Hyperlink = { area };
  if (link.address !== undefined) made.address = link.address;
  if (link.documentReference !== undefined) made.documentReference = link.documentReference;
  if (link.screenTip !== undefined) made.screenTip = link.screenTip;
  sheet.hyperlinks = [...sheet.hyperlinks, made];
  sheet.changed('hyperlinks', area);
  const isBlank = sheet.cells.value(area.row, area.column) === undefined && !sheet.cells.formula(area.row, area.column);
  const text = link.textToDisplay ?? (isBlank ? target : undefined);
  if (text !== undefined && text !== '') enterValues(sheet, area, `'${text}`);
  changeFormat(sheet, area, { fontColor: LINK_COLOR, underline: 'Single' });
}
