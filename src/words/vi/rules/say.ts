import type { FindingData } from '../../../core/rules/finding';
import { count } from '../../fill';
import { number, quoted, text } from '../../rule-words';
import { sections } from '../sections';

/** "Ô C7 trang “Vốn tài liệu” (“Dế Mèn phiêu lưu ký”)": the cell, its sheet, and the row's own name where it has one. */
export function place(data: FindingData): string {
  const row = text(data.row);
  const inRow = row === '' || row === text(data.value) || row === text(data.header) ? '' : ` (${quoted(row)})`;
  return data.cell === undefined ? 'Trong tệp' : `Ô ${text(data.cell)} trang “${text(data.sheet)}”${inRow}`;
}

/** "cột “Số lượng”"; '' where there is no header. */
export function column(data: FindingData): string {
  const header = text(data.header);
  return header === '' ? '' : `cột ${quoted(header)}`;
}

/** "Ô C7 trang “…”, cột “Số lượng”". */
export function placeAndColumn(data: FindingData): string {
  const header = column(data);
  return header === '' ? place(data) : `${place(data)}, ${header}`;
}

/** A number as it is written in Vietnamese; "…" where it is unknown. */
export function num(fact: FindingData[string] | undefined): string {
  const value = number(fact);
  return value === value ? count(value) : quoted(fact);
}

/** "4.098 bản"; the unit "-" and none are left out. */
export function amount(fact: FindingData[string] | undefined, unit: FindingData[string] | undefined): string {
  const word = text(unit);
  return word === '' || word === '-' ? num(fact) : word === '%' ? `${num(fact)}%` : `${num(fact)} ${word}`;
}

export const SECTIONS: Readonly<Record<string, string>> = sections;

/** "cột ngày trống" in words for fields that a finding asks for. */
export const FIELDS: Readonly<Record<string, string>> = {
  category: 'Loại',
  quantity: 'Số lượng',
  copies: 'Số bản',
  name: 'Tên thiết bị',
  kind: 'Loại hoạt động',
  date: 'Ngày',
  pupilVisits: 'Lượt học sinh',
  title: 'Tên',
  schoolYear: 'Năm học',
  indicator: 'Chỉ tiêu',
  value: 'Giá trị',
  text: 'Nội dung',
  part: 'Phần',
};
