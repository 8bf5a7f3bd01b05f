import { parseCsv } from '../../scripts/libreoffice/csv';

test.each<readonly [string, string, string[][]]>([
  [
    'plain cells',
    'a,b\n1,2\n',
    [
      ['a', 'b'],
      ['1', '2'],
    ],
  ],
  ['no newline at the end', 'a,b', [['a', 'b']]],
  [
    'empty cells',
    ',a,\n,,\n',
    [
      ['', 'a', ''],
      ['', '', ''],
    ],
  ],
  ['commas and newlines in quotes', '"a,b","c\nd"\n', [['a,b', 'c\nd']]],
  ['quotes in quotes', '"say ""a""",b\n', [['say "a"', 'b']]],
  ['Windows newlines', 'a\r\nb\r\n', [['a'], ['b']]],
  ['nothing', '', []],
])('%s', (_what, text, rows) => {
  expect(parseCsv(text)).toEqual(rows);
});
