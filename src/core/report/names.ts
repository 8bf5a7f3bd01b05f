/** Names written all in capitals on "Thông tin", as a sentence needs them (Nghị định 30/2020, Phụ lục II). */

/** Words of bodies and places that stay small inside a name. */
const SMALL = new Set([
  'xã',
  'phường',
  'huyện',
  'tỉnh',
  'thị',
  'trấn',
  'thành',
  'phố',
  'và',
  'quận',
  'thôn',
  'bản',
  'đặc',
  'khu',
]);
/** Written as one name with one capital. */
const PHRASES = [
  'Ủy ban nhân dân',
  'Giáo dục',
  'Đào tạo',
  'Văn hóa',
  'Xã hội',
  'Tiểu học',
  'Trung học cơ sở',
  'Trung học phổ thông',
  'Trung học',
  'Mầm non',
  'Mẫu giáo',
  'Phổ thông',
  'Dân tộc',
  'Nội trú',
  'Bán trú',
  'Liên cấp',
  'Thành phố Hồ Chí Minh',
];
const ABBREVIATION =
  /^(?:[^AEIOUYÀ-Ỹ]{2,}|UBND|GD&ĐT|GDĐT|THCS|THPT|TH&THCS|TH-THCS|THCS&THPT|PTDTBT|PTDTNT|PTCS|TH|MN)$/u;

function capital(word: string): string {
  return word.charAt(0).toLocaleUpperCase('vi') + word.slice(1);
}

/** True when the text has letters and none of them is small. */
export function isAllCapitals(text: string): boolean {
  return /\p{L}/u.test(text) && text === text.toLocaleUpperCase('vi');
}

/** "UBND PHƯỜNG BẮC LỆNH" → "UBND phường Bắc Lệnh". A name that has small letters already is left as it is. */
export function bodyName(text: string): string {
  if (!isAllCapitals(text)) return text;
  const words = text.split(' ').map((word) => {
    if (ABBREVIATION.test(word)) return word;
    const small = word.toLocaleLowerCase('vi');
    return SMALL.has(small) ? small : small.split('-').map(capital).join('-');
  });
  let name = words.join(' ');
  for (const phrase of PHRASES) name = name.replace(new RegExp(phrase, 'giu'), phrase);
  return capital(name);
}

const DEGREES =
  /^(?:(?:PGS|GS|TSKH|TS|ThS|Th\.S|CN|CĐ|NGƯT|NGND|Thạc sĩ|Tiến sĩ|Cử nhân|Thầy|Cô|Ông|Bà)(?:\.\s*|\s+))+/iu;

/** A signer's name: no title or degree before it, each word with a capital ("ThS. NGUYỄN VĂN AN" → "Nguyễn Văn An"). */
export function personName(text: string): string {
  const name = text.replace(DEGREES, '').trim();
  if (!isAllCapitals(name)) return name;
  return name
    .split(' ')
    .map((word) => capital(word.toLocaleLowerCase('vi')))
    .join(' ');
}
