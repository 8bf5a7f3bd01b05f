import { execFile } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { FileError, openFile } from '../../../sandbox/cli/open-file';
import { commandLine as words } from '../../../sandbox/cli/words';
import { SCHOOL, workbookOf } from '../../fixtures/fixture';
import { inFolder } from '../../fixtures/run';

jest.setTimeout(120_000);

const ROOT = join(__dirname, '../../..');
/** The first bytes of every old Office file. */
const COMPOUND = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

async function sound(): Promise<Buffer> {
  return Buffer.from(await workbookOf({ 'Thông tin': SCHOOL }).xlsx.writeBuffer());
}

function zip(parts: Readonly<Record<string, string>>): Buffer {
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
}

const ZEROS = new Uint8Array(40 * 1024 * 1024);

/** Some kilobytes that would unpack to more than any workbook of this size holds. */
function bomb(): Buffer {
  return Buffer.from(zipSync({ 'xl/workbook.xml': ZEROS }));
}

/** The same in a package that is whole, with a directory that promises little. */
function lyingBomb(): Buffer {
  const relationships =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" ' +
    'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>';
  const types =
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ' +
    'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
  const bytes = Buffer.from(
    zipSync({
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(relationships),
      'xl/workbook.xml': ZEROS,
    }),
  );
  const UNPACKED_SIZE = 24;
  bytes.writeUInt32LE(1000, bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2])) + UNPACKED_SIZE);
  return bytes;
}

interface Broken {
  readonly what: string;
  readonly name: string;
  readonly bytes: () => Buffer | Promise<Buffer>;
  readonly says: (file: string) => string;
}

const { unreadable } = words;
const BROKEN: readonly Broken[] = [
  {
    what: 'a download that stopped',
    name: 'a.xlsx',
    bytes: async () => (await sound()).subarray(0, 2000),
    says: () => unreadable.truncated,
  },
  {
    what: 'a file with a hole of zeros',
    name: 'a.xlsx',
    bytes: async () => (await sound()).fill(0, 40, 900),
    says: () => unreadable.truncated,
  },
  {
    what: 'a workbook with a password',
    name: 'a.xlsx',
    bytes: () =>
      Buffer.concat([COMPOUND, Buffer.alloc(1024), Buffer.from('EncryptedPackage', 'utf16le'), Buffer.alloc(512)]),
    says: () => unreadable.encrypted,
  },
  {
    what: 'a workbook of Excel 97-2003',
    name: 'a.xls',
    bytes: () => Buffer.concat([COMPOUND, Buffer.alloc(2048)]),
    says: () => unreadable['old-xls'],
  },
  {
    what: 'a web page under the name of an .xls file',
    name: 'a.xls',
    bytes: () => Buffer.from('<html><table><tr><td>Toán 1</td></tr></table></html>'),
    says: () => unreadable['old-xls'],
  },
  {
    what: 'a picture',
    name: 'a.xlsx',
    bytes: () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    says: () => unreadable['not-a-zip'],
  },
  {
    what: 'a picture under the name of a .csv file',
    name: 'a.csv',
    bytes: () => Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]),
    says: () => unreadable['not-a-workbook'],
  },
  {
    what: 'a Word document',
    name: 'a.xlsx',
    bytes: () => zip({ '[Content_Types].xml': '<Types/>', 'word/document.xml': '<document/>' }),
    says: () => unreadable['not-a-workbook'],
  },
  { what: 'an empty file', name: 'a.xlsx', bytes: () => Buffer.alloc(0), says: (file) => words.emptyFile(file) },
  { what: 'an empty text file', name: 'a.csv', bytes: () => Buffer.alloc(0), says: (file) => words.emptyFile(file) },
  { what: 'a bomb', name: 'a.xlsx', bytes: bomb, says: () => unreadable['too-large'] },
  { what: 'a bomb that lies about its size', name: 'a.xlsx', bytes: lyingBomb, says: () => unreadable['too-large'] },
];

describe('a file that cannot be read is refused in one sentence', () => {
  test.each(BROKEN)('$what', async ({ name, bytes, says }) => {
    await inFolder(async (folder) => {
      const file = join(folder, name);
      writeFileSync(file, await bytes());
      const error: unknown = await openFile(file).catch((reason: unknown) => reason);
      expect(error).toBeInstanceOf(FileError);
      expect((error as FileError).message).toBe(says(file));
    });
  });

  it('a folder and a missing file', async () => {
    await inFolder(async (folder) => {
      const inside = join(folder, 'Sách.xlsx');
      mkdirSync(inside);
      await expect(openFile(inside)).rejects.toThrow(words.folder(inside));
      const missing = join(folder, 'không có.xlsx');
      await expect(openFile(missing)).rejects.toThrow(words.noSuchFile(missing));
    });
  });

  it('every sentence is one line, says what is wrong, and the one for .xls says how to go on', () => {
    for (const sentence of Object.values(unreadable)) expect(sentence).not.toMatch(/\n/);
    expect(unreadable['old-xls']).toMatch(/\.xls .*(?:Save As).*\.xlsx/);
  });

  it('a sound file is not refused', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'a.xlsx');
      writeFileSync(file, await sound());
      expect((await openFile(file)).save().length).toBeGreaterThan(1000);
    });
  });
});

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  readonly milliseconds: number;
}

/** A process of its own, as a person starts it, with little memory. */
function commandLine(...args: string[]): Promise<Ended> {
  const start = Date.now();
  return new Promise((resolve) => {
    const child = execFile(
      'npm',
      ['run', '-s', 'cli', '--', ...args],
      { cwd: ROOT, timeout: 90_000, env: { ...process.env, NODE_OPTIONS: '--max-old-space-size=512' } },
      (_error, out, err) => {
        resolve({ status: child.exitCode, out, err, milliseconds: Date.now() - start });
      },
    );
  });
}

describe('npm run -s cli', () => {
  it('ends with status 2, one line on standard error and nothing on standard output', async () => {
    await inFolder(async (folder) => {
      const file = join(folder, 'a.xlsx');
      const cases: readonly (readonly [Buffer, string])[] = [
        [(await sound()).subarray(0, 2000), unreadable.truncated],
        [bomb(), unreadable['too-large']],
      ];
      for (const [bytes, sentence] of cases) {
        writeFileSync(file, bytes);
        const ended = await commandLine('check', file, '--json');
        // Notices of the package manager itself are none of the program's.
        const lines = ended.err.split('\n').filter((line) => line !== '' && !line.startsWith('npm '));
        expect(lines).toEqual([sentence]);
        expect(ended.status).toBe(2);
        expect(ended.out).toBe('');
        expect(ended.milliseconds).toBeLessThan(60_000);
      }
    });
  });
});
