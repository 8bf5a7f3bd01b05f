import { refuse } from '../../model/errors';
import { BORDER_SIDES, changeBorder, commonBorder, type BorderSide } from '../../model/format';
import { assertAllowed } from '../../model/guard';
import type { BorderLine, BorderWeight } from '../../model/style';
import { expect, instance, readOnly, type ObjectType } from '../objects';
import { colorOf } from './colors';
import type { AreasTarget } from './range-areas';

/** One side of a range, or the lines inside it. */
interface BorderTarget {
  readonly target: AreasTarget;
  readonly side: BorderSide;
}

export const RangeBorderCollectionType: ObjectType<AreasTarget> = {
  name: 'RangeBorderCollection',
  properties: { Count: readOnly(() => BORDER_SIDES.length) },
  items: (target) => BORDER_SIDES.map((side) => instance(RangeBorderType, { target, side })),
  item: (target, key) => {
    const side = BORDER_SIDES.find((known) => known === key) ?? refuse('InvalidArgument');
    return instance(RangeBorderType, { target, side });
  },
  methods: {
    GetItemAt: (target, args) => {
      const side = BORDER_SIDES[args.integer(0)] ?? refuse('InvalidArgument');
      return instance(RangeBorderType, { target, side });
    },
  },
};

const LINES = [
  'None',
  'Continuous',
  'Dash',
  'DashDot',
  'DashDotDot',
  'Dot',
  'Double',
  'SlantDashDot',
] as const satisfies readonly BorderLine[];
const WEIGHTS = ['Hairline', 'Thin', 'Medium', 'Thick'] as const satisfies readonly BorderWeight[];

function changeLine({ target, side }: BorderTarget, border: Parameters<typeof changeBorder>[3]): void {
  assertAllowed(target.sheet, 'allowFormatCells');
  for (const area of target.areas) changeBorder(target.sheet, area, side, border);
}

const RangeBorderType: ObjectType<BorderTarget> = {
  name: 'RangeBorder',
  id: ({ side }) => side,
  properties: {
    SideIndex: readOnly(({ side }) => side),
    Style: {
      get: ({ target, side }) => commonBorder(target.sheet, target.areas, side).line,
      set: (border, value) => changeLine(border, { line: expect.oneOf(value, LINES) }),
    },
    Weight: {
      get: ({ target, side }) => commonBorder(target.sheet, target.areas, side).weight,
      set: (border, value) => changeLine(border, { weight: expect.oneOf(value, WEIGHTS) }),
    },
    Color: {
      get: ({ target, side }) => commonBorder(target.sheet, target.areas, side).color,
      set: (border, value) => changeLine(border, { color: colorOf(value) }),
    },
  },
};
