import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArguments } from '../../../sandbox/cli/arguments';
import { report } from '../../../sandbox/cli/commands/report';
import { openFile } from '../../../sandbox/cli/open-file';
import { createTestExcel } from '../../../sandbox/connect/jest';
import { openXlsx, saveXlsx } from '../../../sandbox/files';
import type { CellValue } from '../../../src/core/sheet/snapshot';
import { inFolder } from '../../fixtures/run';

jest.setTimeout(180_000);

const HEAD = ['Loại báo cáo', 'Thứ tự', 'Phần của báo cáo', 'Thuộc phần', 'Dùng', 'Tên riêng'];

interface Warning {
  readonly about: string;
  readonly cells: readonly string[];
  readonly message: string;
}

/** The sample with a sheet "Phần báo cáo" in a folder of its own. */
async function sampleWith(folder: string, rows: readonly (readonly CellValue[])[]): Promise<string> {
  const opened = await openXlsx(readFileSync('samples/thu-vien-mau.xlsx'));
  const excel = createTestExcel({ workbook: opened.workbook });
  try {
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Phần báo cáo');
      const all = [HEAD, ...rows.map((row) => [...row, ...Array<CellValue>(HEAD.length - row.length).fill('')])];
      sheet.getRangeByIndexes(0, 0, all.length, HEAD.length).values = all;
      await context.sync();
    });
  } finally {
    excel.close();
  }
  const file = join(folder, 'truong.xlsx');
  writeFileSync(file, saveXlsx(opened));
  return file;
}

const reported = async (file: string, folder: string) => {
  const args = ['report', file, '--out', join(folder, 'out'), '--today', '2026-05-25', '--kind', 'thong-ke'];
  const { json, lines, status } = await report(await openFile(file), parseArguments(args, new Date(0)));
  return { status, lines, json: JSON.parse(JSON.stringify(json)) as { warnings?: Warning[] } };
};

test('rows of “Phần báo cáo” that cannot be followed are warnings with their cells; the report is written all the same', () =>
  inFolder(async (folder) => {
    const file = await sampleWith(folder, [
      ['Biểu thống kê', 'cuối', 'I. Vốn tài liệu', '', 'Có'],
      ['Biểu thống kê', 2, 'II. Bổ sung, thanh lọc', '', 'tùy'],
      ['Biểu thống kê', 3, 'Thư viện xanh', 'Phần không có', 'Có'],
      ['Báo cáo quý', 1, 'I. Vốn tài liệu', '', 'Có'],
    ]);
    const { status, lines, json } = await reported(file, folder);
    expect(status).toBe(0);
    expect(Object.keys(json)).toEqual([
      'file',
      'workbook',
      'document',
      'sheets',
      'blocked',
      'disagreements',
      'warnings',
    ]);
    const about = (json.warnings ?? []).filter(({ about }) => about === 'parts');
    expect(about.filter(({ cells }) => cells.length > 0)).toEqual([
      {
        about: 'parts',
        cells: ["'Phần báo cáo'!B2"],
        message: 'Trang “Phần báo cáo”: dòng 2: “cuối” ở cột Thứ tự không phải là số, nên phần này đứng ở chỗ cũ.',
      },
      expect.objectContaining({ cells: ["'Phần báo cáo'!E3"] }),
      expect.objectContaining({ cells: ["'Phần báo cáo'!A5"] }),
      expect.objectContaining({ cells: ["'Phần báo cáo'!D4"] }),
    ]);
    // Parts of the form without a row have no cell to name.
    expect(about.filter(({ cells }) => cells.length === 0).map(({ message }) => message)).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Trang “Phần báo cáo”: phần “Bạn đọc” không có dòng nào/)]),
    );

    expect(lines).toEqual(expect.arrayContaining((json.warnings ?? []).map(({ message }) => message)));
  }));

test('a sheet that can be followed warns of nothing; neither does a workbook without one', () =>
  inFolder(async (folder) => {
    const names = [
      'Vốn tài liệu',
      'Bổ sung, thanh lọc',
      'Cơ sở vật chất',
      'Hoạt động',
      'Bạn đọc',
      'So sánh với năm học trước',
    ];
    const rows = names.map((name, index) => ['Biểu thống kê', names.length - index, name, '', 'Có']);
    for (const file of [await sampleWith(folder, rows), 'samples/thu-vien-mau.xlsx']) {
      const { status, json } = await reported(file, folder);
      expect([status, 'warnings' in json]).toEqual([0, false]);
    }
  }));

test('a blocked report warns of nothing', () =>
  inFolder(async (folder) => {
    const { status, json } = await reported('samples/thu-vien-lon-xon.xlsx', folder);
    expect([status, 'warnings' in json]).toEqual([1, false]);
  }));
