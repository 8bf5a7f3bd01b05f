import { problemsOfWordPages } from '../../scripts/libreoffice/word';

const FIRST = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nI. THỰC TRẠNG THƯ VIỆN\nII. KẾT QUẢ HOẠT ĐỘNG';
const LAST = '   2\nIII. ĐÁNH GIÁ CHUNG\nIV. PHƯƠNG HƯỚNG NĂM HỌC 2026-2027\nTrên đây là báo cáo./.\nHIỆU TRƯỞNG';

test.each<[string, string, boolean, readonly string[]]>([
  ['a good report', `${FIRST}\f${LAST}\f`, false, []],
  ['a good draft', `BẢN NHÁP\n${FIRST}\f2\nBẢN NHÁP\n${LAST.slice(4)}`, true, []],
  [
    'a draft without its mark',
    `${FIRST}\f${LAST}`,
    true,
    ['page 1 lacks the draft mark', 'page 2 lacks the draft mark'],
  ],
  ['a final report with the mark', `${FIRST}\f${LAST}\nBẢN NHÁP`, false, ['page 2 bears a draft mark']],
  ['a number on page 1', `1\n${FIRST}\f${LAST}`, false, ['page 1 shows a page number']],
  [
    'no number on page 2',
    `${FIRST}\f${LAST.slice(4)}`,
    false,
    ['page 2 begins with "III. ĐÁNH GIÁ CHUNG", not with its number'],
  ],
  [
    'a jump from III to VI',
    `${FIRST}\f${LAST.replace('IV.', 'VI.')}`,
    false,
    ['"IV. PHƯƠNG HƯỚNG" does not follow in its order'],
  ],
  [
    'no end mark',
    `${FIRST}\f${LAST.replace('./.', '.')}`,
    false,
    ['the end mark "./." does not stand once', 'the signatures do not stand on the page of the closing sentence'],
  ],
  ['a raw placeholder', `${FIRST}\n{Tổng số bản sách}\f${LAST}`, false, ['a figure or placeholder was printed raw']],
])('%s', (_, text, draft, problems) => {
  expect(problemsOfWordPages(text, draft)).toEqual(problems);
});
