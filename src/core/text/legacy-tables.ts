/** Letter and byte of TCVN 5712:1993 VN3 ("ABC"), as Windows shows the bytes: one Latin-1 character each. */
const TCVN3 = (
  'à B5 ả B6 ã B7 á B8 ạ B9 ă A8 ằ BB ẳ BC ẵ BD ắ BE ặ C6 â A9 ầ C7 ẩ C8 ẫ C9 ấ CA ậ CB è CC ẻ CE ' +
  'ẽ CF é D0 ẹ D1 ê AA ề D2 ể D3 ễ D4 ế D5 ệ D6 ì D7 ỉ D8 ĩ DC í DD ị DE ò DF ỏ E1 õ E2 ó E3 ọ E4 ô AB ' +
  'ồ E5 ổ E6 ỗ E7 ố E8 ộ E9 ơ AC ờ EA ở EB ỡ EC ớ ED ợ EE ù EF ủ F1 ũ F2 ú F3 ụ F4 ư AD ừ F5 ử F6 ữ F7 ' +
  'ứ F8 ự F9 ỳ FA ỷ FB ỹ FC ý FD ỵ FE đ AE Ă A1 Â A2 Ê A3 Ô A4 Ơ A5 Ư A6 Đ A7'
).split(' ');

/** VNI for Windows writes a letter and its mark as two characters; these are the marks behind a, e, o, u, y, ô (ơ) and ö (ư). */
const VNI_TONES = { '\u0301': 'ù', '\u0300': 'ø', '\u0309': 'û', '\u0303': 'õ', '\u0323': 'ï' };
const VNI_CIRCUMFLEX = { '': 'â', '\u0301': 'á', '\u0300': 'à', '\u0309': 'å', '\u0303': 'ã', '\u0323': 'ä' };
const VNI_BREVE = { '': 'ê', '\u0301': 'é', '\u0300': 'è', '\u0309': 'ú', '\u0303': 'ü', '\u0323': 'ë' };
/** Letters that VNI writes as one character. */
const VNI_SINGLE = { ơ: 'ô', ư: 'ö', đ: 'ñ', í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î' };

export const TCVN3_TO_UNICODE: ReadonlyMap<string, string> = tcvn3();
export const UNICODE_TO_TCVN3: ReadonlyMap<string, string> = tcvn3Back();
export const UNICODE_TO_VNI: ReadonlyMap<string, string> = vni();
export const VNI_TO_UNICODE: ReadonlyMap<string, string> = vniBack();

function tcvn3(): Map<string, string> {
  const table = new Map<string, string>();
  for (let i = 0; i + 1 < TCVN3.length; i += 2) {
    table.set(String.fromCharCode(parseInt(TCVN3[i + 1] ?? '', 16)), TCVN3[i] ?? '');
  }
  return table;
}

function tcvn3Back(): Map<string, string> {
  const table = new Map<string, string>();
  for (const [code, letter] of TCVN3_TO_UNICODE) table.set(letter, code);
  for (const [letter, code] of [...table]) {
    const capital = letter.toUpperCase();
    if (!table.has(capital)) table.set(capital, code);
  }
  return table;
}

function vni(): Map<string, string> {
  const table = new Map<string, string>();
  const add = (letter: string, code: string) => {
    table.set(letter.normalize('NFC'), code);
    table.set(letter.normalize('NFC').toUpperCase(), code.toUpperCase());
  };
  for (const [letter, code] of Object.entries(VNI_SINGLE)) add(letter, code);
  for (const [tone, mark] of Object.entries(VNI_TONES)) {
    for (const letter of ['a', 'e', 'o', 'u']) add(letter + tone, letter + mark);
    add(`ơ${tone}`, `ô${mark}`);
    add(`ư${tone}`, `ö${mark}`);
    if (tone !== '\u0323') add(`y${tone}`, `y${mark}`);
  }
  for (const [tone, mark] of Object.entries(VNI_CIRCUMFLEX))
    for (const letter of ['a', 'e', 'o']) add(`${letter}\u0302${tone}`, letter + mark);
  for (const [tone, mark] of Object.entries(VNI_BREVE)) add(`a\u0306${tone}`, `a${mark}`);
  return table;
}

function vniBack(): Map<string, string> {
  const table = new Map<string, string>();
  for (const [letter, code] of UNICODE_TO_VNI) {
    table.set(code, letter);
    // A capital letter with a small mark, and the reverse, as typists leave them.
    if (code.length === 2) {
      const base = code.charAt(0);
      const mark = code.charAt(1);
      const mixed = base + (mark === mark.toLowerCase() ? mark.toUpperCase() : mark.toLowerCase());
      if (!table.has(mixed)) table.set(mixed, letter);
    }
  }
  return table;
}
