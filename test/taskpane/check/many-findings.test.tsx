/**
 * @jest-environment jsdom
 */
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { CheckPage } from '../../../src/taskpane/check/check-page';
import { addBrowserParts } from '../support/browser-parts';
import { inExcel, typeRows } from '../../excel/support';

const WAIT = { timeout: 100_000 };
jest.setTimeout(200_000);

beforeAll(addBrowserParts);
afterEach(cleanup);

const COUNT = 10_000;

/** A register whose numbers all have a space behind them. */
function register(): (string | number)[][] {
  const rows: (string | number)[][] = [['Số ĐKCB', 'Tên sách', 'Giá tiền', 'Loại sách']];
  for (let i = 1; i <= COUNT; i++)
    rows.push([`TN.${String(i).padStart(5, '0')} `, `Truyện ${i}`, 20000 + (i % 9) * 1000, 'Sách thiếu nhi']);
  return rows;
}

test('ten thousand places of one rule are one group; opened, all can be reached and only those in view are in the page', () =>
  inExcel(async () => {
    await typeRows('Vốn tài liệu', register());
    const user = userEvent.setup();
    render(<CheckPage startAtOnce={false} onOpen={() => undefined} />);
    await user.click(screen.getByRole('button', { name: 'Kiểm tra' }));
    const list = await screen.findByRole('treegrid', {}, WAIT);
    const header = within(list).getByRole('row', { name: /Thừa khoảng trắng/ });
    expect(header.textContent).toContain('10.000');
    const closed = Number(list.getAttribute('aria-rowcount'));

    await user.click(within(header).getAllByRole('gridcell')[0] ?? header);
    expect(Number(list.getAttribute('aria-rowcount'))).toBe(closed + COUNT);
    const rows = within(list).getAllByRole('row');
    expect(rows.length).toBeGreaterThan(1);
    expect(rows.length).toBeLessThan(100);

    await user.keyboard('{End}');
    const last = within(list).getAllByRole('row');
    expect(last.length).toBeLessThan(100);
    expect(Math.max(...last.map((row) => Number(row.getAttribute('aria-rowindex'))))).toBe(closed + COUNT);
  }));
