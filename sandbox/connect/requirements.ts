/** The newest ExcelApi set that the pinned npm package can speak; the CDN's office.js is newer, but nothing here must claim more. */
const NEWEST_EXCEL_API = '1.15';

/** Which requirement sets an Excel has: name → highest version. */
export type RequirementSets = Readonly<Record<string, string>>;

/** An Excel of a given ExcelApi level, with what every one of them has beside it. */
export function requirementSets(excelApi: string): RequirementSets {
  if (compareVersions(excelApi, NEWEST_EXCEL_API) > 0) {
    throw new RangeError(
      `ExcelApi ${excelApi} is beyond ${NEWEST_EXCEL_API}, which the office.js of the npm package ends with.`,
    );
  }
  return {
    ExcelApi: excelApi,
    AddInCommands: '1.3',
    CompressedFile: '1.1',
    DelayForCellEdit: '1.1',
    DialogApi: '1.2',
    DialogOrigin: '1.1',
    File: '1.1',
    Settings: '1.1',
  };
}

/** As `Office.context.requirements.isSetSupported`. */
export function isSetSupported(sets: RequirementSets, name: string, version = '1.1'): boolean {
  const found = Object.entries(sets).find(([known]) => known.toLowerCase() === name.toLowerCase());
  return found !== undefined && compareVersions(found[1], version) >= 0;
}

function compareVersions(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
