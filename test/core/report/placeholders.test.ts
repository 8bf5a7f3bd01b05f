import fc from 'fast-check';
import { INDICATORS } from '../../../src/core/library/indicators';
import { parseSentence } from '../../../src/core/report';

describe('placeholders in a sentence', () => {
  test.each([
    ['{Tổng số bản sách}', { kind: 'figure', id: 'copies.total', of: 'value' }],
    ['{ tổng số  bản sách }', { kind: 'figure', id: 'copies.total', of: 'value' }],
    ['{copies.total}', { kind: 'figure', id: 'copies.total', of: 'value' }],
    ['{Tổng số bản sách: năm trước}', { kind: 'figure', id: 'copies.total', of: 'previous' }],
    ['{Tổng số bản sách: chênh lệch}', { kind: 'figure', id: 'copies.total', of: 'difference' }],
    ['{Tổng số bản sách: %}', { kind: 'figure', id: 'copies.total', of: 'percent' }],
    ['{Tổng số bản sách: tăng giảm}', { kind: 'trend', id: 'copies.total', whole: false }],
    ['{Tổng số bản sách: so với năm trước}', { kind: 'trend', id: 'copies.total', whole: true }],
    ['{Kiểm kê, thanh lọc}', { kind: 'figure', id: 'activities.stocktake', of: 'value' }],
    ['{Tên trường}', { kind: 'fact', name: 'Tên trường' }],
    ['{Năm học sau}', { kind: 'fact', name: 'Năm học sau' }],
    ['{Số học sinh}', { kind: 'figure', id: 'people.pupils', of: 'value' }],
    ['{Tổng số vở}', { kind: 'unknown', text: 'Tổng số vở' }],
    ['{Tổng số bản sách: hôm qua}', { kind: 'unknown', text: 'Tổng số bản sách: hôm qua' }],
    ['{}', { kind: 'unknown', text: '' }],
    ['{chưa đóng', { kind: 'unknown', text: 'chưa đóng' }],
  ])('%s', (text, piece) => {
    expect(parseSentence(text)).toEqual([piece]);
  });

  test('text around them stays as it is', () => {
    expect(parseSentence('Có {Máy in} chiếc.')).toEqual([
      { kind: 'text', text: 'Có ' },
      { kind: 'figure', id: 'equipment.printer', of: 'value' },
      { kind: 'text', text: ' chiếc.' },
    ]);
  });

  test('every indicator is found by its label and by its id', () => {
    for (const { id, label } of INDICATORS) {
      expect(parseSentence(`{${label}}`)).toEqual([{ kind: 'figure', id, of: 'value' }]);
      expect(parseSentence(`{${id}}`)).toEqual([{ kind: 'figure', id, of: 'value' }]);
    }
  });

  test('any text can be parsed, and text without braces is one piece', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const pieces = parseSentence(text);
        if (text !== '' && !text.includes('{')) expect(pieces).toEqual([{ kind: 'text', text }]);
      }),
    );
  });
});
