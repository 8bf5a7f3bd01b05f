import { tokenize } from '../formulas/tokens';

/** Functions that are newer than the file format; files write them with a prefix that Excel does not show ([MS-XLSX] 2.2.2). */
const NEWER = new Set(
  (
    'ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND BITLSHIFT BITOR BITRSHIFT BITXOR ' +
    'CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT CHISQ.INV CHISQ.INV.RT CHISQ.TEST COMBINA CONCAT CONFIDENCE.NORM ' +
    'CONFIDENCE.T COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL ERF.PRECISE ERFC.PRECISE EXPON.DIST F.DIST F.DIST.RT F.INV ' +
    'F.INV.RT F.TEST FILTERXML FLOOR.MATH FLOOR.PRECISE FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS ' +
    'HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING ISOWEEKNUM LOGNORM.DIST ' +
    'LOGNORM.INV MAXIFS MINIFS MODE.MULT MODE.SNGL MUNIT NEGBINOM.DIST NETWORKDAYS.INTL NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV ' +
    'NUMBERVALUE PDURATION PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST QUARTILE.EXC ' +
    'QUARTILE.INC RANK.AVG RANK.EQ RRI SEC SECH SHEET SHEETS SKEW.P STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T ' +
    'T.TEST TEXTJOIN UNICHAR UNICODE VAR.P VAR.S WEBSERVICE WEIBULL.DIST WORKDAY.INTL XOR Z.TEST XLOOKUP XMATCH UNIQUE SORTBY SEQUENCE ' +
    'RANDARRAY LET LAMBDA MAP REDUCE SCAN BYROW BYCOL MAKEARRAY ISOMITTED VSTACK HSTACK TOROW TOCOL WRAPROWS WRAPCOLS TAKE DROP ' +
    'CHOOSEROWS CHOOSECOLS EXPAND TEXTBEFORE TEXTAFTER TEXTSPLIT VALUETOTEXT ARRAYTOTEXT ANCHORARRAY SINGLE'
  ).split(' '),
);
/** AGGREGATE, NETWORKDAYS.INTL and WORKDAY.INTL came with the format's first revision and carry no prefix in files. */
const WITHOUT_PREFIX = new Set([
  'AGGREGATE',
  'NETWORKDAYS.INTL',
  'WORKDAY.INTL',
  'CEILING.PRECISE',
  'FLOOR.PRECISE',
  'ISO.CEILING',
]);
const WORKSHEET_PREFIX = new Set(['FILTER', 'SORT']);

/** The file's text (without "=") → as people see it, with "=". */
export function formulaFromFile(text: string): string {
  const formula = text.startsWith('=') ? text : `=${text}`;
  return formula.includes('_xl') ? formula.replace(/_xl(?:fn\.(?:_xlws\.)?|ws\.|pm\.|udf\.)/g, '') : formula;
}

/** As people write it → the file's text, without "=". Parameters of LET and LAMBDA keep their plain names. */
export function formulaForFile(formula: string): string {
  let text = '';
  for (const token of tokenize(formula.startsWith('=') ? formula.slice(1) : formula)) {
    const name = token.kind === 'function' ? token.text.toUpperCase() : '';
    if (WORKSHEET_PREFIX.has(name)) text += `_xlfn._xlws.${token.text}`;
    else if (NEWER.has(name) && !WITHOUT_PREFIX.has(name)) text += `_xlfn.${token.text}`;
    else text += token.text;
  }
  return text;
}
