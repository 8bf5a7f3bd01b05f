import type { Drawing, Shape } from '../core/report/chart-drawing';

/** What is needed of a canvas: the browser's context is one, and so is a context outside browsers. */
export interface Brush {
  fillStyle: unknown;
  strokeStyle: unknown;
  lineWidth: number;
  lineJoin: string;
  font: string;
  textAlign: string;
  scale(x: number, y: number): void;
  fillRect(x: number, y: number, width: number, height: number): void;
  beginPath(): void;
  moveTo(x: number, y: number): void;
  lineTo(x: number, y: number): void;
  arc(x: number, y: number, radius: number, from: number, to: number): void;
  stroke(): void;
  fill(): void;
  setLineDash(lengths: number[]): void;
  fillText(text: string, x: number, y: number): void;
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
}

/** A painted drawing: four bytes (red, green, blue, alpha) a pixel, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Paints a drawing at so many pixels a point. @throws where the host has no canvas or does not let it be read */
export type Painter = (drawing: Drawing, scale: number) => Pixels;

const grey = (level: number) => {
  const byte = Math.round(level * 255);
  return `rgb(${byte},${byte},${byte})`;
};

function paintShape(brush: Brush, shape: Shape, font: string, scale: number): void {
  switch (shape.kind) {
    case 'box':
      brush.fillStyle = grey(shape.grey);
      brush.fillRect(shape.x, shape.y, shape.width, shape.height);
      return;
    case 'line':
      brush.strokeStyle = grey(shape.grey);
      brush.lineWidth = shape.width;
      brush.lineJoin = 'round';
      brush.setLineDash(shape.dashed ? [4, 2.5] : []);
      brush.beginPath();
      shape.points.forEach(([x, y], index) => (index === 0 ? brush.moveTo(x, y) : brush.lineTo(x, y)));
      brush.stroke();
      return;
    case 'dot':
      brush.fillStyle = grey(shape.grey);
      brush.beginPath();
      brush.arc(shape.at[0], shape.at[1], shape.radius, 0, 2 * Math.PI);
      brush.fill();
      return;
    case 'text':
      brush.fillStyle = grey(0);
      brush.font = `${shape.size}px ${font}`;
      brush.textAlign = shape.align;
      // On whole pixels: the same word then looks the same everywhere, which also packs better.
      brush.fillText(shape.text, Math.round(shape.at[0] * scale) / scale, Math.round(shape.at[1] * scale) / scale);
  }
}

/**
 * Paints on a fresh canvas of `width * scale` by `height * scale` pixels (rounded up).
 * @param font the families in the way of CSS: `"Times New Roman", serif`
 * @throws where the host does not let the canvas be read
 */
export function paintOn(brush: Brush, drawing: Drawing, scale: number, font: string): Pixels {
  const { width, height } = pixelSize(drawing, scale);
  brush.fillStyle = grey(1);
  brush.fillRect(0, 0, width, height);
  brush.scale(scale, scale);
  for (const shape of drawing.shapes) paintShape(brush, shape, font, scale);
  return { width, height, data: brush.getImageData(0, 0, width, height).data };
}

export function pixelSize(drawing: Drawing, scale: number): { readonly width: number; readonly height: number } {
  return { width: Math.ceil(drawing.width * scale), height: Math.ceil(drawing.height * scale) };
}
