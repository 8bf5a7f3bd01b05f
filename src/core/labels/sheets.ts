/** Paper of labels on A4. Lengths in millimetres. */
export interface LabelSheet {
  /** As it is asked for: "3x8", "50x30". */
  readonly name: string;
  readonly columns: number;
  readonly rows: number;
  readonly width: number;
  readonly height: number;
  /** From the paper's left and upper edge to the first label. */
  readonly left: number;
  readonly top: number;
  /** Between two columns of labels. */
  readonly gap: number;
  /** Inside a label, free on every side: paper shifts in a printer, and most printers leave 4 mm of the paper's edge blank. */
  readonly insetX: number;
  readonly insetY: number;
}

export const A4_WIDTH = 210;
export const A4_HEIGHT = 297;

/** The sheets of labels that stationers sell, as makers of A4 labels list them: 70 × 37, 52.5 × 29.7 and 38.1 × 21.2 mm. */
export const LABEL_SHEETS: readonly LabelSheet[] = [
  { name: '3x8', columns: 3, rows: 8, width: 70, height: 37, left: 0, top: 0.5, gap: 0, insetX: 4.5, insetY: 4 },
  { name: '4x10', columns: 4, rows: 10, width: 52.5, height: 29.7, left: 0, top: 0, gap: 0, insetX: 4.5, insetY: 4 },
  {
    name: '5x13',
    columns: 5,
    rows: 13,
    width: 38.1,
    height: 21.2,
    left: 4.75,
    top: 10.7,
    gap: 2.5,
    insetX: 1.5,
    insetY: 1.5,
  },
];

/** The smallest label that can hold a number and a code. */
const SMALLEST = { width: 30, height: 18 };
/** Paper's edge that is left free around labels of a size of one's own. */
const EDGE = 5;
const INSET = 2;

/**
 * The sheet of a name, or as many labels of a size "WxH" in millimetres ("50x30", "38,1x21,2") as A4 holds with 5 mm free around them.
 *
 * @returns null where the text is neither, or a label of the size is too small or larger than the paper
 */
export function labelSheet(text: string): LabelSheet | null {
  const name = text.trim().toLowerCase().replaceAll('×', 'x').replaceAll(',', '.').replace(/\s+/g, '');
  const known = LABEL_SHEETS.find((sheet) => sheet.name === name);
  if (known) return known;
  const size = /^(\d{1,3}(?:\.\d{1,2})?)x(\d{1,3}(?:\.\d{1,2})?)$/.exec(name);
  if (!size) return null;
  const [width, height] = [Number(size[1]), Number(size[2])];
  if (width < SMALLEST.width || height < SMALLEST.height) return null;
  const columns = Math.floor((A4_WIDTH - 2 * EDGE) / width);
  const rows = Math.floor((A4_HEIGHT - 2 * EDGE) / height);
  if (columns < 1 || rows < 1) return null;
  return {
    name,
    columns,
    rows,
    width,
    height,
    left: (A4_WIDTH - columns * width) / 2,
    top: (A4_HEIGHT - rows * height) / 2,
    gap: 0,
    insetX: INSET,
    insetY: INSET,
  };
}

/** How many labels a sheet has. */
export function labelsOn({ columns, rows }: LabelSheet): number {
  return columns * rows;
}
