import type { Finding } from '../../../src/core/rules/finding';
import type { RuleId } from '../../../src/core/rules/ids';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { pairsOf, previewItems, withIds } from '../../../src/taskpane/check/fix/preview-items';

const finding = (rule: RuleId, row: number, before: CellValue, after: CellValue | null): Finding => {
  const cell = { sheet: 'Sách', row, column: 2 };
  return {
    rule,
    severity: 'goi-y',
    cells: [cell],
    data: {},
    key: `${rule}.${row}`,
    ...(after !== null && { fix: [{ cell, before, after }] }),
  };
};
const group = (rule: RuleId, findings: readonly Finding[]) => ({ rule, severity: 'goi-y' as const, findings });
const SPELLINGS = group('loai-viet-khac', [
  finding('loai-viet-khac', 1, 'STK', 'Sách tham khảo'),
  finding('loai-viet-khac', 2, 'SGK ', 'Sách giáo khoa'),
  finding('loai-viet-khac', 3, 'SGK ', 'Sách giáo khoa'),
  finding('loai-viet-khac', 4, 'SGK', 'Sách giáo khoa'),
  finding('loai-viet-khac', 5, 'gì đó', null),
]);

describe('corrections by pairs', () => {
  test('the same that becomes the same is one line, the most frequent first; what has no certain correction is left out', () => {
    const said = pairsOf([SPELLINGS, group('so-dang-chu', [finding('so-dang-chu', 7, '01', 1)])]).map(
      ({ rule, members }) => [rule, members.map(({ fix }) => fix[0]?.before)],
    );
    expect(said).toEqual([
      ['loai-viet-khac', ['SGK ', 'SGK ']],
      ['loai-viet-khac', ['STK']],
      ['loai-viet-khac', ['SGK']],
      ['so-dang-chu', ['01']],
    ]);
  });

  test('a pair unfolds to its cells; a single one has nothing to unfold', () => {
    const pairs = pairsOf([SPELLINGS]);
    const kinds = (open: readonly string[]) => previewItems(pairs, new Set(open)).map(({ kind }) => kind);
    expect(kinds([])).toEqual(['pair', 'pair', 'pair']);
    expect(kinds(pairs.map(({ id }) => id))).toEqual(['pair', 'member', 'member', 'pair', 'pair']);
  });

  test('places are left out and taken in together', () => {
    const [first] = pairsOf([SPELLINGS]);
    const out = withIds(new Set(['x']), first?.members ?? [], true);
    expect([...out]).toEqual(['x', 'loai-viet-khac.2', 'loai-viet-khac.3']);
    expect([...withIds(out, first?.members ?? [], false)]).toEqual(['x']);
  });
});
