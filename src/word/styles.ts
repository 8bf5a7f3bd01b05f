import { AlignmentType, type IStylesOptions } from 'docx';
import { BETWEEN, FIRST_LINE, FONTS, LANGUAGE, LINE, SINGLE_LINE, SIZE } from './page';

/** Our own paragraph styles, by the names that Word shows in its list. */
export const STYLE = {
  body: 'NoiDung',
  caption: 'TenBang',
  cell: 'OBang',
  picture: 'BieuDo',
  pictureCaption: 'TenBieuDo',
} as const;

const BLACK = '000000';

/** Headings keep their level for the navigation pane and screen readers, and look as Nghị định 30/2020 (N17–N19) wants. */
function heading(options: { bold: boolean; allCaps?: boolean; size?: number }) {
  return {
    run: {
      font: FONTS,
      size: options.size ?? SIZE.body,
      bold: options.bold,
      italics: false,
      color: BLACK,
      allCaps: false,
    },
    paragraph: {
      keepNext: true,
      keepLines: true,
      alignment: AlignmentType.LEFT,
      indent: { firstLine: FIRST_LINE },
      spacing: { before: BETWEEN, after: BETWEEN, line: LINE, lineRule: 'auto' as const },
    },
  };
}

export const STYLES: IStylesOptions = {
  default: {
    document: {
      run: { font: FONTS, size: SIZE.body, language: LANGUAGE, color: BLACK },
      paragraph: { spacing: { line: SINGLE_LINE, lineRule: 'auto' as const } },
    },
    title: { run: { font: FONTS, size: SIZE.body, bold: true, color: BLACK } },
    heading1: heading({ bold: true }),
    heading2: heading({ bold: true }),
    heading3: heading({ bold: false }),
    heading4: heading({ bold: false }),
    heading5: heading({ bold: false }),
    heading6: heading({ bold: false }),
    hyperlink: { run: { font: FONTS, color: BLACK } },
  },
  paragraphStyles: [
    {
      id: STYLE.body,
      name: 'Nội dung',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: FONTS, size: SIZE.body },
      paragraph: {
        alignment: AlignmentType.JUSTIFIED,
        indent: { firstLine: FIRST_LINE },
        spacing: { before: 0, after: BETWEEN, line: LINE, lineRule: 'auto' as const },
      },
    },
    {
      id: STYLE.caption,
      name: 'Tên bảng',
      basedOn: 'Normal',
      next: STYLE.body,
      quickFormat: true,
      run: { font: FONTS, size: SIZE.motto, bold: true },
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { before: BETWEEN, after: BETWEEN / 2, line: SINGLE_LINE, lineRule: 'auto' as const },
      },
    },
    {
      id: STYLE.picture,
      name: 'Biểu đồ',
      basedOn: 'Normal',
      next: STYLE.pictureCaption,
      quickFormat: true,
      run: { font: FONTS, size: SIZE.body },
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepNext: true,
        spacing: { before: BETWEEN, after: 0, line: SINGLE_LINE, lineRule: 'auto' as const },
      },
    },
    {
      id: STYLE.pictureCaption,
      name: 'Tên biểu đồ',
      basedOn: 'Normal',
      next: STYLE.body,
      quickFormat: true,
      run: { font: FONTS, size: SIZE.motto, bold: true },
      paragraph: {
        alignment: AlignmentType.CENTER,
        keepLines: true,
        spacing: { before: BETWEEN / 2, after: BETWEEN, line: SINGLE_LINE, lineRule: 'auto' as const },
      },
    },
    {
      id: STYLE.cell,
      name: 'Ô bảng',
      basedOn: 'Normal',
      quickFormat: true,
      run: { font: FONTS, size: SIZE.table },
      paragraph: { spacing: { before: 30, after: 30, line: SINGLE_LINE, lineRule: 'auto' as const } },
    },
  ],
};
