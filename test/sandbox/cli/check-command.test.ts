import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openXlsx, saveXlsx } from '../../../sandbox/files';
import { check } from '../../../sandbox/cli/commands/check';
import { parseArguments } from '../../../sandbox/cli/arguments';
import { createTestExcel } from '../../../sandbox/connect/jest';
import type { Sheet } from '../../../sandbox/model/sheet';
import { LAYOUTS } from '../../mutation/layouts';
import { snapshotOf, type Library } from '../../mutation/model';
import { Chance } from '../../../scripts/support/chance';
import { choose, put, state } from '../../mutation/tools';
import { typeWorkbook } from '../../core/rules/in-excel';

jest.setTimeout(120_000);

interface CheckJson {
  readonly verdict: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly cells: readonly string[];
    readonly proposals?: unknown;
  }[];
}

function titles(chance: Chance): Library {
  const [layout] = LAYOUTS;
  if (!layout) throw new Error('there is no layout');
  return layout(chance);
}

/** Runs `check` on a workbook with a number as text, an unknown type and a sign with a dot. */
async function run(
  options: readonly string[],
): Promise<{ json: CheckJson; status: number; sheet: (name: string) => Sheet | undefined }> {
  const folder = mkdtempSync(join(tmpdir(), 'check-'));
  const out = join(folder, 'ket qua', 'kiem tra.xlsx');
  const excel = createTestExcel();
  try {
    const chance = new Chance(5);
    const library = titles(chance);
    put(
      choose(library, 'equipment', 'quantity', chance, (row) => row.quantity === 7),
      'quantity',
      '07',
    );
    put(
      choose(library, 'holdings', 'category', chance, (row) => row.category === 'Sách giáo khoa'),
      'category',
      'Sách giáo khao',
    );
    state(library, 'Ký hiệu', 'BC.THBL');
    await typeWorkbook(snapshotOf(library));
    const args = parseArguments(
      ['check', 'thu-vien.xlsx', '--today', '2026-05-31', ...options.map((one) => (one === 'OUT' ? out : one))],
      new Date(),
    );
    const answer = await check({ save: () => saveXlsx(excel.workbook) }, args);
    const written = options.includes('OUT') ? (await openXlsx(readFileSync(out))).workbook : null;
    return {
      json: answer.json as CheckJson,
      status: answer.status,
      sheet: (name) => written?.sheets.find((one) => one.name === name),
    };
  } finally {
    excel.close();
  }
}

const rulesIn = ({ findings }: CheckJson) => findings.map(({ rule }) => rule);

describe('check from the command line', () => {
  test('without --out it says what is wrong and writes nothing', async () => {
    const { json, status, sheet } = await run([]);
    expect(status).toBe(1);
    expect(json.verdict).toBe('can-sua');
    expect(rulesIn(json)).toEqual(expect.arrayContaining(['so-dang-chu', 'loai-la', 'ky-hieu-sai']));
    expect(sheet('Kết quả kiểm tra')).toBeUndefined();
  });

  test('--out writes a copy with the list of findings, each with a link to its cell, and changes no data', async () => {
    const { json, sheet } = await run(['--out', 'OUT']);
    const list = sheet('Kết quả kiểm tra');
    const column = (at: number) => Array.from({ length: 60 }, (_cell, row) => String(list?.value(row, at) ?? ''));
    const header = column(0).indexOf('Mức độ');
    expect(header).toBeGreaterThan(0);
    const places = json.findings.map(({ cells: [cell = ''] }) => cell.slice(cell.lastIndexOf('!') + 1));
    expect(column(3).slice(header + 1, header + 1 + places.length)).toEqual(places);
    expect(column(0)).toContain('Những quy tắc chưa chạy vì thiếu dữ liệu');
    expect(sheet('Nhật ký sửa')).toBeUndefined();
    expect(rulesIn(json)).toContain('so-dang-chu');
  });

  test('--fix mends what is certain, logs it, and leaves proposals alone', async () => {
    const { json, sheet } = await run(['--out', 'OUT', '--fix', 'so-dang-chu,ky-hieu-sai,loai-la']);
    expect(rulesIn(json)).not.toContain('so-dang-chu');
    expect(rulesIn(json)).not.toContain('ky-hieu-sai');
    expect(json.findings.find(({ rule }) => rule === 'loai-la')?.proposals).toBeDefined();
    expect(sheet('Nhật ký sửa')?.value(1, 2)).toMatch(/so-dang-chu|ky-hieu-sai/);
  });

  test('the file itself is never written over', async () => {
    await expect(run(['--out', 'thu-vien.xlsx'])).rejects.toThrow(/không bao giờ bị ghi đè/);
  });
});
