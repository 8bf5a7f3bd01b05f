import { refuse } from '../../model/errors';
import type { Sheet } from '../../model/sheet';
import { instance, readOnly, type ObjectType } from '../objects';
import { areasOf } from './page-layout';

/** The breaks between printed pages that a person or add-in set, along one axis of a sheet. */
export interface PageBreaksTarget {
  readonly sheet: Sheet;
  readonly axis: 'rows' | 'columns';
}

function breaksOf({ sheet, axis }: PageBreaksTarget): number[] {
  return axis === 'rows' ? sheet.page.horizontalBreaks : sheet.page.verticalBreaks;
}

export const PageBreakCollectionType: ObjectType<PageBreaksTarget> = {
  name: 'PageBreakCollection',
  properties: {},
  items: (target) => breaksOf(target).map((at) => instance(PageBreakType, { ...target, at })),
  item: (target, key) => {
    const at = breaksOf(target).find((known) => String(known) === String(key));
    return at === undefined ? null : instance(PageBreakType, { ...target, at });
  },
  methods: { GetCount: (target) => breaksOf(target).length },
  edits: {
    /** A page ends before the first row (or column) of the range. */
    Add: (target, args) => {
      const [area] = areasOf(target.sheet, args.any(0));
      const at = target.axis === 'rows' ? area?.row : area?.column;
      if (at === undefined || at === 0) refuse('InvalidArgument');
      const breaks = breaksOf(target);
      if (!breaks.includes(at)) breaks.push(at);
      breaks.sort((a, b) => a - b);
      target.sheet.changed('page');
      return instance(PageBreakType, { ...target, at });
    },
    RemovePageBreaks: (target) => {
      breaksOf(target).length = 0;
      target.sheet.changed('page');
      return null;
    },
  },
};

interface PageBreakTarget extends PageBreaksTarget {
  readonly at: number;
}

const PageBreakType: ObjectType<PageBreakTarget> = {
  name: 'PageBreak',
  id: ({ at }) => at,
  properties: {
    RowIndex: readOnly(({ axis, at }) => (axis === 'rows' ? at : 0)),
    ColumnIndex: readOnly(({ axis, at }) => (axis === 'columns' ? at : 0)),
  },
  edits: {
    Delete: (target) => {
      const breaks = breaksOf(target);
      breaks.splice(breaks.indexOf(target.at), 1);
      target.sheet.changed('page');
      return null;
    },
  },
};
