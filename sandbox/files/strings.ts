/**
 * Strings of workbooks: signs that XML cannot hold are written _xHHHH_, and an underscore that would begin such a code is itself written
 * _x005F_ (ECMA-376 part 1, 22.9.2.19 ST_Xstring).
 */
const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;
// A text like "_x0041_" must not turn into "A", so its first underscore is escaped.
const NEEDS_ESCAPE =
  // eslint-disable-next-line no-control-regex -- control characters are what this is about
  /[\u0000-\u0008\u000b\u000c\u000d\u000e-\u001f\ufffe\uffff]|_(?=x[0-9A-Fa-f]{4}_)|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function unescapeString(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(ESCAPE, (_, digits: string) => String.fromCharCode(parseInt(digits, 16)));
}

export function escapeString(text: string): string {
  return text.replace(NEEDS_ESCAPE, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
