/**
 * @jest-environment jsdom
 */
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { HostError } from '../../../src/excel';
import { TextForm } from '../../../src/taskpane/parts/text-form';
import { useTask } from '../../../src/taskpane/running/use-task';
import { inExcel } from '../../excel/support';
import { addBrowserParts } from '../support/browser-parts';

/** What the workbook answers to each press: it takes the words, refuses them, or answers when told to. */
type Answer = 'taken' | 'refused' | Promise<void>;

function Page({ answers, about }: { readonly answers: Answer[]; readonly about: string }) {
  const [action] = useState(() => async (): Promise<string> => {
    const answer = answers.shift() ?? 'taken';
    if (answer === 'refused') throw new HostError('read-only');
    if (answer !== 'taken') await answer;
    return Promise.resolve('written');
  });
  const { state, start } = useTask<string, string>(action);
  const [open, setOpen] = useState(false);
  return (
    <>
      <button onClick={() => setOpen(true)}>Góp ý</button>
      <button onClick={() => start('look')}>Xem lại</button>
      {state.phase === 'failed' && <button onClick={() => start(state.command)}>Thử lại</button>}
      <output>{state.phase}</output>
      {open && (
        <TextForm
          about={about}
          title="Góp ý"
          label="Ý kiến"
          person="Họ và tên"
          save="Ghi"
          onCancel={() => setOpen(false)}
          onSave={({ text, arrived }) => {
            if (start(text, arrived)) setOpen(false);
          }}
        />
      )}
    </>
  );
}

const words = () => screen.queryByLabelText<HTMLInputElement>('Ý kiến')?.value;
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
let tests = 0;

/** Opens the form of a page of its own, types, and presses one of its buttons. */
async function typed(answers: Answer[], button: string): Promise<void> {
  render(<Page answers={answers} about={`test ${++tests}`} />);
  await press('Góp ý');
  await userEvent.type(screen.getByLabelText('Ý kiến'), 'Thêm kế hoạch hè');
  await userEvent.type(screen.getByLabelText('Họ và tên'), 'Cô Hoa');
  await press(button);
}

describe('words typed into a form', () => {
  beforeAll(addBrowserParts);
  beforeEach(() => window.localStorage.clear());
  afterEach(cleanup);

  test.each([
    ['that stand in the workbook do not come back', ['taken'], 'Ghi', [], ''],
    ['that Excel refused are there when the form is opened again', ['refused'], 'Ghi', [], 'Thêm kế hoạch hè'],
    ['that were written by “Thử lại” do not come back', ['refused', 'taken'], 'Ghi', ['Thử lại'], ''],
    ['that were refused twice are still there', ['refused', 'refused'], 'Ghi', ['Thử lại'], 'Thêm kế hoạch hè'],
    ['that were refused outlast another press', ['refused', 'taken'], 'Ghi', ['Xem lại'], 'Thêm kế hoạch hè'],
    ['that somebody gave up do not come back', [], 'Thôi', [], ''],
  ] as const)('%s', (_what, answers, button, presses, left) =>
    inExcel(async () => {
      await typed([...answers], button);
      for (const name of presses) await press(name);
      expect(words()).toBeUndefined();
      await press('Góp ý');
      expect(words()).toBe(left);
    }),
  );

  test('stay in the open form while another press is at work', () =>
    inExcel(async () => {
      let end: () => void = () => undefined;
      const looking = new Promise<void>((resolve) => (end = resolve));
      render(<Page answers={[looking]} about={`test ${++tests}`} />);
      await press('Xem lại');
      await press('Góp ý');
      await userEvent.type(screen.getByLabelText('Ý kiến'), 'Chậm một chút');
      await userEvent.type(screen.getByLabelText('Họ và tên'), 'Cô Hoa');
      await press('Ghi');
      expect(words()).toBe('Chậm một chút');
      end();
      await screen.findByText('done');
      await press('Ghi');
      expect(words()).toBeUndefined();
    }));
});
