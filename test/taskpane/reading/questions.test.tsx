/**
 * @jest-environment jsdom
 */
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createTestExcel, type TestExcel } from '../../../sandbox/connect/jest';
import type { JudgedDoubt } from '../../../src/core/analysis';
import type { UnreadArea } from '../../../src/core/intake/book';
import type { ReadingCommand } from '../../../src/taskpane/check/commands';
import { ReadingQuestions } from '../../../src/taskpane/reading/questions';
import { addBrowserParts } from '../support/browser-parts';

beforeAll(addBrowserParts);
let excel: TestExcel;
beforeEach(() => {
  excel = createTestExcel();
  window.localStorage.clear();
});
afterEach(() => {
  cleanup();
  excel.close();
});

const AREA = { row: 1, column: 0, rowCount: 6, columnCount: 4 };
const doubt = (more: Partial<JudgedDoubt> = {}): JudgedDoubt => ({
  kind: 'columns',
  section: 'holdings',
  sheet: 'Thống kê',
  area: AREA,
  cell: { sheet: 'Thống kê', row: 2, column: 1 },
  choices: ['Đợt 1\nSố bản', 'Đợt 2\nSố bản'].map((header, column) => ({
    columns: [{ header, column }],
    reading: null,
    tables: [],
    saved: [],
  })),
  totals: [
    new Map([
      ['copies.textbook', 10],
      ['copies.total', 1240],
    ]),
    new Map([['copies.total', null]]),
  ],
  ...more,
});
const GARDEN: UnreadArea = { sheet: 'Vườn trường', area: AREA, why: 'chua-hieu', numbers: 12, label: 'Rau' };

function ask(doubts: readonly JudgedDoubt[], areas: readonly UnreadArea[] = []) {
  const said: ReadingCommand[] = [];
  const opened: string[] = [];
  render(
    <ReadingQuestions
      doubts={doubts}
      areas={areas}
      onAnswer={(command) => said.push(command)}
      onOpen={(page) => opened.push(page)}
    />,
  );
  return { said, opened, user: userEvent.setup() };
}

describe('a question about how a table is read', () => {
  test('shows each answer with what it counts, whole numbers first, and none of them chosen', () => {
    ask([doubt()]);
    const group = screen.getByRole('group', { name: 'Trang “Thống kê”: cột nào là số đúng?' });
    const radios = within(group).getAllByRole<HTMLInputElement>('radio');
    expect(radios.map(({ checked }) => checked)).toEqual([false, false]);
    expect(radios.map((radio) => radio.closest('label')?.textContent)).toEqual([
      '“Đợt 1 Số bản” (đang tạm dùng)Tổng số bản sách: 1.240; Sách giáo khoa: 10',
      '“Đợt 2 Số bản”Tổng số bản sách: chưa có số liệu',
    ]);
  });

  test('is answered only with a choice and a name, which the machine then remembers', async () => {
    const { said, user } = ask([doubt()]);
    await user.click(screen.getByRole('button', { name: 'Đọc theo cách này' }));
    expect(screen.getByText('Hãy chọn một cách.')).toBeTruthy();
    await user.click(screen.getByRole('radio', { name: /Đợt 2/ }));
    await user.click(screen.getByRole('button', { name: 'Đọc theo cách này' }));
    expect(screen.getByText('Hãy ghi tên.')).toBeTruthy();
    expect(said).toEqual([]);
    await user.type(screen.getByLabelText('Người ghi'), 'Cô Lan');
    await user.click(screen.getByRole('button', { name: 'Đọc theo cách này' }));
    expect(said).toEqual([
      { kind: 'choose-reading', doubt: doubt(), choice: 1, what: '“Đợt 2 Số bản”', person: 'Cô Lan' },
    ]);
    cleanup();
    ask([doubt()]);
    expect(screen.getByLabelText<HTMLInputElement>('Người ghi').value).toBe('Cô Lan');
  });

  test.each([
    ['blankQuantity', ['blankIsOne', 'blankIsUnknown'], ['Mỗi ô trống là 1 bản', 'Chưa ghi, không tính']],
    ['role', ['stock', 'acquisitions'], ['Sách đang có trong thư viện', 'Sách mới bổ sung, đã có trong sổ khác']],
  ] as const)('of kind %s names its answers in words', (kind, readings, names) => {
    ask([
      doubt({
        kind,
        choices: readings.map((reading) => ({ columns: [], reading, tables: [], saved: [] })),
        totals: [new Map(), new Map()],
      }),
    ]);
    for (const name of names) expect(screen.getByRole('radio', { name: new RegExp(name) })).toBeTruthy();
  });

  test('an area that was not understood offers Thiết lập, or to be none of the library’s', async () => {
    const { said, opened, user } = ask([], [GARDEN]);
    const group = screen.getByRole('group', { name: /Trang “Vườn trường”, A2:D7: có 12 số/ });
    expect(within(group).getByText(/“Rau”/)).toBeTruthy();
    await user.click(within(group).getByRole('button', { name: 'Mở Thiết lập' }));
    expect(opened).toEqual(['setup']);
    await user.type(screen.getByLabelText('Người ghi'), 'Cô Lan');
    await user.click(within(group).getByRole('button', { name: /^Không phải số liệu thư viện/ }));
    expect(said).toEqual([{ kind: 'ignore-area', area: GARDEN, person: 'Cô Lan' }]);
  });
});
