import type { Finding } from '../../../src/core/rules/finding';
import { addressName } from '../../../src/core/sheet/address';
import { libraryWith } from './prose/library';
import { QUIET } from './prose/quiet';
import { WRONG_NUMBERS } from './prose/wrong-numbers';
import { WRONG_WORDS } from './prose/wrong-words';
import { check } from './support';

const PLACE = "'Nhận định'!B2";

function found(text: string, part = 'II.4'): readonly Finding[] {
  return check(libraryWith(part, text)).findings.filter(({ cells }) =>
    cells.some(({ sheet }) => sheet === 'Nhận định'),
  );
}

describe('sentences of a report against its figures', () => {
  test('the library itself is in order', () => {
    const { counts } = check(libraryWith('I.1', 'Thư viện có phòng riêng, rộng, thoáng.'));
    expect(counts).toEqual({ loi: 0, 'canh-bao': 0, 'goi-y': 0 });
  });

  test.each(QUIET)('quiet: %s', (text) => {
    expect(found(text).map(({ rule, data }) => [rule, data])).toEqual([]);
  });

  test.each([...WRONG_NUMBERS, ...WRONG_WORDS])('%s: %s', (rule, text, after) => {
    const [finding, ...more] = found(text);
    expect(more).toEqual([]);
    expect(finding?.rule).toBe(rule);
    expect(finding?.cells.map(addressName)[0]).toBe(PLACE);
    expect(finding?.fix?.map((change) => change.after) ?? null).toEqual(after === null ? null : [after]);
  });

  test('a plan in the part on next year states nothing', () => {
    expect(found('Tổ chức 10 buổi giới thiệu sách.', 'IV')).toEqual([]);
    expect(found('Tổ chức 10 buổi giới thiệu sách.')).toHaveLength(1);
  });
});
