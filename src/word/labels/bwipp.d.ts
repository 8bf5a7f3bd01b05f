/**
 * The encoders of bwip-js without what draws them. The package's own entries bring a drawing engine and fonts along, twice the weight and five times the time,
 * and do not hand out the modules of one encoder alone. The version is pinned in package.json.
 */
declare module '*/bwip-js/dist/bwipp.mjs' {
  /** PostScript's stack of one encoder: what it would draw. */
  type Encoder = () => void;
  /** Widths of bars and spaces in turn ("sbs"), or a grid of modules row by row ("pixs") that is "pixx" wide. */
  type Encoded = ReadonlyMap<string, unknown>;

  export const bwipp_code128: Encoder;
  export const bwipp_qrcode: Encoder;
  /** @throws Error where the text cannot be encoded */
  export function bwipp_encode(
    graphics: null,
    encoder: Encoder,
    text: string,
    options: Readonly<Record<string, string | number | boolean>>,
    dontDraw: true,
  ): readonly Encoded[];
}
