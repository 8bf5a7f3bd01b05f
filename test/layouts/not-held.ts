/** Kinds of which some workbooks of the short run still come out otherwise than they were made; `npm run layouts` says how. */
export const NOT_HELD: readonly string[] = [];
