import { LINE_HEIGHT, POINTS, STRIP, type FittedText, type Label, type LabelSheet } from '../../core/labels';
import type { LabelPicture } from '../running/make-labels';

const FAMILY = 'Times New Roman, Tinos, Liberation Serif, serif';
const SIZE = { maxWidth: '100%', width: '280px', border: '1px solid', background: '#fff' } as const;

/** A label as it will be printed, drawn from the same numbers; a millimetre is one unit. */
export function LabelPreview(props: {
  readonly sheet: LabelSheet;
  readonly picture: LabelPicture;
  readonly alt: string;
}) {
  const { sheet, picture } = props;
  const { label, strip } = picture;
  const { insetX, insetY, width, height } = sheet;
  const inner = height - 2 * insetY;
  return (
    <svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={props.alt} style={SIZE} fontFamily={FAMILY}>
      <rect x={insetX} y={insetY} width={STRIP} height={inner} fill={`#${strip.fill}`} />
      <text
        transform={`translate(${insetX + STRIP * 0.68} ${height / 2}) rotate(-90)`}
        textAnchor="middle"
        fontSize={7 / POINTS}
        fontWeight="bold"
      >
        {strip.letters}
      </text>
      {label.code.kind === 'qr' ? <Square {...{ sheet, picture }} /> : <Bars {...{ sheet, picture }} />}
    </svg>
  );
}

interface Drawn {
  readonly sheet: LabelSheet;
  readonly picture: LabelPicture;
}

function Bars({ sheet, picture }: Drawn) {
  const { label } = picture;
  const left = sheet.insetX + STRIP;
  const middle = left + label.codeWidth / 2;
  const above = heightOf([label.school]);
  const below = [label.number, label.classNumber, label.place];
  const top = (sheet.height - above - label.codeHeight - heightOf(below)) / 2;
  return (
    <>
      <Lines texts={[label.school]} bold={null} x={middle} y={top} anchor="middle" />
      <Modules {...{ picture }} x={left} y={top + above} />
      <Lines texts={below} bold={label.number} x={middle} y={top + above + label.codeHeight} anchor="middle" />
    </>
  );
}

function Square({ sheet, picture }: Drawn) {
  const { label } = picture;
  const left = sheet.insetX + STRIP;
  const texts = [label.school, label.number, label.classNumber, label.place];
  return (
    <>
      <Modules {...{ picture }} x={left} y={(sheet.height - label.codeHeight) / 2} />
      <Lines
        texts={texts}
        bold={label.number}
        x={left + label.codeWidth}
        y={(sheet.height - heightOf(texts)) / 2}
        anchor="start"
      />
    </>
  );
}

function Modules({ picture, x, y }: { readonly picture: LabelPicture; readonly x: number; readonly y: number }) {
  const { label, modules } = picture;
  return <path d={squares(label, modules, x, y)} shapeRendering="crispEdges" />;
}

function squares(label: Label, { width, height, black }: LabelPicture['modules'], x: number, y: number): string {
  const [across, down] = [label.codeWidth / width, label.codeHeight / height];
  return Array.from(black, (value, at) =>
    value === 1
      ? `M${x + (at % width) * across} ${y + Math.floor(at / width) * down}h${across}v${down}h${-across}z`
      : '',
  ).join('');
}

type Texts = readonly (FittedText | null)[];

/** In millimetres. */
function heightOf(texts: Texts): number {
  return texts.reduce((sum, text) => sum + (text ? (text.lines.length * text.size * LINE_HEIGHT) / POINTS : 0), 0);
}

function Lines(props: {
  readonly texts: Texts;
  readonly bold: FittedText | null;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'middle' | 'start';
}) {
  const all = props.texts.flatMap((text) => (text ? text.lines.map((line) => ({ line, text })) : []));
  return (
    <>
      {all.map(({ line, text }, at) => {
        const height = all.slice(0, at + 1).reduce((sum, one) => sum + (one.text.size * LINE_HEIGHT) / POINTS, 0);
        return (
          <text
            key={at}
            x={props.x}
            y={props.y + height - (text.size * 0.25) / POINTS}
            textAnchor={props.anchor}
            fontSize={text.size / POINTS}
            fontWeight={text === props.bold ? 'bold' : 'normal'}
          >
            {line}
          </text>
        );
      })}
    </>
  );
}
