import type { Shape } from '../shape';
import type { labels as vietnamese } from '../vi/labels';

export const labels: Shape<typeof vietnamese> = {
  title: 'Book labels',
  intro:
    'Makes a Word file of labels to print and stick on books: the school, the accession number in letters and as a code for a scanner, the class number, the strip of the type. The workbook is not changed.',
  which: 'Make labels for',
  choice: { all: 'all copies in stock', since: 'copies entered since a day', numbers: 'the numbers I list' },
  since: 'Entered since',
  sinceHint: 'Day/month/year, e.g. 15/9/2025',
  numbers: 'Accession numbers',
  numbersHint: 'One, several or a range, e.g. SGK-0001 đến SGK-0020, STN-5',
  sheet: 'A4 sheet of labels',
  sheets: {
    '3x8': '3 × 8 labels, 70 × 37 mm',
    '4x10': '4 × 10 labels, 52.5 × 29.7 mm',
    '5x13': '5 × 13 labels, 38.1 × 21.2 mm',
    own: 'another size',
  },
  size: 'Size of a label (width x height, mm)',
  sizeHint: 'E.g. 50x30; at least 30x18',
  code: 'Code',
  codes: { code128: 'Code 128 bars', qr: 'QR code' },
  start: 'Begin at label',
  startHint: 'From 1 to {most}. On a sheet that is partly used, count from left to right, then down.',
  make: 'Make the Word file',
  running: 'Making the labels…',
  wrong: {
    day: 'This is no day. Write day/month/year, e.g. 15/9/2025.',
    numbers: 'Write at least one accession number.',
    size: 'This is no size of a label. Write width x height in mm, e.g. 50x30, at least 30x18.',
    start: 'Begin at a label from 1 to {most}.',
  },
  preview: 'Preview of a label',
  previewAlt: 'Label of number {number}',
  fileName: 'Nhan sach.docx',
  made: 'Labels made: {count}, on sheets: {pages}.',
  none: 'No copy gets a label.',
  print: 'Print at actual size (100%), not “fit to page”, so that labels meet their places on the sheet.',
  instead: {
    'not-ascii': 'Labels with a QR code, because Code 128 cannot hold Vietnamese letters: {count}.',
    'too-narrow': 'Labels with a QR code, because the label is too narrow for Code 128: {count}.',
  },
  unnumbered: 'Copies without an accession number, which get no label: {count}; the first cell: {cell}.',
  unknown: 'In no register: {numbers}.',
  refused: 'Numbers that get no label ({count})',
  refusal: {
    school: '{number} ({cell}): the school’s name “{text}” is too long. Choose a larger label.',
    number: '{number} ({cell}): the number is too long. Choose a larger label.',
    classNumber: '{number} ({cell}): the class number “{text}” is too long. Choose a larger label.',
    place:
      '{number} ({cell}): the register’s name “{text}” is too long. Choose a larger label, or a shorter sheet name.',
    code: '{number} ({cell}): “{text}” is too long for a code that a scanner can read. Choose a larger label.',
    together: '{number} ({cell}): its lines do not fit on one label. Choose a larger label.',
    ambiguous: '{number} ({cell}): more than one copy of the register has this number. Press Check and mend it first.',
    withdrawn: '{number} ({cell}): this copy was withdrawn or lost.',
  },
};
