import fc from 'fast-check';
import { spacePieces } from '../../../src/taskpane/check/fix/value-text';

describe('spaces that nobody sees', () => {
  test.each([
    ['Kim Đồng', []],
    ['Kim  Đồng ', ['  ', ' ']],
    [' Kim Đồng', [' ']],
    ['\u00a0\u00a0', ['\u00a0\u00a0']],
  ])('in %j', (text, marked) => {
    expect(spacePieces(text).flatMap((piece) => (piece.spaces ? [piece.text] : []))).toEqual(marked);
  });

  test('the pieces put together are the text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(
          spacePieces(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
      }),
    );
  });
});
