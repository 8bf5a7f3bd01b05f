/** What the printed pages of the Word file must show (Nghị định 30/2020/NĐ-CP, Phụ lục I); the XML itself is measured in test/word. */

const PARTS = ['I. THỰC TRẠNG THƯ VIỆN', 'II. KẾT QUẢ HOẠT ĐỘNG', 'III. ĐÁNH GIÁ CHUNG', 'IV. PHƯƠNG HƯỚNG'];
const DRAFT = 'BẢN NHÁP';

/**
 * Problems of the annual report as printed; empty when there is none.
 * @param text what pdftotext gives for the whole file, pages parted by form feeds
 */
export function problemsOfWordPages(text: string, draft: boolean): string[] {
  const pages = text.normalize('NFC').replace(/\f$/, '').split('\f');
  const problems: string[] = [];
  pages.forEach((page, index) => {
    const firstLine = page.trim().split('\n')[0]?.trim() ?? '';
    const number = String(index + 1);
    if (index === 0 && /^\d+$/.test(firstLine)) problems.push('page 1 shows a page number');
    if (index > 0 && firstLine !== number)
      problems.push(`page ${number} begins with "${firstLine}", not with its number`);
    if (page.includes(DRAFT) !== draft)
      problems.push(`page ${number} ${draft ? 'lacks the draft mark' : 'bears a draft mark'}`);
  });
  const flowing = pages.join(' ').replace(/\s+/g, ' ');
  let from = 0;
  for (const part of PARTS) {
    const at = flowing.indexOf(part, from);
    if (at < 0) problems.push(`"${part}" does not follow in its order`);
    else from = at;
  }
  if ((flowing.match(/\.\/\./g) ?? []).length !== 1) problems.push('the end mark "./." does not stand once');
  const last = pages.at(-1) ?? '';
  if (!last.includes('./.') || !/HIỆU TRƯỞNG/.test(last))
    problems.push('the signatures do not stand on the page of the closing sentence');
  if (/NaN|undefined|null|[{}]/.test(flowing)) problems.push('a figure or placeholder was printed raw');
  return problems;
}
