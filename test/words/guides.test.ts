import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FIELD_DATA } from '../../src/core/library/field-data';
import { OWN_SHEETS } from '../../src/core/library/own-sheets';
import { vi } from '../../src/words/vi';
import { labels } from '../../src/words/vi/labels';
import { problem } from '../../src/words/vi/problem';
import { review } from '../../src/words/vi/review';
import { reviewSheetWords } from '../../src/words/vi/review-sheet';
import { rules } from '../../src/words/vi/rules';
import { shell } from '../../src/words/vi/shell';

const DOCS = path.resolve(__dirname, '..', '..', 'docs');

/** Set in bold in the guides and not from our screen: names of Excel, Office and Windows, the ribbon's tab, headings of “Số liệu”, and words that are only stressed. */
const NOT_FROM_THE_PANE: Readonly<Record<string, readonly string[]>> = {
  'HUONG-DAN.vi.md': [
    ...['Library', 'Check', 'Make report'],
    ...['Thư viện', 'Tải xuống', 'Tệp → In', 'Tệp → Lưu thành', 'Excel Workbook (.xlsx)', 'Bỏ bảo vệ trang tính'],
    ...['Bật chỉnh sửa', 'Mac và iPad', 'Chênh lệch', 'Tỉ lệ %'],
    ...['Mở tệp', 'Xem kết luận', 'Đọc qua các cảnh báo', 'Đọc lại trang báo cáo', 'Mức độ'],
    ...['Xem lại trang Thông tin', 'Xem lại trang Nhận định', 'hai lần, bằng hai cách khác nhau', 'Muốn sửa lời văn'],
    ...[
      'Số báo cáo và ngày',
      'Lưu tệp và nhờ người duyệt xem',
      'Trình ký và đóng dấu',
      'bản sao tại lúc lập',
      'bản để lưu là bản đã ký',
    ],
  ],
  'INSTALL.vi.md': [
    ...['Library', 'Check', 'Make report', 'Phần bổ trợ của tôi', 'Quản lý phần bổ trợ của tôi', 'Chia sẻ', 'Xong'],
    ...['Thư viện', 'Excel trên web', 'Office Add-in', 'Tệp → Tài khoản', 'Cài đặt → Ứng dụng tích hợp', 'Hiện tất cả'],
    ...[
      'Tải lên ứng dụng tùy chỉnh',
      'Chỉ mình tôi',
      'Cập nhật',
      'Gỡ bỏ',
      'Lưu liên kết thành…',
      'Trang đầu → Phần bổ trợ',
    ],
    ...[
      'Thêm phần bổ trợ',
      'Cài đặt khác',
      'Tải lên phần bổ trợ của tôi',
      'Tải lên',
      'Upload My Add-in',
      'Catalog Url',
    ],
    ...['Thuộc tính → Chia sẻ', 'Chia sẻ…', 'Thêm danh mục', 'Hiện trong Menu', 'THƯ MỤC CHIA SẺ', 'Thêm'],
    'Tệp → Tùy chọn → Trung tâm Tin cậy → Thiết đặt Trung tâm Tin cậy → Danh mục phần bổ trợ tin cậy',
    ...['Trang đầu → Phần bổ trợ → Nâng cao', 'Chèn → Phần bổ trợ của tôi', '24 giờ', 'có, nên dùng'],
    ...['trong trình duyệt này, ở máy này', 'không dùng cho công việc lâu dài', 'tệp tĩnh có https', 'Không', 'không'],
    'Nếu mạng trường có tường lửa',
  ],
};

function texts(words: unknown): string[] {
  if (typeof words === 'string') return [words];
  return typeof words === 'object' && words !== null ? Object.values(words).flatMap(texts) : [];
}

/** Stands for what is filled in on the screen; the guides write “…” for it. */
const FILLED = '␣';
const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
const pattern = (text: string, gap: string) => new RegExp(`^${text.split(gap).map(literally).join('.+')}$`);

const onScreen = texts([vi, problem, labels, review, reviewSheetWords, rules, shell, OWN_SHEETS, FIELD_DATA])
  .map((text) => text.replace(/\{\w+\}/g, FILLED))
  // A count in brackets and the mark at the end may be left out.
  .flatMap((text) => [text, text.replace(/ \(␣\)$/, ''), text.replace(/[.:]$/, '')]);

