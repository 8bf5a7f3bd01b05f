import { serialOf } from '../../../src/core/text/calendar';
import { FIRST_FORM, placesOf, readForm, type LabelForm } from '../../../src/taskpane/labels/label-form';

const form = (part: Partial<LabelForm>): LabelForm => ({ ...FIRST_FORM, ...part });

describe('the boxes of Nhãn sách', () => {
  test.each([
    ['all copies', {}, { which: 'all' }],
    ['since a day', { which: 'since', since: '15/9/2025' }, { which: 'since', day: serialOf(2025, 9, 15) }],
    ['numbers', { which: 'numbers', numbers: 'SGK-1' }, { which: 'numbers', text: 'SGK-1' }],
  ] as const)('%s', (_name, part, choice) => {
    expect(readForm(form(part))).toMatchObject({ choice, code: 'code128', start: 1 });
  });

  test.each([
    ['a day that is none', { which: 'since', since: 'hôm qua' }, ['day']],
    ['no numbers', { which: 'numbers', numbers: ' ' }, ['numbers']],
    ['a size that is none', { sheet: 'own', size: '10x10' }, ['size']],
    ['a place beyond the sheet', { start: '25' }, ['start']],
    ['no place at all', { start: '' }, ['start']],
    ['a part of a place', { start: '1,5' }, ['start']],
    ['a month, which is no day', { which: 'since', since: '9/2025' }, ['day']],
  ] as const)('%s is named as wrong', (_name, part, wrong) => {
    expect(readForm(form(part))).toEqual(wrong);
  });

  test('a size of one’s own has as many places as the paper holds', () => {
    expect(placesOf(form({ sheet: 'own', size: '50x30' }))).toBe(36);
    expect(placesOf(form({ sheet: 'own', size: '?' }))).toBeNull();
  });
});
