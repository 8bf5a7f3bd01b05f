import type { SheetSnapshot } from '../../../src/core/sheet/snapshot';
import { findingMessage } from '../../../src/words/finding-message';
import { sheet } from '../../support/workbook';
import { findingsOf } from './support';

const FACTS = [
  ['Cơ quan chủ quản', 'UBND xã Tân Hội'],
  ['Tên trường', 'Trường Tiểu học Hoa Mai'],
  ['Cấp học', 'Tiểu học'],
  ['Năm học', '2025-2026'],
  ['Ký hiệu', 'BC-THHM'],
  ['Hiệu trưởng', 'Lê Văn Minh'],
];

/** What the pane says of the missing facts. */
const said = (...sheets: SheetSnapshot[]) => findingsOf('thieu-thong-tin', sheets).map(findingMessage);

describe('a fact that the report needs and no row holds', () => {
  test.each<readonly [what: string, sheet: SheetSnapshot, says: readonly string[]]>([
    [
      'on the school’s own sheet',
      sheet('TT trường', [['Nội dung', 'Ghi'], ...FACTS]),
      ['Trang “TT trường” chưa có mục “Địa danh”.'],
    ],
    [
      'on the standard sheet',
      sheet('Thông tin', [['Mục', 'Giá trị'], ...FACTS]),
      ['Trang “Thông tin” chưa có mục “Địa danh”.'],
    ],
    ['on a sheet that has it', sheet('TT trường', [['Nội dung', 'Ghi'], ...FACTS, ['Địa danh', 'Tân Hội']]), []],
  ])('%s is asked for where the others stand', (_what, facts, says) => {
    expect(said(facts)).toEqual(says);
  });

  test('offers no button that leads away from the sheet', () => {
    const [finding] = findingsOf('thieu-thong-tin', [sheet('TT trường', FACTS)]);
    expect(finding).toMatchObject({ cells: [], data: { name: 'Địa danh', sheet: 'TT trường' } });
    expect(finding?.action ?? null).toBeNull();
  });
});
