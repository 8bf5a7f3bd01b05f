/**
 * @jest-environment jsdom
 */
import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { VIETNAMESE, WordsContext } from '../../../src/taskpane/language';
import { CrashScreen } from '../../../src/taskpane/parts/crash-screen';
import { Fetched } from '../../../src/taskpane/parts/fetched';

const Part = ({ name }: { readonly name: string }) => <p>{`Xin chào ${name}`}</p>;

/** What a bundle throws for a part whose file does not come. */
function lostConnection(): Error {
  return Object.assign(new Error('Loading chunk 12 failed.'), { name: 'ChunkLoadError' });
}

function show(answers: readonly ('part' | Error)[]): { asked: () => number } {
  let asked = 0;
  const load = async () => {
    const answer = answers[asked++] ?? 'part';
    if (answer !== 'part') throw answer;
    return Promise.resolve({ default: Part });
  };
  render(
    <WordsContext value={VIETNAMESE}>
      <CrashScreen step="test">
        <Fetched load={load} props={{ name: 'cô Lan' }} />
      </CrashScreen>
    </WordsContext>,
  );
  return { asked: () => asked };
}

describe('a part of the pane that is fetched when it is first wanted', () => {
  // React tells the console of every error that a boundary catches.
  beforeEach(() => jest.spyOn(console, 'error').mockImplementation(() => undefined));
  afterEach(() => {
    cleanup();
    jest.restoreAllMocks();
  });

  test('says that it is being opened, then stands there', async () => {
    const { asked } = show(['part']);
    expect(screen.getByRole('status').textContent).toBe('Đang mở…');
    expect(await screen.findByText('Xin chào cô Lan')).toBeTruthy();
    expect(asked()).toBe(1);
  });

  test.each([
    ['a lost connection is named', lostConnection(), 'Chưa tải được một phần của Sổ thư viện.'],
    ['an error of our own is not taken for one', new TypeError('x'), 'Ngăn này vừa gặp một lỗi của chính phần mềm.'],
  ])('%s, and every “Thử lại” asks for the part again', async (_what, error, sentence) => {
    const { asked } = show([error, error, 'part']);
    for (const times of [1, 2]) {
      expect(await screen.findByText(sentence)).toBeTruthy();
      expect(asked()).toBe(times);
      await userEvent.click(screen.getByRole('button', { name: 'Thử lại' }));
    }
    expect(await screen.findByText('Xin chào cô Lan')).toBeTruthy();
    expect(screen.queryByText(sentence)).toBeNull();
    expect(asked()).toBe(3);
  });
});
