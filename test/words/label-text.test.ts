import type { LabelPlan } from '../../src/core/labels';
import { labelSheet } from '../../src/core/labels';
import { sayIn } from '../../src/words/fill';
import { labels as english } from '../../src/words/en/labels';
import { labelNotes, refusalText } from '../../src/words/label-text';
import { labels as vietnamese } from '../../src/words/vi/labels';

const sheet = labelSheet('3x8');
if (!sheet) throw new Error('no sheet');
const EMPTY: LabelPlan = {
  sheet,
  skipped: 0,
  labels: [],
  pages: 0,
  refused: [],
  unknown: [],
  unnumbered: [],
  qrInstead: { 'not-ascii': 0, 'too-narrow': 0 },
};
const cell = { sheet: 'SGK', row: 6, column: 1 };

test('what a person must know of the labels is said, and nothing else', () => {
  expect(labelNotes(vietnamese, EMPTY, false)).toEqual([]);
  const plan = { ...EMPTY, unknown: ['STN-9'], unnumbered: [cell], qrInstead: { 'not-ascii': 2, 'too-narrow': 0 } };
  expect(labelNotes(vietnamese, plan, false)).toEqual([
    '2 nhãn dùng mã QR vì mã vạch Code 128 không ghi được chữ có dấu.',
    "1 bản sách không có số ĐKCB nên không có nhãn; ô đầu tiên: 'SGK'!B7.",
    'Không có trong sổ: “STN-9”.',
  ]);
});

test.each(Object.keys(vietnamese.refusal) as (keyof typeof vietnamese.refusal)[])(
  'a refusal for %s names the number and its cell in both languages',
  (why) => {
    const refused = { number: 'SGK-7', cell, why, text: 'a long text' };
    expect(refusalText(vietnamese, refused)).toMatch(/^SGK-7 \('SGK'!B7\): /);
    expect(refusalText(english, refused, sayIn('en-GB').fill)).toMatch(/^SGK-7 \('SGK'!B7\): /);
  },
);
