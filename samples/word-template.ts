import { strToU8, zipSync, type Zippable } from 'fflate';

/** The sample of a school's own Word template: what a librarian would type into Word, with fields in braces. */

const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

interface Look {
  readonly align?: 'left' | 'center' | 'right' | 'both';
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly indent?: boolean;
  /** In half-points. */
  readonly size?: number;
  readonly keepNext?: boolean;
}

function paragraph(text: string, { align = 'left', bold, italic, indent, size, keepNext }: Look = {}): string {
  const properties = `<w:pPr>${keepNext ? '<w:keepNext/>' : ''}<w:spacing w:before="0" w:after="${indent ? 120 : 0}"/>${indent ? '<w:ind w:firstLine="567"/>' : ''}<w:jc w:val="${align}"/></w:pPr>`;
  const run = `<w:rPr>${bold ? '<w:b/>' : ''}${italic ? '<w:i/>' : ''}${size ? `<w:sz w:val="${size}"/>` : ''}</w:rPr>`;
  return `<w:p>${properties}<w:r>${run}<w:t xml:space="preserve">${text}</w:t></w:r></w:p>`;
}

const centred = (text: string, look: Look = {}) => paragraph(text, { ...look, align: 'center' });
const body = (text: string) => paragraph(text, { align: 'both', indent: true });
const heading = (text: string) => paragraph(text, { bold: true, indent: true, keepNext: true });

function sideBySide(left: string, right: string): string {
  const cell = (inside: string, width: number) =>
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/></w:tcPr>${inside}</w:tc>`;
  return `<w:tbl><w:tblPr><w:tblW w:w="9071" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="3855"/><w:gridCol w:w="5216"/></w:tblGrid><w:tr><w:trPr><w:cantSplit/></w:trPr>${cell(left, 3855)}${cell(right, 5216)}</w:tr></w:tbl>`;
}

/** A table of the school's own, whose second row stands for every row of the report's table. */
function rowTable(): string {
  const widths = [850, 4252, 1701, 2268];
  const border = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
    .join('');
  const row = (texts: readonly string[], header: boolean) => {
    const cells = texts.map(
      (text, index) =>
        `<w:tc><w:tcPr><w:tcW w:w="${widths[index] ?? 0}" w:type="dxa"/></w:tcPr>${paragraph(text, { align: index === 1 && !header ? 'left' : 'center', bold: header })}</w:tc>`,
    );
    return `<w:tr>${header ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells.join('')}</w:tr>`;
  };
  return `<w:tbl><w:tblPr><w:tblW w:w="9071" w:type="dxa"/><w:tblBorders>${border}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>${row(['TT', 'Loại sách', 'Số bản', 'Thành tiền (đồng)'], true)}${row(['{#Bảng Vốn tài liệu theo loại}{STT}', '{Loại tài liệu}', '{Số bản}', '{Giá trị (đồng)}{/Bảng Vốn tài liệu theo loại}'], false)}</w:tbl>`;
}

const BODY = [
  sideBySide(
    centred('{CƠ QUAN CHỦ QUẢN}', { size: 24 }) +
      centred('{TÊN TRƯỜNG}', { bold: true, size: 24 }) +
      centred('{Số và ký hiệu}', { size: 26 }),
    centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { bold: true, size: 24 }) +
      centred('Độc lập - Tự do - Hạnh phúc', { bold: true, size: 26 }) +
      centred('{Địa danh và ngày tháng}', { italic: true, size: 26 }),
  ),
  centred(''),
  centred('{Tên loại văn bản}', { bold: true }),
  centred('{Trích yếu}', { bold: true }),
  centred(''),
  centred('Kính gửi: {Kính gửi}.'),
  paragraph('{Căn cứ}', { align: 'both', italic: true, indent: true }),
  body('{Lời mở đầu}'),
  heading('1. Đặc điểm tình hình'),
  body('Năm học {Năm học}, nhà trường có {Số học sinh} học sinh và {Số giáo viên} giáo viên.'),
  body('{Phần I}'),
  heading('2. Số liệu chính'),
  body(
    'Thư viện có {Tổng số bản sách} bản sách, {Tổng số bản sách: so với năm trước}; giá trị {Tổng giá trị} đồng. Bình quân mỗi học sinh có {Số bản trên học sinh} bản sách.',
  ),
  rowTable(),
  centred('{Biểu đồ Vốn tài liệu theo loại}'),
  heading('3. Kết quả hoạt động'),
  body('{Phần II}'),
  heading('4. Đánh giá, phương hướng'),
  body('{Phần III}'),
  body('{Phần IV}'),
  body('{Lời kết}'),
  sideBySide(
    paragraph('Nơi nhận:', { bold: true, italic: true, size: 24 }) + paragraph('{Nơi nhận}', { size: 22 }),
    centred('{Quyền hạn, chức vụ người ký}', { bold: true }) +
      centred('') +
      centred('') +
      centred('') +
      centred('{Họ tên người ký}', { bold: true }),
  ),
].join('');

const PARTS: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="${WORD}.styles+xml"/><Override PartName="/word/footer1.xml" ContentType="${WORD}.footer+xml"/></Types>`,
  '_rels/.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
  'word/_rels/document.xml.rels': `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/styles" Target="styles.xml"/><Relationship Id="rId2" Type="${OFFICE}/footer" Target="footer1.xml"/></Relationships>`,
  'word/document.xml': `<w:document xmlns:w="${W}" xmlns:r="${OFFICE}"><w:body>${BODY}<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`,
  'word/footer1.xml': `<w:ftr xmlns:w="${W}">${centred('Thư viện {Tên trường}', { italic: true })}</w:ftr>`,
  'word/styles.xml': `<w:styles xmlns:w="${W}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:cs="Times New Roman" w:eastAsia="Times New Roman"/><w:sz w:val="28"/><w:szCs w:val="28"/><w:lang w:val="vi-VN" w:eastAsia="vi-VN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style></w:styles>`,
};

/** The template as .docx: the same bytes on every run. @param mtime the time of every part */
export function wordTemplate(mtime: Date): Uint8Array {
  const files: Zippable = {};
  for (const [name, xml] of Object.entries(PARTS)) files[name] = [strToU8(`${HEAD}${xml}`), { mtime, level: 9 }];
  return zipSync(files);
}
