import fc from 'fast-check';
import { legacyEncodingOf } from '../../../src/core/text/legacy';
import { cleanText, exactKey, isCleanText, isWithoutMarks, searchKey } from '../../../src/core/text/normal';

describe('cleanText', () => {
  it.each([
    ['  Kim   Đồng ', 'Kim Đồng'],
    ['Kim\u00a0Đồng', 'Kim Đồng'],
    ['Kim\u200b Đồng\ufeff', 'Kim Đồng'],
    ['Số\nĐKCB', 'Số ĐKCB'],
    ['Sách'.normalize('NFD'), 'Sách'],
  ])('%j becomes %j', (text, clean) => {
    expect(cleanText(text)).toBe(clean);
  });

  it('changes nothing the second time', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => cleanText(cleanText(text)) === cleanText(text)));
  });
});

describe('isCleanText', () => {
  it.each(['SGK-0001', 'Kim Đồng', 'Lịch sử và Địa lí 4', 'Tôi đi học'])('%j is clean', (text) => {
    expect(isCleanText(text)).toBe(true);
  });

  it.each([
    '',
    ' Kim Đồng',
    'Kim Đồng ',
    'Kim  Đồng',
    'Kim\u00a0Đồng',
    'Kim\u200bĐồng',
    'Kim\tĐồng',
    'Đồng'.normalize('NFD'),
    'S¸ch',
    'là',
  ])('%j needs a closer look', (text) => {
    expect(isCleanText(text)).toBe(false);
  });

  it('is true only of texts that cleaning leaves as they are and that no legacy encoding explains', () => {
    const letters = fc.string({ unit: fc.constantFrom(...Array.from('aBz09 .-àạéđĐƠựỹýð¸µ×\u0301\u200b\u00a0\n')) });
    fc.assert(
      fc.property(fc.oneof(letters, fc.string({ unit: 'grapheme' })), (text) => {
        if (isCleanText(text)) {
          expect(cleanText(text)).toBe(text);
          expect(legacyEncodingOf(text)).toBeNull();
        }
      }),
    );
  });
});

describe('exactKey', () => {
  it.each([
    ['Sách giáo khoa', 'SÁCH GIÁO KHOA'],
    ['Văn hoá đọc', 'Văn hóa đọc'],
    ['Uỷ ban', 'Ủy ban'],
    ['Kỹ năng sống', 'Kĩ năng sống'],
    ['Vật lý', 'Vật lí'],
    ['Quý I', 'Quí I'],
    ['Báo, tạp chí', 'Báo - tạp chí'],
    ['S.G.K', 'SGK'],
    ['Sách'.normalize('NFD'), 'Sách'],
  ])('%j and %j meet', (a, b) => {
    expect(exactKey(a)).toBe(exactKey(b));
  });

  it.each([
    ['bà', 'bá'],
    ['bà', 'ba'],
    ['Bản', 'Bàn'],
    ['Băng', 'Bảng'],
    ['thuý', 'thúi'],
    ['tay', 'tai'],
    ['đa', 'da'],
    ['sách giáo khao', 'sách giáo khoa'],
  ])('%j and %j stay apart', (a, b) => {
    expect(exactKey(a)).not.toBe(exactKey(b));
  });
});

describe('searchKey', () => {
  it.each([
    ['Số ĐKCB', 'so dkcb'],
    ['Nhà xuất bản, nơi XB', 'nha xuat ban noi xb'],
    ['  (đồng) ', 'dong'],
  ])('%j is found as %j', (text, key) => {
    expect(searchKey(text)).toBe(key);
  });
});

test('text without marks is told from text with them', () => {
  expect(isWithoutMarks('Sach giao khoa')).toBe(true);
  expect(isWithoutMarks('Sách giao khoa')).toBe(false);
  expect(isWithoutMarks('đen')).toBe(false);
});

describe('keys that are looked up letter by letter', () => {
  // A character without width sends the whole text the long way round, by normalisation.
  const LONG_WAY = '\u200b';
  const letters = 'aăâbcdđeêgiouơưyAĂĐƠ áàảãạấầẩẫậắằẳẵặéẻẹếềểễệíìịóõọốổộớờợúủụứừựýỳỷỹỵÝ09-./()×÷ÿßŉĳ'.split('');
  const texts = fc.array(fc.constantFrom(...letters), { maxLength: 16 }).map((each) => each.join(''));

  it('are those of the whole text normalised', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const other = text + LONG_WAY;
        expect([exactKey(text), searchKey(text)]).toEqual([exactKey(other), searchKey(other)]);
        expect([exactKey(text), searchKey(text)]).toEqual([
          exactKey(text.normalize('NFD')),
          searchKey(text.normalize('NFD')),
        ]);
      }),
      { numRuns: 2000 },
    );
  });
});