/** Whether a guide's words stand on the screen: letter by letter, or with gaps where the screen fills something in or the guide breaks off. */
function isSaid(quoted: string): boolean {
  const words = quoted.replace(/[,:]$/, '');
  const unnamed = words.replace(/“[^”]*”/g, `“${FILLED}”`);
  return onScreen.some(
    (text) =>
      text === words ||
      pattern(words, '…').test(text) ||
      pattern(unnamed, '…').test(text) ||
      (text.replaceAll(FILLED, '').trim().length > 3 && pattern(text, FILLED).test(words)),
  );
}

/** What a guide sets in bold, without its questions and run-in headings, which end as sentences do; a sentence between “ ” is one of ours again. */
function quotes(guide: string): string[] {
  const text = readFileSync(path.join(DOCS, guide), 'utf8').replace(/```[^]*?```/g, '');
  const bold = [...text.matchAll(/\*\*([^*]+)\*\*/g)].map(([, words = '']) => words.replace(/\s+/g, ' '));
  return [...new Set(bold)].flatMap((words) => {
    const sentence = /“(.+)”$/.exec(words)?.[1];
    if (sentence !== undefined && /^(?:Ngăn báo )?“/.test(words)) return [sentence];
    return /[.?]$/.test(words) ? [] : [words];
  });
}

describe.each(Object.entries(NOT_FROM_THE_PANE))('%s', (guide, others) => {
  const all = quotes(guide);

  test('every button and heading that it names is one of the screen’s', () => {
    expect(all.filter((words) => !others.includes(words) && !isSaid(words))).toEqual([]);
  });

  test('what is listed as somebody else’s words is there, and is not ours', () => {
    expect(others.filter((words) => !all.includes(words))).toEqual([]);
  });

  test('its pictures are there', () => {
    const text = readFileSync(path.join(DOCS, guide), 'utf8');
    for (const [, picture = ''] of text.matchAll(/\]\((pictures\/[^)]+)\)/g))
      expect(readFileSync(path.join(DOCS, picture)).subarray(1, 4).toString('latin1')).toBe('PNG');
  });
});

/** Between quotation marks in the list for people, and not from our screen: names of the ribbon, of Excel, of cells and of other things. */
const NOT_FROM_THE_PANE_EITHER = [
  ...['quotes', 'Thư viện', 'Library', 'Check', 'Make report', 'STN', 'Ô', '#NAME?', '#VALUE!', '@', ';'],
  ...['BẢN NHÁP', 'Bật chỉnh sửa', 'khớp', 'not responding', 'Tiếng Việt'],
];

/** What stands between quotation marks, with the marks that are inside. */
function quoted(text: string): string[] {
  const found: string[] = [];
  const opened: number[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“”]/g)) {
    if (mark === '“') opened.push(index + 1);
    else {
      const start = opened.pop() ?? 0;
      if (opened.length === 0) found.push(text.slice(start, index));
    }
  }
  return [...new Set(found)];
}

test('every word that MANUAL-TESTS expects on the screen is one of the screen’s', () => {
  const text = readFileSync(path.join(DOCS, 'MANUAL-TESTS.md'), 'utf8').replace(/`[^`]*`/g, '');
  const words = quoted(text);
  expect(words.filter((each) => !NOT_FROM_THE_PANE_EITHER.includes(each) && !isSaid(each))).toEqual([]);
  expect(NOT_FROM_THE_PANE_EITHER.filter((each) => !words.includes(each))).toEqual([]);
});

test('MANUAL-TESTS numbers every row once, and gives every section a line of the record', () => {
  const text = readFileSync(path.join(DOCS, 'MANUAL-TESTS.md'), 'utf8');
  const numbers = [...text.matchAll(/^\| ([A-Z]\d+) \|/gm)].map(([, number]) => number);
  expect(numbers.length).toBeGreaterThan(80);
  expect(new Set(numbers).size).toBe(numbers.length);
  for (const [, section = '', title = ''] of text.matchAll(/^## ([A-Z])\. (.+)$/gm))
    expect(text).toContain(`| ${section} ${title} |`);
});

test.each([
  ['Hoàn tác lần sửa', true],
  ['Hoàn tác lần sửa cuối', false],
  ['Sửa cả nhóm', true],
  ['Đến ô …', true],
  ['Ghi vào trang “Phần báo cáo”', true],
  ['Bỏ qua chỗ ấy', false],
])('“%s” is said: %s', (words, expected) => {
  expect(isSaid(words)).toBe(expected);
});
