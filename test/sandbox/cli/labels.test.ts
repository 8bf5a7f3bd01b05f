import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { parseArguments } from '../../../sandbox/cli/arguments';
import { labels } from '../../../sandbox/cli/commands/labels';
import { openFile } from '../../../sandbox/cli/open-file';
import { inFolder } from '../../fixtures/run';

const SAMPLE = 'samples/thu-vien-mau.xlsx';

const run = async (out: string, ...more: string[]) => {
  const args = parseArguments(['labels', SAMPLE, '--out', out, '--today', '2026-05-25', ...more], new Date(0));
  return labels(await openFile(SAMPLE), args);
};

test('labels of chosen numbers are written, and those that get none are named', () =>
  inFolder(async (folder) => {
    const out = join(folder, 'nhan.docx');
    const { json, lines, status } = await run(
      out,
      '--numbers',
      'SGK.00028-SGK.00032, SGK.00200, XYZ-1',
      '--start',
      '3',
    );
    expect(status).toBe(0);
    expect(json).toMatchObject({
      document: out,
      pages: 1,
      unknown: ['XYZ-1'],
      refused: expect.arrayContaining([
        expect.objectContaining({ number: 'SGK.00028', cell: "'Vốn tài liệu'!B29", why: 'withdrawn' }),
      ]) as unknown,
    });
    const pictures = Object.keys(unzipSync(readFileSync(out))).filter((name) => name.endsWith('.png'));
    expect(pictures).toHaveLength((json as { labels: number }).labels);
    expect(lines).toContain('Không có trong sổ: “XYZ-1”.');
  }));

test('where no copy gets a label, nothing is written and the status says so', () =>
  inFolder(async (folder) => {
    const out = join(folder, 'nhan.docx');
    const { json, status } = await run(out, '--numbers', 'XYZ-1');
    expect(status).toBe(1);
    expect(json).toMatchObject({ document: null, labels: 0 });
    expect(existsSync(out)).toBe(false);
  }));
