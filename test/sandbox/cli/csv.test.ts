import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { decodeText, type TextEncoding } from '../../../sandbox/cli/csv/decode';
import { parseSeparated, separatorOf } from '../../../sandbox/cli/csv/parse';
import { encodeLegacy } from '../../../src/core/text/legacy';
import { inFolder, run } from '../../fixtures/run';

jest.setTimeout(60_000);

const ROWS: readonly (readonly string[])[] = [
  ['SỔ ĐĂNG KÝ SÁCH'],
  ['Số ĐKCB', 'Tên sách', 'Tác giả', 'Loại sách', 'Giá tiền', 'Ngày nhập'],
  ['0001', 'Dế Mèn phiêu lưu ký', 'Tô Hoài', 'Sách thiếu nhi', '45.000', '05/09/2025'],
  ['0002', 'Toán 1; tập một', 'Nguyễn Văn A, Trần B', 'Sách giáo khoa', '15.000', '06/09/2024'],
  ['0003', 'Truyện "cười"', 'Nhiều\ntác giả', 'Sách tham khảo', '30.000', ''],
];

function written(rows: readonly (readonly string[])[], separator: string): string {
  const cell = (text: string) =>
    /["\n]/.test(text) || text.includes(separator) ? `"${text.replaceAll('"', '""')}"` : text;
  return rows.map((row) => row.map(cell).join(separator)).join('\r\n');
}

/** Windows-1258 keeps the tone apart from its letter. */
function windows1258(text: string): Buffer {
  const byCharacter = new Map<string, number>();
  for (let byte = 255; byte >= 0; byte--) {
    byCharacter.set(new TextDecoder('windows-1258').decode(Uint8Array.of(byte)), byte);
  }
  const bytes: number[] = [];
  for (const character of text) {
    const whole = byCharacter.get(character);
    if (whole !== undefined) {
      bytes.push(whole);
      continue;
    }
    const parts = character.normalize('NFD');
    const tone = /[\u0300\u0301\u0303\u0309\u0323]/.exec(parts)?.[0] ?? '';
    for (const part of [parts.replace(tone, '').normalize('NFC'), tone]) bytes.push(byCharacter.get(part) ?? 0x3f);
  }
  return Buffer.from(bytes);
}

const swapped = (buffer: Buffer) => Buffer.from(buffer).swap16();
const ENCODINGS: readonly { name: string; encoding: TextEncoding; encode: (text: string) => Buffer }[] = [
  { name: 'UTF-8', encoding: 'utf-8', encode: (text) => Buffer.from(text) },
  { name: 'UTF-8 with its mark', encoding: 'utf-8', encode: (text) => Buffer.from(`\ufeff${text}`) },
  { name: 'UTF-16 with its mark', encoding: 'utf-16le', encode: (text) => Buffer.from(`\ufeff${text}`, 'utf16le') },
  { name: 'UTF-16 without it', encoding: 'utf-16le', encode: (text) => Buffer.from(text, 'utf16le') },
  { name: 'UTF-16 the other way round', encoding: 'utf-16be', encode: (text) => swapped(Buffer.from(text, 'utf16le')) },
  { name: 'Windows-1258', encoding: 'windows-1258', encode: windows1258 },
  { name: 'TCVN3', encoding: 'tcvn3', encode: (text) => Buffer.from(encodeLegacy(text, 'tcvn3'), 'latin1') },
  { name: 'VNI', encoding: 'vni', encode: (text) => Buffer.from(encodeLegacy(text, 'vni'), 'latin1') },
];
const SEPARATORS = [',', ';', '\t'];

describe('the encoding of a text file is found out', () => {
  test.each(ENCODINGS)('$name', ({ encoding, encode }) => {
    for (const separator of SEPARATORS) {
      const text = written(ROWS, separator);
      // TCVN3 has no capitals with a tone mark of their own.
      const same = (each: string | undefined) => (encoding === 'tcvn3' ? each?.toLowerCase() : each);
      const decoded = decodeText(encode(text));
      expect(decoded?.encoding).toBe(encoding);
      expect(same(decoded?.text)).toBe(same(text));
    }
  });

  it('bytes that are no text are told from text', () => {
    expect(decodeText(Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13))).toBeNull();
    expect(decodeText(Buffer.from('%PDF-1.7\n\u0001\u0002'))).toBeNull();
    expect(decodeText(Buffer.from('Toán 1\tSGK\n'))?.text).toBe('Toán 1\tSGK\n');
  });
});

describe('the separator of a text file is found out', () => {
  test.each(SEPARATORS)('%j, under a title and with the others inside cells', (separator) => {
    expect(separatorOf(written(ROWS, separator))).toBe(separator);
    expect(parseSeparated(written(ROWS, separator))).toEqual(ROWS);
  });

  it('decimal commas between semicolons part nothing', () => {
    expect(parseSeparated('Tên;Giá;Diện tích\nA;1,5;2,5\nB;2,5;3,5\n')).toEqual([
      ['Tên', 'Giá', 'Diện tích'],
      ['A', '1,5', '2,5'],
      ['B', '2,5', '3,5'],
    ]);
  });

  it('takes the hint that Excel itself understands', () => {
    expect(parseSeparated('sep=|\r\na,b|c\r\n')).toEqual([['a,b', 'c']]);
  });

  it('gives back any cells that were written with quotes', () => {
    const cell = fc.stringMatching(/^[a-zà-ỹ0-9 ,;\t"\n.]{0,8}$/u);
    const rows = fc
      .integer({ min: 2, max: 5 })
      .chain((width) =>
        fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 6 }),
      );
    fc.assert(
      fc.property(rows, fc.constantFrom(...SEPARATORS), (cells, separator) => {
        const quoted = cells.map((row) => row.map((each) => `"${each.replaceAll('"', '""')}"`).join(separator));
        expect(parseSeparated(`sep=${separator}\n${quoted.join('\n')}`)).toEqual(cells);
      }),
    );
  });

  it('bears unclosed quotes, quotes inside cells and lone carriage returns', () => {
    expect(parseSeparated('a,b\rTruyện "cười",2\r"mở,3')).toEqual([['a', 'b'], ['Truyện "cười"', '2'], ['mở,3']]);
    expect(parseSeparated('')).toEqual([]);
  });
});

describe('the command line reads separated values as one sheet named after the file', () => {
  test.each(ENCODINGS)('$name', async ({ encode }) => {
    await inFolder(async (folder) => {
      const file = join(folder, 'Kho sách.csv');
      writeFileSync(file, encode(written(ROWS, ';')));
      expect(await run('inspect', file, '2026-05-31')).toEqual({
        file,
        sections: [
          {
            section: 'holdings',
            sheet: 'Kho sách',
            grain: 'copy',
            role: 'stock',
            headerRow: 2,
            firstRow: 3,
            lastRow: 5,
            rows: 3,
            columns: { accessionNumber: 'A', title: 'B', author: 'C', category: 'D', price: 'E', entryDate: 'F' },
            constants: {},
            ignoredRows: [],
          },
        ],
        unrecognised: [],
      });
      const { figures } = (await run('figures', file, '2026-05-31')) as { figures: { id: string; value: number }[] };
      const value = (id: string) => figures.find((figure) => figure.id === id)?.value;
      expect(value('copies.total')).toBe(3);
      expect(value('value.total')).toBe(90_000);
      expect(value('additions.copies')).toBe(1);
      expect(value('copies.children')).toBe(1);
    });
  });
});
