import { strToU8, zipSync } from 'fflate';
import { openXlsx, UnreadableFileError, type UnreadableFileCode } from '../../../sandbox/files';
import { pack, writeZip } from '../../../sandbox/files/zip';
import { edit, partsOf, plainWorkbook, zipOf, type Parts } from './fixture';

async function codeOf(bytes: Uint8Array): Promise<UnreadableFileCode | 'opened'> {
  try {
    await openXlsx(bytes);
    return 'opened';
  } catch (error) {
    if (error instanceof UnreadableFileError) return error.code;
    throw error;
  }
}

function ole(...streams: string[]): Uint8Array {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  streams.forEach((name, i) => bytes.set(Buffer.from(name, 'utf16le'), 1024 + i * 128));
  return bytes;
}

async function changed(change: (parts: Parts) => void): Promise<Uint8Array> {
  const parts = partsOf(await plainWorkbook());
  change(parts);
  return zipOf(parts);
}

describe('files that are no workbook', () => {
  it('are told apart from a good one', async () => {
    expect(await codeOf(await plainWorkbook())).toBe('opened');
  });

  it.each<[string, UnreadableFileCode, () => Uint8Array | Promise<Uint8Array>]>([
    ['an empty file', 'not-a-zip', () => new Uint8Array()],
    ['a text', 'not-a-zip', () => strToU8('Tên;Số\nSách;1\n')],
    ['a picture', 'not-a-zip', () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
    ['an old .xls', 'old-xls', () => ole('Workbook')],
    ['a locked workbook', 'encrypted', () => ole('EncryptionInfo', 'EncryptedPackage')],
    ['some archive', 'not-a-workbook', () => zipSync({ 'ảnh.txt': strToU8('x') })],
    ['a Word document', 'not-a-workbook', () => zipSync(docx())],
    [
      'a binary workbook',
      'not-a-workbook',
      () =>
        changed((parts) =>
          edit(
            parts,
            '[Content_Types].xml',
            /spreadsheetml\.sheet\.main\+xml/,
            'x-ms-excel.sheet.binary.macroEnabled.main',
          ),
        ),
    ],
    [
      'a workbook without its sheet',
      'not-a-workbook',
      () => changed((parts) => delete parts['xl/worksheets/sheet1.xml']),
    ],
    ['half a download', 'truncated', async () => (await plainWorkbook()).slice(0, 3000)],
    ['a file that lost its end', 'truncated', async () => (await plainWorkbook()).slice(0, -30)],
    ['a changed byte in a sheet', 'truncated', async () => flip(await plainWorkbook())],
    [
      'broken XML',
      'damaged-xml',
      () => changed((parts) => edit(parts, 'xl/worksheets/sheet1.xml', '</sheetData>', '')),
    ],
    [
      'broken XML in the workbook part',
      'damaged-xml',
      () => changed((parts) => edit(parts, 'xl/workbook.xml', '</sheets>', '')),
    ],
    [
      'a document type',
      'damaged-xml',
      () => changed((parts) => edit(parts, 'xl/sharedStrings.xml', '<sst', '<!DOCTYPE sst [<!ENTITY a "b">]><sst')),
    ],
    [
      'a document type in a small part',
      'damaged-xml',
      () => changed((parts) => edit(parts, 'xl/workbook.xml', '<workbook', '<!DOCTYPE x><workbook')),
    ],
    [
      'an unknown entity',
      'damaged-xml',
      () => changed((parts) => edit(parts, 'xl/sharedStrings.xml', 'Truyện', '&truyện;')),
    ],
    [
      'a text number out of the list',
      'damaged-xml',
      () => changed((parts) => edit(parts, 'xl/worksheets/sheet1.xml', /<v>0<\/v>/, '<v>999</v>')),
    ],
    [
      'no number where one should be',
      'damaged-xml',
      () => changed((parts) => edit(parts, 'xl/worksheets/sheet1.xml', '<v>12.5</v>', '<v>mười hai</v>')),
    ],
  ])('%s: %s', async (_, code, make) => {
    expect(await codeOf(await make())).toBe(code);
  });
});

describe('bombs', () => {
  const mega = 1024 * 1024;
  async function withSheet(entry: ReturnType<typeof pack>): Promise<Uint8Array> {
    const parts = Object.entries(partsOf(await plainWorkbook())).filter(([name]) => name !== entry.name);
    return writeZip([...parts.map(([name, bytes]) => pack(name, bytes)), entry]);
  }
  // Packing this much takes a second, so it is done once.
  let packed: ReturnType<typeof pack> | undefined;
  const bomb = () => (packed ??= pack('xl/worksheets/sheet1.xml', new Uint8Array(56 * mega).fill(32)));

  it('are refused by what the archive says, before anything is unpacked', async () => {
    expect(await codeOf(await withSheet(bomb()))).toBe('too-large');
  });

  it('are refused while unpacking when the archive lies about their size', async () => {
    expect(await codeOf(await withSheet({ ...bomb(), size: 5000 }))).toBe('too-large');
  });

  it('are refused when many entries together are too much', async () => {
    const entry = bomb();
    const parts = Object.entries(partsOf(await plainWorkbook())).map(([name, bytes]) => pack(name, bytes));
    const many = Array.from({ length: 20 }, (_, i) => ({ ...entry, name: `xl/media/${i}.bin`, packed: entry.packed }));
    expect(await codeOf(writeZip([...parts, ...many]))).toBe('too-large');
  });
});

function flip(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const name = Buffer.from('xl/worksheets/sheet1.xml');
  const at = Buffer.from(copy.buffer, copy.byteOffset, copy.byteLength).indexOf(name) + name.length + 40;
  copy[at] = (copy[at] ?? 0) ^ 0x55;
  return copy;
}

function docx(): Parts {
  return {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8('<w:document xmlns:w="urn:w"/>'),
  };
}
