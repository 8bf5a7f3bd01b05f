import fc from 'fast-check';
import { withoutBrackets } from '../../../src/core/text/brackets';

describe('a text without what stands in brackets', () => {
  test.each([
    ['Số tiền (đồng)', false, 'Số tiền  '],
    ['SL [bản]', false, 'SL [bản]'],
    ['SL [bản]', true, 'SL  '],
    ['Giá {đồng)', true, 'Giá  '],
    ['Giá (nghìn (đồng)) bìa', false, 'Giá  ) bìa'],
    ['Giá (đồng', false, 'Giá (đồng'],
    ['a) Sách (b) (c', false, 'a) Sách   (c'],
    ['', true, ''],
  ])('%p (any kind: %p) is %p', (text, any, bare) => {
    expect(withoutBrackets(text, any)).toBe(bare);
  });

  test('is what the plain pattern makes of it', () => {
    const texts = fc.array(fc.constantFrom('(', ')', '[', ']', '{', '}', 'a', ' '), { maxLength: 24 });
    fc.assert(
      fc.property(texts, (letters) => {
        const text = letters.join('');
        expect(withoutBrackets(text)).toBe(text.replace(/\([^)]*\)/g, ' '));
        expect(withoutBrackets(text, true)).toBe(text.replace(/[([{][^)\]}]*[)\]}]/g, ' '));
      }),
    );
  });

  test('a cell full of brackets that nobody closes is done at once', () => {
    const full = '('.repeat(32_767);
    const from = performance.now();
    for (let time = 0; time < 20; time++) expect(withoutBrackets(full, true)).toBe(full);
    // The plain pattern takes some seconds for this.
    expect(performance.now() - from).toBeLessThan(500);
  });
});
