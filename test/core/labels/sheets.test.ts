import { A4_HEIGHT, A4_WIDTH, LABEL_SHEETS, labelSheet, labelsOn } from '../../../src/core/labels';

describe('sheets of labels', () => {
  test.each([
    ['3x8', [3, 8]],
    ['4x10', [4, 10]],
    ['5×13', [5, 13]],
    ['50x30', [4, 9]],
    ['38,1x21,2', [5, 13]],
    ['200x287', [1, 1]],
  ])('%s has columns and rows %j', (name, [columns, rows]) => {
    expect(labelSheet(name)).toMatchObject({ columns, rows });
  });

  test.each(['', '3', '3x', 'x8', '3x9', '20x15', '201x50', '50x288', '-50x30', '50x30x2', '50.123x30'])(
    '“%s” is no sheet',
    (text) => {
      expect(labelSheet(text)).toBeNull();
    },
  );

  test.each([...LABEL_SHEETS, ...['50x30', '64x33,9'].flatMap((name) => labelSheet(name) ?? [])])(
    'the labels of $name lie on the paper',
    (sheet) => {
      const { columns, rows, width, height, left, top, gap } = sheet;
      expect(left + columns * width + (columns - 1) * gap).toBeLessThanOrEqual(A4_WIDTH + 1e-9);
      expect(top + rows * height).toBeLessThanOrEqual(A4_HEIGHT + 1e-9);
      expect(labelsOn(sheet)).toBe(columns * rows);
    },
  );
});
