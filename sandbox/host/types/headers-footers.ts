import { refuse } from '../../model/errors';
import type { HeaderFooterTexts } from '../../model/features';
import type { Sheet } from '../../model/sheet';
import { expect, instance, type ObjectType, type Property } from '../objects';

const STATES = ['Default', 'FirstAndDefault', 'OddAndEven', 'FirstOddAndEven'] as const;
type Pages = 'defaultForAllPages' | 'firstPage' | 'evenPages' | 'oddPages';

/** What is printed above and below every page of a sheet. */
export const HeaderFooterGroupType: ObjectType<Sheet> = {
  name: 'HeaderFooterGroup',
  properties: {
    State: {
      get: (sheet) => sheet.page.headerFooter.state,
      set(sheet, value) {
        sheet.page.headerFooter.state = expect.oneOf(value, STATES);
        sheet.changed('page');
      },
    },
    UseSheetMargins: {
      get: (sheet) => sheet.page.headerFooter.useSheetMargins,
      set(sheet, value) {
        sheet.page.headerFooter.useSheetMargins = expect.boolean(value);
        sheet.changed('page');
      },
    },
    UseSheetScale: {
      get: (sheet) => sheet.page.headerFooter.useSheetScale,
      set(sheet, value) {
        sheet.page.headerFooter.useSheetScale = expect.boolean(value);
        sheet.changed('page');
      },
    },
  },
  links: {
    DefaultForAllPages: (sheet) => instance(HeaderFooterType, { sheet, pages: 'defaultForAllPages' }),
    FirstPage: (sheet) => instance(HeaderFooterType, { sheet, pages: 'firstPage' }),
    EvenPages: (sheet) => instance(HeaderFooterType, { sheet, pages: 'evenPages' }),
    OddPages: (sheet) => instance(HeaderFooterType, { sheet, pages: 'oddPages' }),
  },
};

interface HeaderFooterTarget {
  readonly sheet: Sheet;
  readonly pages: Pages;
}

const MAX_HEADER_LENGTH = 255;

function headerText(key: keyof HeaderFooterTexts): Property<HeaderFooterTarget> {
  return {
    get: ({ sheet, pages }) => sheet.page.headerFooter[pages][key],
    set({ sheet, pages }, value) {
      const text = expect.text(value);
      if (text.length > MAX_HEADER_LENGTH)
        refuse('InvalidArgument', 'A header or footer holds at most 255 characters.');
      sheet.page.headerFooter[pages][key] = text;
      sheet.changed('page');
    },
  };
}

const HeaderFooterType: ObjectType<HeaderFooterTarget> = {
  name: 'HeaderFooter',
  properties: {
    LeftHeader: headerText('leftHeader'),
    CenterHeader: headerText('centerHeader'),
    RightHeader: headerText('rightHeader'),
    LeftFooter: headerText('leftFooter'),
    CenterFooter: headerText('centerFooter'),
    RightFooter: headerText('rightFooter'),
  },
};
