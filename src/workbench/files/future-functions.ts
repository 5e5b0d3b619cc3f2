/**
 * Functions that came after the file format: files say “_xlfn.” before their names, people and the
 * spreadsheet do not ([MS-XLSX] 2.2.2.1, future functions).
 */
const FUTURE = new Set(
  (
    "ACOT ACOTH AGGREGATE ARABIC BASE BETA.DIST BETA.INV BINOM.DIST BINOM.DIST.RANGE BINOM.INV BITAND " +
    "BITLSHIFT BITOR BITRSHIFT BITXOR BYCOL BYROW CEILING.MATH CEILING.PRECISE CHISQ.DIST CHISQ.DIST.RT " +
    "CHISQ.INV CHISQ.INV.RT CHISQ.TEST CHOOSECOLS CHOOSEROWS COMBINA CONCAT CONFIDENCE.NORM CONFIDENCE.T " +
    "COT COTH COVARIANCE.P COVARIANCE.S CSC CSCH DAYS DECIMAL DROP ERF.PRECISE ERFC.PRECISE EXPAND " +
    "EXPON.DIST F.DIST F.DIST.RT F.INV F.INV.RT F.TEST FIELDVALUE FLOOR.MATH FLOOR.PRECISE " +
    "FORECAST.ETS FORECAST.LINEAR FORMULATEXT GAMMA GAMMA.DIST GAMMA.INV GAMMALN.PRECISE GAUSS HSTACK " +
    "HYPGEOM.DIST IFNA IFS IMCOSH IMCOT IMCSC IMCSCH IMSEC IMSECH IMSINH IMTAN ISFORMULA ISO.CEILING " +
    "ISOMITTED ISOWEEKNUM LAMBDA LET LOGNORM.DIST LOGNORM.INV MAKEARRAY MAP MAXIFS MINIFS MODE.MULT " +
    "MODE.SNGL MUNIT NEGBINOM.DIST NORM.DIST NORM.INV NORM.S.DIST NORM.S.INV NUMBERVALUE PDURATION " +
    "PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC PERMUTATIONA PHI POISSON.DIST " +
    "QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG RANK.EQ REDUCE RRI SCAN SEC SECH SEQUENCE SHEET SHEETS " +
    "SKEW.P SORTBY STDEV.P STDEV.S SWITCH T.DIST T.DIST.2T T.DIST.RT T.INV T.INV.2T T.TEST TAKE " +
    "TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK " +
    "WEIBULL.DIST WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR Z.TEST"
  ).split(" "),
);
/** These two carry a second mark. */
const SORTED = new Set(["FILTER", "SORT"]);

/** A text literal or a quoted sheet name, which stay, or a function's name. */
const PIECES = /"(?:[^"]|"")*"|'(?:[^']|'')*'|((?:_xlfn\.|_xlws\.)*)([A-Z][A-Z0-9.]*)(?=\()/gi;

const mapFunctions = (formula: string, map: (mark: string, name: string) => string): string =>
  formula.replace(PIECES, (whole: string, mark?: string, name?: string) =>
    name === undefined ? whole : map(mark ?? "", name),
  );

/** The formula as people write it. */
export const bareFormula = (formula: string): string =>
  formula.includes("_xl") ? mapFunctions(formula, (_mark, name) => name) : formula;

/** The formula as files write it. */
export const markedFormula = (formula: string): string =>
  mapFunctions(formula, (_mark, name) => {
    const plain = name.toUpperCase();
    if (SORTED.has(plain)) return `_xlfn._xlws.${name}`;
    return FUTURE.has(plain) ? `_xlfn.${name}` : name;
  });
