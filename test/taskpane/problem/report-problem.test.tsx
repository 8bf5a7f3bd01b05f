/**
 * @jest-environment jsdom
 */
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import product from '../../../package.json';
import { HostError } from '../../../src/excel';
import { CrashScreen } from '../../../src/taskpane/parts/crash-screen';
import { Failure } from '../../../src/taskpane/parts/failure';
import { failedAt, noted } from '../../../src/taskpane/problem/noted';
import { inExcel } from '../../excel/support';
import { addBrowserParts } from '../support/browser-parts';

beforeAll(addBrowserParts);
beforeEach(() => {
  noted.check = null;
  noted.error = null;
});
afterEach(() => {
  cleanup();
  jest.restoreAllMocks();
});

const BOX = { name: 'Nội dung báo lỗi' };

async function told(): Promise<string> {
  await userEvent.click(screen.getByRole('button', { name: 'Báo lỗi' }));
  const box = await screen.findByRole<HTMLTextAreaElement>('textbox', BOX, { timeout: 20_000 });
  return box.value;
}

describe('Báo lỗi', () => {
  test('a failure that names a sheet is told by its code and its step alone, and nothing is shown before the press', () =>
    inExcel(async () => {
      const cause = new Error('The sheet "Kho Grue" of Trường Zzyzx is protected');
      const error = failedAt('fix', new HostError('protected', 'Kho Grue', { cause }));
      render(<Failure error={error} onRetry={() => undefined} />);
      expect(screen.getByRole('alert').textContent).toContain('Kho Grue');
      expect(screen.queryByRole('textbox', BOX)).toBeNull();
      const text = await told();
      expect(text).toContain(`Sổ thư viện ${product.version}`);
      expect(text).toMatch(/^ExcelApi cao nhất: 1\.\d+$/m);
      expect(text).toMatch(/^Lỗi gần nhất: protected, ở bước fix, lúc \d\d:\d\d ngày \d\d\/\d\d\/\d{4}$/m);
      expect(text).not.toMatch(/Grue|Zzyzx/);
      await userEvent.click(screen.getByRole('button', { name: 'Báo lỗi' }));
      expect(screen.queryByRole('textbox', BOX)).toBeNull();
    }));

  test('a page that broke says on which page, and not what it broke on', () =>
    inExcel(async () => {
      jest.spyOn(console, 'error').mockImplementation(() => undefined);
      const Broken = (): never => {
        throw new TypeError('cannot read "Qwyjibo"');
      };
      render(
        <CrashScreen step="review">
          <Broken />
        </CrashScreen>,
      );
      const text = await told();
      expect(text).toMatch(/^Lỗi gần nhất: crashed, ở bước review, lúc /m);
      expect(text).not.toContain('Qwyjibo');
    }));

  test('where the browser takes no copy, the text is selected and the keys are named', () =>
    inExcel(async () => {
      Object.assign(document, { execCommand: () => false });
      render(<Failure error={new HostError('busy')} onRetry={() => undefined} />);
      const text = await told();
      await userEvent.click(screen.getByRole('button', { name: 'Sao chép' }));
      await screen.findByText(/^Excel không cho sao chép từ ngăn này\. Hãy bấm vào khung trên/);
      const box = screen.getByRole<HTMLTextAreaElement>('textbox', BOX);
      expect(text.slice(box.selectionStart, box.selectionEnd)).toBe(text);
    }));

  test('a press of Huỷ is no error, and an error before it stays', () => {
    failedAt('check', new HostError('cell-edit'));
    failedAt('report', new HostError('cancelled'));
    expect(noted.error).toMatchObject({ code: 'cell-edit', step: 'check' });
  });
});
