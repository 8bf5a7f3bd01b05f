/** `npm run docs`: docs/MAU-WORD.vi.md, the fields of a school's own Word template as the code knows them. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { INDICATORS } from '../src/core/library/indicators';
import { PROFILE_NAMES } from '../src/core/library/profile';
import { LETTER_FIELDS } from '../src/core/report/template-fields';

export const TEMPLATE_PAGE = path.join(__dirname, '../docs/MAU-WORD.vi.md');

const field = (name: string) => `\`{${name}}\``;
const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');

export function templatePage(): string {
  return `# Trường dữ liệu của mẫu Word

Trang này do \`npm run docs\` tạo ra từ \`src/core\`; cách dùng xem ở [HUONG-DAN.vi.md](HUONG-DAN.vi.md#mẫu-word-của-trường). Chữ hoa hay chữ thường, thừa khoảng trắng đều được.
Viết tên trường dữ liệu toàn chữ hoa, như \`{TÊN TRƯỜNG}\`, thì nội dung cũng ra chữ hoa. Không rõ là gì thì để nguyên và báo lại; chưa có số thì ghi “chưa có số liệu”.

## Thể thức và cả bản báo cáo

${table(
  ['trường dữ liệu', 'ghi ra'],
  LETTER_FIELDS.map(([name, meaning]) => [field(name), meaning]),
)}

## Từng phần, từng bảng, từng biểu đồ

${table(
  ['trường dữ liệu', 'ghi ra'],
  [
    [field('Phần I'), 'nội dung phần I, không kèm tên phần; cũng vậy với II, III, IV'],
    [field('Mục I.1'), 'nội dung mục 1 của phần I; cũng vậy với mọi mục khác'],
    [field('Bảng Vốn tài liệu theo loại'), 'cả bảng; tên bảng là dòng chữ đậm trên bảng ấy trong báo cáo'],
    [
      `${field('#Bảng Vốn tài liệu theo loại')} … ${field('/Bảng Vốn tài liệu theo loại')}`,
      'đặt ở đầu và cuối một dòng của bảng trong mẫu: dòng ấy lặp lại cho từng dòng số liệu; trong dòng, tên cột là trường dữ liệu, như `{Loại tài liệu}`, `{Số bản}`',
    ],
    [field('Biểu đồ Vốn tài liệu theo loại'), 'hình biểu đồ, kèm lời mô tả cho người khiếm thị'],
    [
      `${field('Phụ lục')}, ${field('Tên phụ lục')}`,
      'danh mục kèm theo biên bản thanh lọc và tên của nó; khi có hai phụ lục thì viết `{Phụ lục I}`, `{Tên phụ lục I}`, `{Phụ lục II}`, `{Tên phụ lục II}`',
    ],
  ],
)}

Phần, bảng và danh sách nhiều dòng cần đứng **một mình trong một đoạn**; đứng chung với chữ khác thì chỉ ghi ra chữ. Tên bảng và biểu đồ khác nhau theo loại báo cáo.

## Thông tin của trường

${PROFILE_NAMES.map(({ name }) => field(name)).join(', ')}.

## Số liệu

Tên chỉ tiêu như ở trang Số liệu, hoặc mã của nó. Thêm dấu hai chấm để lấy số khác: \`{Tổng số bản sách: năm trước}\`, \`{Tổng số bản sách: chênh lệch}\`, \`{Tổng số bản sách: %}\`, \`{Tổng số bản sách: so với năm trước}\`.

${table(
  ['trường dữ liệu', 'mã', 'đơn vị'],
  INDICATORS.map(({ id, label, unit }) => [field(label), field(id), unit]),
)}
`;
}

if (require.main === module) {
  writeFileSync(TEMPLATE_PAGE, templatePage());
  console.log('wrote docs/MAU-WORD.vi.md');
}
