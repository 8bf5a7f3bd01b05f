import fc from 'fast-check';
import {
  decodeLegacy,
  readLegacy,
  encodeLegacy,
  legacyEncodingOf,
  mayBeLegacyText,
  unicodeFontFor,
} from '../../../src/core/text/legacy';

const LOWER = 'aàảãáạăằẳẵắặâầẩẫấậeèẻẽéẹêềểễếệiìỉĩíịoòỏõóọôồổỗốộơờởỡớợuùủũúụưừửữứựyỳỷỹýỵđbcghklmnpqrstvx';
const letters = fc.string({ unit: fc.constantFrom(...LOWER.split(/(?:)/u)), minLength: 1, maxLength: 12 });

describe('the conversion tables', () => {
  it('TCVN3 goes there and back for every small letter', () => {
    fc.assert(fc.property(letters, (text) => decodeLegacy(encodeLegacy(text, 'tcvn3'), 'tcvn3') === text));
    for (const letter of LOWER) expect(decodeLegacy(encodeLegacy(letter, 'tcvn3'), 'tcvn3')).toBe(letter);
  });

  it('VNI goes there and back for every letter, small or capital', () => {
    for (const letter of LOWER + LOWER.toUpperCase())
      expect(decodeLegacy(encodeLegacy(letter, 'vni'), 'vni')).toBe(letter);
  });

  it('a capital font shows small letters as capitals', () => {
    expect(decodeLegacy(encodeLegacy('sách giáo khoa', 'tcvn3'), 'tcvn3', true)).toBe('SÁCH GIÁO KHOA');
  });
});

describe('detection by the bytes', () => {
  it.each([
    ['S¸ch gi¸o khoa', 'tcvn3', 'Sách giáo khoa'],
    ['S¸ch nghiÖp vô', 'tcvn3', 'Sách nghiệp vụ'],
    ['Bµn ghÕ phßng ®äc', 'tcvn3', 'Bàn ghế phòng đọc'],
    ['VÖ sinh th\u00ad viÖn', 'tcvn3', 'Vệ sinh thư viện'],
    ['§Ìn', 'tcvn3', 'Đèn'],
    ['Saùch giaùo khoa', 'vni', 'Sách giáo khoa'],
    ['ÑAÏO ÑÖÙC', 'vni', 'ĐẠO ĐỨC'],
  ] as const)('%j is %s', (text, encoding, meant) => {
    expect(legacyEncodingOf(text)).toBe(encoding);
    expect(decodeLegacy(text, encoding)).toBe(meant);
  });

  it.each([
    'Sách giáo khoa',
    'Máy in',
    'Tô Hoài',
    'Café',
    'Hugô',
    'Lê Ánh',
    '130 m²',
    '25 °C',
    'Âm nhạc',
    'Bàn',
    '© NXB Kim Đồng',
    'Mĩ thuật',
  ])('%j is Unicode', (text) => {
    expect(mayBeLegacyText(text)).toBe(false);
  });
});

describe('detection by the font', () => {
  it('comes before the bytes', () => {
    expect(legacyEncodingOf('vô', '.VnTime')).toBe('tcvn3');
    expect(legacyEncodingOf('vô', 'Times New Roman')).toBeNull();
    expect(legacyEncodingOf('saùch', 'VNI-Times')).toBe('vni');
  });

  it('does not spoil Unicode typed into a legacy font', () => {
    expect(legacyEncodingOf('Sách', '.VnTime')).toBeNull();
    expect(legacyEncodingOf('Nguyễn', '.VnTime')).toBeNull();
    expect(legacyEncodingOf('SGK', '.VnTime')).toBeNull();
  });

  it('names a Unicode font to go on with', () => {
    expect(unicodeFontFor('.VnTime')).toBe('Times New Roman');
    expect(unicodeFontFor('VNI-Helve')).toBe('Arial');
  });
});

describe('signs that read well as they stand', () => {
  test.each([
    '113÷118',
    '15×20 cm',
    '15cm×20cm',
    '30°C',
    '1½',
    '25 m²',
    'Bài 1 × 2 + 3 ÷ 4',
    'Góc 30° và hình vuông trong bài toán hay',
    '5 → 7',
    '§ 5',
  ])('%s is no old encoding, in whatever font', (text) => {
    expect(legacyEncodingOf(text)).toBeNull();
    expect(readLegacy(text, 'tcvn3').replace(/[^÷×°½²→§]/g, '')).toBe(text.replace(/[^÷×°½²→§]/g, ''));
  });

  test.each([
    ['S¸ch gi¸o khoa (113÷118)', 'Sách giáo khoa (113÷118)'],
    ['T×m hiÓu ch÷ viÕt s½n', 'Tìm hiểu chữ viết sẵn'],
    ['Khæ s¸ch 15×20', 'Khổ sách 15×20'],
    ['Th­ viÖn tr­êng C§SP cã s¸ch', 'Thư viện trường CĐSP có sách'],
  ])('%s is %s', (text, unicode) => {
    expect(legacyEncodingOf(text)).toBe('tcvn3');
    expect(readLegacy(text, 'tcvn3')).toBe(unicode);
  });
});
