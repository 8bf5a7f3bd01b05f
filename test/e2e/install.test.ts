import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { Guide } from './support/guide';
import { ROOT } from './support/network';

const guide = new Guide('INSTALL.vi.md');

/** The last line that `npm run <script> -- <target>` prints. Rejects where it fails. */
async function lastLine(script: string, target: string): Promise<string> {
  const file = path.join(ROOT, 'scripts', `${script.replace(':', '-')}.ts`);
  const { stdout } = await promisify(execFile)(path.join(ROOT, 'node_modules/.bin/tsx'), [file, target], { cwd: ROOT });
  return stdout.trim().split('\n').at(-1) ?? '';
}

test('what was built passes the two checks that INSTALL tells, in the words that it tells', async () => {
  await guide.step('Lệnh thứ hai tạo thư mục dist/.', async () => {
    expect(await lastLine('check:manifest', 'dist/manifest.xml')).toMatch(/: no problem$/);
  });
  await guide.step('Lệnh thứ ba phải báo no problem, lệnh thứ tư phải báo all is well', async () => {
    expect(await lastLine('check:site', 'dist')).toMatch(/: all is well$/);
  });
}, 120_000);
