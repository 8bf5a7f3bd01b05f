import { chooseCode, code128Modules, qrModules, utf8Bytes } from '../../../src/core/labels/code';

describe('the code of a label', () => {
  const wide = 60;
  const side = 20;
  test.each([
    ['letters and digits on a wide label', 'SGK-0001', 'code128', wide, { kind: 'code128', instead: null }],
    ['QR where it is asked for', 'SGK-0001', 'qr', wide, { kind: 'qr', instead: null }],
    ['Đ has no bars', 'Đ-0001', 'code128', wide, { kind: 'qr', instead: 'not-ascii' }],
    ['a control sign has no bars', 'SGK\t1', 'code128', wide, { kind: 'qr', instead: 'not-ascii' }],
    ['a label too narrow for the bars', 'SGK-0001', 'code128', 30, { kind: 'qr', instead: 'too-narrow' }],
  ] as const)('%s', (_name, text, wanted, width, choice) => {
    expect(chooseCode(text, wanted, width, side)).toEqual(choice);
  });

  test('a module of bars is never narrower than a quarter of a millimetre, with ten modules free on either side', () => {
    const enough = (code128Modules('SGK-0001') + 20) * 0.25;
    expect(chooseCode('SGK-0001', 'code128', enough, side)?.kind).toBe('code128');
    expect(chooseCode('SGK-0001', 'code128', enough - 0.01, side)?.kind).toBe('qr');
  });

  test('a square whose modules would be smaller than 0.4 mm is no code', () => {
    const enough = (qrModules('Sổ A/12/3') + 8) * 0.4;
    expect(chooseCode('Sổ A/12/3', 'qr', 0, enough)?.kind).toBe('qr');
    expect(chooseCode('Sổ A/12/3', 'qr', 0, enough - 0.01)).toBeNull();
    expect(chooseCode('x'.repeat(300), 'qr', 0, 100)).toBeNull();
  });

  test('texts are measured in UTF-8', () => {
    expect(['a', 'Đ', 'ổ', '😀'].map(utf8Bytes)).toEqual([1, 2, 3, 4]);
  });
});
