/**
 * Our sheets are told from the user's by a hidden name in the workbook that points to each of them, so that a sheet "Số liệu" which the
 * school made itself is never written over (settings belong to one way of installing the add-in, names belong to the workbook).
 */
const PREFIX = '_sotv_';

/** The defined name that marks our sheet: letters, digits and "_" only, whatever the sheet is called. */
export function markerName(sheetName: string): string {
  const ascii = sheetName
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[đĐ]/g, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_');
  return PREFIX + ascii;
}

export function isMarkerName(name: string): boolean {
  return name.startsWith(PREFIX);
}
