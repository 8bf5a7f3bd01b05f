import { yearOfAssessmentSheet } from '../standards/columns';
import { searchKey } from '../text/normal';

/** Sheets that the product writes (`docs/WORKBOOK.md`, "Sheets that the product writes"). Their names are a contract. */
export const OWN_SHEETS = {
  figures: 'Số liệu',
  findings: 'Kết quả kiểm tra',
  fixLog: 'Nhật ký sửa',
  settings: 'Cấu hình',
  remarks: 'Ý kiến duyệt',
  parts: 'Phần báo cáo',
} as const;

/** Report sheets are named "Báo cáo <kind> <year>". */
export const REPORT_SHEET_PREFIX = 'Báo cáo ';

const FIXED_NAMES: ReadonlySet<string> = new Set(Object.values(OWN_SHEETS));

/** Whether a name is one that only the product gives; report sheets are told by their mark instead, since "Báo cáo tháng 9" may be the school's. */
export function hasOwnSheetName(name: string): boolean {
  return FIXED_NAMES.has(name.normalize('NFC')) || yearOfAssessmentSheet(name) !== null;
}

/** "Phần báo cáo", also as a person would write it without marks; from the moment that it is laid out it is the school's own. */
export function isPartsSheet(name: string): boolean {
  return searchKey(name) === searchKey(OWN_SHEETS.parts);
}
