import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { UsageError } from '../../../sandbox/cli/arguments';
import { workbookOf, type Content } from '../../fixtures/fixture';
import { inFolder, run } from '../../fixtures/run';

jest.setTimeout(60_000);
const TODAY = '2026-05-31';

interface Inspected {
  readonly sections: readonly {
    readonly section: string;
    readonly sheet: string;
    readonly headerRow: number;
    readonly columns: Readonly<Record<string, string>>;
  }[];
  readonly unrecognised: readonly string[];
}

async function write(file: string, sheets: Readonly<Record<string, readonly (readonly Content[])[]>>): Promise<string> {
  writeFileSync(file, Buffer.from(await workbookOf(sheets).xlsx.writeBuffer()));
  return file;
}

async function figuresOf(file: string, map: string): Promise<(id: string) => number | null | undefined> {
  const { figures } = (await run('figures', file, TODAY, '--map', map)) as {
    figures: readonly { id: string; value: number | null }[];
  };
  return (id) => figures.find((figure) => figure.id === id)?.value;
}

/** A layout of which no header says anything; the schools of one commune keep it alike. */
const layout = (rows: readonly (readonly Content[])[]) => ({
  Kho: [['Mẫu 05'], ['c1', 'c2', 'c3', 'c4'], ...rows],
});

describe('--map', () => {
  it('reads a layout that nobody could guess, in one school’s file and in another’s', async () => {
    await inFolder(async (folder) => {
      const one = await write(join(folder, 'một.xlsx'), layout([['Toán 1', 'Sách giáo khoa', 5, 10000]]));
      const other = await write(
        join(folder, 'hai.xlsx'),
        layout([
          ['Tấm Cám', 'Sách thiếu nhi', 3, 20000],
          ['Từ điển', 'Sách tham khảo', 2, 90000],
        ]),
      );
      expect(((await run('inspect', one, TODAY)) as Inspected).unrecognised).toEqual(['Kho']);
      const map = join(folder, 'map.json');
      writeFileSync(
        map,
        JSON.stringify({
          sections: [
            {
              section: 'holdings',
              sheet: 'Kho',
              grain: 'title',
              headerRow: 2,
              columns: { title: 'A', category: 'B', quantity: 'C', price: 'D' },
            },
          ],
        }),
      );
      expect((await figuresOf(one, map))('copies.total')).toBe(5);
      const figures = await figuresOf(other, map);
      expect([figures('copies.children'), figures('copies.reference'), figures('value.total')]).toEqual([3, 2, 240000]);
    });
  });

  it('what inspect prints of one file serves for another with the same columns under other headings', async () => {
    await inFolder(async (folder) => {
      const one = await write(join(folder, 'một.xlsx'), {
        'Sổ sách': [
          ['Tên sách', 'Loại sách', 'Số lượng', 'Giá bìa'],
          ['Toán 1', 'SGK', 5, 10000],
        ],
      });
      const other = await write(join(folder, 'hai.xlsx'), {
        'Sổ sách': [
          ['Ấn phẩm gì', 'Thuộc kho nào', 'Bao nhiêu', 'Bao tiền'],
          ['Tấm Cám', 'STN', 3, 20000],
        ],
      });
      const map = join(folder, 'map.json');
      // As PowerShell writes the output of a program into a file.
      writeFileSync(map, Buffer.from(`\ufeff${JSON.stringify(await run('inspect', one, TODAY))}`, 'utf16le'));
      expect((await figuresOf(one, map))('copies.textbook')).toBe(5);
      const figures = await figuresOf(other, map);
      expect([figures('copies.children'), figures('value.children')]).toEqual([3, 60000]);
    });
  });

  it('a mapping that keeps headings follows them to another place', async () => {
    await inFolder(async (folder) => {
      const file = await write(join(folder, 'a.xlsx'), {
        Kho: [
          ['Thùng', 'Bao nhiêu', 'Ấn phẩm'],
          ['SGK', 4, 'Toán 1'],
        ],
      });
      const map = join(folder, 'map.json');
      writeFileSync(
        map,
        JSON.stringify({
          version: 1,
          sections: [
            {
              section: 'holdings',
              sheet: 'Kho',
              grain: 'title',
              headerRow: 1,
              columns: { title: 'A', category: 'B', quantity: 'C' },
              headers: { title: 'Ấn phẩm', category: 'Thùng', quantity: 'Bao nhiêu' },
            },
          ],
        }),
      );
      const { sections } = (await run('inspect', file, TODAY, '--map', map)) as Inspected;
      expect(sections.map(({ columns }) => columns)).toEqual([{ category: 'A', quantity: 'B', title: 'C' }]);
    });
  });

  it('sheets that it does not name are still recognised', async () => {
    await inFolder(async (folder) => {
      const file = await write(join(folder, 'a.xlsx'), {
        ...layout([['Toán 1', 'SGK', 5, 10000]]),
        'Thiết bị': [
          ['Tên thiết bị', 'Số lượng'],
          ['Máy in', 1],
        ],
      });
      const map = join(folder, 'map.json');
      const section = {
        section: 'holdings',
        sheet: 'Kho',
        grain: 'title',
        headerRow: 2,
        columns: { title: 'A', quantity: 'C' },
      };
      writeFileSync(map, JSON.stringify({ sections: [section] }));
      const { sections } = (await run('inspect', file, TODAY, '--map', map)) as Inspected;
      expect(sections.map(({ section: id }) => id)).toEqual(['holdings', 'equipment']);
    });
  });

  test.each([
    ['no JSON', 'Tên sách = A'],
    ['no sections', '{}'],
    ['an unknown section', '{"sections":[{"section":"books","sheet":"Kho","columns":{}}]}'],
    ['a column that is none', '{"sections":[{"section":"holdings","sheet":"Kho","columns":{"title":"1"}}]}'],
  ])('%s is refused in one line', async (_what, text) => {
    await inFolder(async (folder) => {
      const file = await write(join(folder, 'a.xlsx'), layout([]));
      const map = join(folder, 'map.json');
      writeFileSync(map, text);
      const refused: unknown = await run('inspect', file, TODAY, '--map', map).catch((reason: unknown) => reason);
      expect(refused).toBeInstanceOf(UsageError);
      expect((refused as Error).message).toMatch(/^Tệp “.*map\.json” không phải là tệp ánh xạ cột đúng dạng [^\n]+$/);
      await expect(run('inspect', file, TODAY, '--map', `${map}.không có`)).rejects.toThrow(UsageError);
    });
  });
});
