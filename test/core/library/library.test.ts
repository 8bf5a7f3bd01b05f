import { BOOK_CATEGORIES, indicatorNamed, INDICATORS } from '../../../src/core/library/indicators';
import { FIELDS, fieldInfo } from '../../../src/core/library/fields';
import { REQUIRED_PROFILE_NAMES } from '../../../src/core/library/profile';
import { parseSchoolYear, resolveSchoolYear, schoolYearContaining } from '../../../src/core/library/school-year';
import { sameUnit, standardUnit } from '../../../src/core/library/units';
import { serialOf } from '../../../src/core/text/calendar';

describe('school years', () => {
  it.each([
    ['2025-2026', 2025, 2026, true],
    ['2025 – 2026', 2025, 2026, true],
    ['Năm học 2025/2026', 2025, 2026, true],
    ['2025-26', 2025, 2026, true],
    ['2025 - 2027', 2025, 2027, false],
    ['2025', 2025, null, false],
  ] as const)('%j', (text, start, end, valid) => {
    expect(parseSchoolYear(text)).toEqual({ start, end, valid });
  });

  it.each(['20.... - 20....', '', 'năm học này', '12025'])('%j is none', (text) => {
    expect(parseSchoolYear(text)).toBeNull();
  });

  it('starts on 1 August', () => {
    expect(schoolYearContaining(serialOf(2025, 8, 1)).label).toBe('2025-2026');
    expect(schoolYearContaining(serialOf(2025, 7, 31)).label).toBe('2024-2025');
  });

  it("takes the profile's own limits, whatever year they were written for", () => {
    const year = resolveSchoolYear(
      parseSchoolYear('2025-2026'),
      serialOf(2024, 9, 5),
      serialOf(2025, 5, 31),
      serialOf(2026, 1, 1),
    );
    expect([year.first, year.last]).toEqual([serialOf(2025, 9, 5), serialOf(2026, 5, 31)]);
    expect(resolveSchoolYear(null, null, null, serialOf(2026, 1, 1)).start).toBe(2025);
  });
});

describe('indicators', () => {
  it('have unique ids and labels that name them', () => {
    expect(new Set(INDICATORS.map((info) => info.id)).size).toBe(INDICATORS.length);
    for (const info of INDICATORS) expect(indicatorNamed(info.label)?.id).toBe(info.id);
    for (const info of INDICATORS) expect(indicatorNamed(info.id)?.id).toBe(info.id);
    expect(INDICATORS[0]?.id).toBe(`copies.${BOOK_CATEGORIES[0]}`);
  });

  it.each([
    ['tổng số bản sách', 'copies.total'],
    ['Tong so ban sach', 'copies.total'],
    ['Số học sinh (em)', 'people.pupils'],
    ['SGK', 'copies.textbook'],
    ['Tỉ lệ học sinh có đủ SGK', 'ratio.pupilsWithTextbooks'],
    ['Số lượt HS đọc', 'visits.pupil'],
    ['Lượt bạn đọc của giáo viên', 'visits.teacher'],
    ['Lượt đọc/học sinh', 'ratio.visitsPerPupil'],
    ['Số tài liệu', 'copies.total'],
  ])('%j is %s', (text, id) => {
    expect(indicatorNamed(text)?.id).toBe(id);
  });

  it('a label that only looks alike is none', () => {
    expect(indicatorNamed('Số bàn trên học sinh')).toBeNull();
    expect(indicatorNamed('Số tài liệu số')?.id).toBe('digital.items');
    expect(indicatorNamed('Số tài liệu')?.id).not.toBe('digital.items');
  });
});

test('units that mean the same', () => {
  expect(standardUnit('Quyển')).toBe('bản');
  expect(sameUnit('cái', 'Chiếc')).toBe(true);
  expect(sameUnit('bản', 'bàn')).toBe(false);
  expect(sameUnit('m²', 'm2')).toBe(true);
  expect(standardUnit('thùng')).toBeNull();
});

test('fields are listed once a section', () => {
  expect(new Set(FIELDS.map((info) => `${info.section}.${info.field}`)).size).toBe(FIELDS.length);
  expect(fieldInfo('holdings', 'category')).toMatchObject({ type: 'category', group: 'document' });
  expect(fieldInfo('readers', 'title')).toBeUndefined();
});

test('seven facts are required', () => {
  expect(REQUIRED_PROFILE_NAMES).toEqual([
    'Cơ quan chủ quản',
    'Tên trường',
    'Cấp học',
    'Địa danh',
    'Năm học',
    'Ký hiệu',
    'Hiệu trưởng',
  ]);
});
