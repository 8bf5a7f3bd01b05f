import {
  addresseesOf,
  basisOf,
  letterheadOf,
  preparerOf,
  recipientsOf,
  schoolName,
  signerOf,
  signOf,
} from '../../../src/core/report/letterhead';
import { basisLines, letterheadLines, recipientLines } from '../../../src/core/report/letterhead-lines';
import { bodyName, personName } from '../../../src/core/report/names';
import { schoolYearFrom } from '../../../src/core/library/school-year';
import { bookOf, FACTS, profileOf, TODAY, type Facts } from './sample';

const lines = (facts: Facts) => letterheadLines(letterheadOf(bookOf({ ...FACTS, ...facts }), 'BC', TODAY));

describe('number and sign', () => {
  test.each([
    ['5', 'BC-THBL', 'Số: 05/BC-THBL'],
    ['05', 'BC-THBL', 'Số: 05/BC-THBL'],
    ['112', 'BC-THBL', 'Số: 112/BC-THBL'],
    ['5/BC-THBL', 'BC-THBL', 'Số: 05/BC-THBL'],
    ['', '07/BC-THBL', 'Số: 07/BC-THBL'],
    ['5', '/BC-THBL', 'Số: 05/BC-THBL'],
    ['5', 'BC - THBL', 'Số: 05/BC-THBL'],
    ['5', 'BC.THBL', 'Số: 05/BC-THBL'],
    ['5', 'THBL', 'Số: 05/BC-THBL'],
    ['5', 'bc-thbl', 'Số: 05/BC-THBL'],
  ])('number %p and sign %p print %p', (number, sign, line) => {
    expect(lines({ 'Số báo cáo': number, 'Ký hiệu': sign }).numberLine).toBe(line);
  });

  test('without a number there is room to write it', () => {
    expect(lines({ 'Số báo cáo': '' }).numberLine).toMatch(/^Số:\u00a0*\s+\/BC-THBL$/);
  });

  test('a biên bản has its own abbreviation', () => {
    expect(signOf('BC-THBL', 'BB')).toBe('BB-THBL');
  });
});

describe('place and date', () => {
  test('a known day is written as the law writes it', () => {
    expect(lines({}).dateLine).toBe('Bắc Lệnh, ngày 25 tháng 5 năm 2026');
  });
  test('an unknown day leaves room, with the year of composing', () => {
    expect(lines({ 'Ngày báo cáo': '' }).dateLine).toMatch(/^Bắc Lệnh, ngày\u00a0+tháng\u00a0+năm 2026$/);
  });
  test('an unknown place is dotted', () => {
    expect(lines({ 'Địa danh': '' }).dateLine).toMatch(/^…+, ngày/);
  });
});

describe('names of bodies and persons', () => {
  test.each([
    ['UBND PHƯỜNG BẮC LỆNH', 'UBND phường Bắc Lệnh'],
    ['UBND XÃ QUẢNG ĐIỀN', 'UBND xã Quảng Điền'],
    ['TRƯỜNG TIỂU HỌC BẮC LỆNH', 'Trường Tiểu học Bắc Lệnh'],
    ['TRƯỜNG THCS NGUYỄN DU', 'Trường THCS Nguyễn Du'],
    ['TRƯỜNG TH&THCS SỐ 1', 'Trường TH&THCS Số 1'],
    ['PHÒNG GD&ĐT HUYỆN BÁT XÁT', 'Phòng GD&ĐT huyện Bát Xát'],
    ['SỞ GIÁO DỤC VÀ ĐÀO TẠO LÀO CAI', 'Sở Giáo dục và Đào tạo Lào Cai'],
    ['TRƯỜNG MẦM NON HOA SEN', 'Trường Mầm non Hoa Sen'],
    ['Trường Tiểu học số 2', 'Trường Tiểu học số 2'],
    ['', ''],
  ])('%p in a sentence is %p', (written, name) => {
    expect(bodyName(written)).toBe(name);
  });

  test.each([
    ['NGUYỄN THỊ HOA', 'Nguyễn Thị Hoa'],
    ['ThS. Nguyễn Thị Hoa', 'Nguyễn Thị Hoa'],
    ['Thầy Trần Văn Minh', 'Trần Văn Minh'],
    ['Cô Lê Thu Hằng', 'Lê Thu Hằng'],
    ['Nguyễn Thị Hoa', 'Nguyễn Thị Hoa'],
    ['Côn Thị Bà', 'Côn Thị Bà'],
  ])('%p signs as %p', (written, name) => {
    expect(personName(written)).toBe(name);
  });
});

