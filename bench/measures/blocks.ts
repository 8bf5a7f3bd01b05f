/**
 * The longest block of the pane's thread while the buttons work on large workbooks: in the browser, in the development Excel, with the unmodified office.js.
 * Its decoding of the answers, our own code, React's, and the collector and the compiler of the JavaScript engine are in it. Tasks in which only the
 * development Excel works are left out, because a real Excel does not work on the pane's thread.
 */
import { launchBrowser } from '../../test/e2e/support/browser';
import { SandboxPage } from '../../test/e2e/support/sandbox-page';
import { makeRegister, withWithdrawals } from '../data/register';
import { registerFile } from '../data/register-file';
import { heading, main, milliseconds, tell } from '../support/report';
import { longest, tasksOf, TRACED, type Task } from '../support/trace';
import { summary } from '../support/timing';

const BUDGET = 50;
const ROWS = 50_000;
const ROUNDS = 3;
const PATIENCE = 300_000;

type Action = (sandbox: SandboxPage) => Promise<void>;

const check: Action = async ({ pane }) => {
  await pane.getByRole('tab', { name: 'Kiểm tra' }).click();
  await pane.locator('main').getByRole('button', { name: 'Kiểm tra' }).click();
  await pane.getByRole('treegrid').waitFor();
};

/** Also where lỗi are open: then a bản nháp. */
const report =
  (kind: string): Action =>
  async ({ pane }) => {
    await pane.getByLabel('Loại báo cáo').selectOption(kind);
    const button = (name: string) => pane.locator('main').getByRole('button', { name, exact: true });
    await button('Lập báo cáo').click();
    const draft = button('Lập bản nháp');
    const done = pane.getByText('Đã lập xong');
    await draft.or(done).first().waitFor();
    if (await draft.isVisible()) await draft.click();
    await done.first().waitFor();
  };

/** The longest of the pane's own tasks, on a workbook that has just been opened in a browser that has just been started. */
async function longestTask(file: Uint8Array, act: Action): Promise<Task> {
  const browser = await launchBrowser();
  try {
    const sandbox = await SandboxPage.open(browser, { bytes: file, name: 'Sổ ĐKCB.xlsx' });
    sandbox.page.setDefaultTimeout(PATIENCE);
    await sandbox.press('Lập báo cáo');
    await sandbox.pane.getByLabel('Loại báo cáo').waitFor();
    await browser.startTracing(sandbox.page, { categories: TRACED });
    await act(sandbox);
    const tasks = tasksOf(await browser.stopTracing());
    await sandbox.close();
    return longest(tasks.filter(({ ofPane }) => ofPane));
  } finally {
    await browser.close();
  }
}

async function measure(what: string, file: Uint8Array, act: Action): Promise<void> {
  const worst: Task[] = [];
  for (let round = 0; round < ROUNDS; round++) worst.push(await longestTask(file, act));
  const { median, least } = summary(worst.map(({ processor }) => processor));
  const clock = summary(worst.map(({ wall }) => wall)).median;
  tell({
    what: `${what} (least ${milliseconds(least)}, by the clock ${milliseconds(clock)})`,
    value: milliseconds(median),
    budget: `≤ ${BUDGET} ms`,
    ok: median <= BUDGET,
  });
}

void main(async () => {
  heading('Longest block of the pane’s thread');
  const register = makeRegister(ROWS);
  const copies = `${ROWS.toLocaleString('en')} copies`;
  const file = await registerFile(register);
  await measure(`checking ${copies}`, file, check);
  await measure(`the annual report of ${copies}`, file, report('tong-ket'));
  const weeded = await registerFile(withWithdrawals(register));
  await measure(`minutes of weeding with lists of 3,002 rows`, weeded, report('thanh-loc'));
});