describe('who signs', () => {
  test.each<[string, Facts, readonly string[], string]>([
    ['the head', {}, ['HIỆU TRƯỞNG'], 'Nguyễn Thị Hoa'],
    [
      'the head, named twice',
      { 'Người ký': 'Nguyễn Thị Hoa', 'Chức vụ người ký': 'Hiệu trưởng' },
      ['HIỆU TRƯỞNG'],
      'Nguyễn Thị Hoa',
    ],
    [
      'a deputy',
      { 'Người ký': 'Lê Thu Hằng', 'Chức vụ người ký': 'Phó Hiệu trưởng' },
      ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG'],
      'Lê Thu Hằng',
    ],
    [
      'a deputy without a position',
      { 'Người ký': 'Lê Thu Hằng' },
      ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG'],
      'Lê Thu Hằng',
    ],
    [
      'a deputy, written in full',
      { 'Người ký': 'Lê Thu Hằng', 'Chức vụ người ký': 'KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG' },
      ['KT. HIỆU TRƯỞNG', 'PHÓ HIỆU TRƯỞNG'],
      'Lê Thu Hằng',
    ],
    [
      'an acting head',
      { 'Người ký': 'Lê Thu Hằng', 'Chức vụ người ký': 'Quyền Hiệu trưởng' },
      ['Q. HIỆU TRƯỞNG'],
      'Lê Thu Hằng',
    ],
    [
      'somebody by order',
      { 'Người ký': 'Trần Văn Minh', 'Chức vụ người ký': 'Tổ trưởng' },
      ['TL. HIỆU TRƯỞNG', 'TỔ TRƯỞNG'],
      'Trần Văn Minh',
    ],
  ])('%s', (_, facts, authority, name) => {
    expect(signerOf(profileOf({ ...FACTS, ...facts }))).toEqual({ authority, name });
  });

  test('an unknown head leaves room', () => {
    expect(signerOf(profileOf({})).name).toMatch(/^…+$/);
  });

  test('nobody prepared it when nobody is named', () => {
    expect(preparerOf(profileOf({}))).toBeNull();
    expect(preparerOf(profileOf(FACTS))).toEqual({ authority: ['TỔ TRƯỞNG TỔ THƯ VIỆN'], name: 'Trần Văn Minh' });
  });
});

describe('to whom', () => {
  test.each<[string, Facts, readonly string[]]>([
    ['the superior body where nothing is said', {}, ['UBND phường Bắc Lệnh']],
    ['one of the school’s own', { 'Kính gửi': 'Phòng Văn hóa - Xã hội.' }, ['Phòng Văn hóa - Xã hội']],
    ['several', { 'Kính gửi': '- UBND phường;\n- Phòng VH-XH.' }, ['UBND phường', 'Phòng VH-XH']],
    ['with the words themselves', { 'Kính gửi': 'Kính gửi: UBND phường' }, ['UBND phường']],
  ])('%s', (_, facts, addressees) => {
    expect(addresseesOf(profileOf({ ...FACTS, ...facts }))).toEqual(addressees);
  });

  test('nobody when not even the superior body is known', () => {
    expect(addresseesOf(profileOf({}))).toEqual([]);
  });

  test.each([
    ['', ['- Như trên;', '- Ban Giám hiệu (để báo cáo);', '- Lưu: VT, TV.']],
    ['Lưu: VT; Ban Giám hiệu', ['- Như trên;', '- Ban Giám hiệu;', '- Lưu: VT.']],
    ['- Như trên;\n- Lưu: VT, THBL.', ['- Như trên;', '- Lưu: VT, THBL.']],
  ])('recipients %p', (written, expected) => {
    expect(recipientLines(recipientsOf(profileOf({ 'Nơi nhận': written }), ['UBND phường']))).toEqual(expected);
  });

  test('without a Kính gửi there is no “Như trên”', () => {
    expect(recipientsOf(profileOf({}), [])[0]).not.toBe('Như trên');
  });
});

describe('căn cứ', () => {
  const year = schoolYearFrom(2025);
  test('the plan of the year is cited in full', () => {
    expect(basisLines(basisOf(bookOf(FACTS), year)).at(-1)).toBe(
      'Căn cứ Kế hoạch số 12/KH-THBL ngày 15 tháng 9 năm 2025 của Trường Tiểu học Bắc Lệnh về hoạt động thư viện năm học 2025-2026.',
    );
  });
  test('a plan of which nothing is known is not cited', () => {
    expect(basisOf(bookOf({ ...FACTS, 'Kế hoạch số': '', 'Kế hoạch ngày': '' }), year)).toHaveLength(1);
  });
  test('a plan without its day leaves room', () => {
    expect(basisOf(bookOf({ ...FACTS, 'Kế hoạch ngày': '' }), year)[1]).toContain('ngày …… tháng …… năm ………');
  });
  test('a school without a name is dotted', () => {
    expect(schoolName(bookOf({}))).toMatch(/^…+$/);
  });

  test.each([
    ['THCS Lê Quý Đôn', 'Trường THCS Lê Quý Đôn', 'TRƯỜNG THCS LÊ QUÝ ĐÔN'],
    ['TIỂU HỌC KIM ĐỒNG', 'Trường Tiểu học Kim Đồng', 'TRƯỜNG TIỂU HỌC KIM ĐỒNG'],
    ['TH&THCS Suối Ngọc', 'Trường TH&THCS Suối Ngọc', 'TRƯỜNG TH&THCS SUỐI NGỌC'],
    ['Trường THCS Lê Quý Đôn', 'Trường THCS Lê Quý Đôn', 'TRƯỜNG THCS LÊ QUÝ ĐÔN'],
    ['Thăng Long', 'Thăng Long', 'THĂNG LONG'],
    ['Mnông', 'Mnông', 'MNÔNG'],
  ])('a name that begins with the level is that of a school: %s', (written, inSentences, inHead) => {
    const book = bookOf({ 'Tên trường': written });
    expect(schoolName(book)).toBe(inSentences);
    expect(letterheadOf(book, 'BC', TODAY).issuingBody).toBe(inHead);
  });
});
