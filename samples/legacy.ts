/** Writing TCVN3 (ABC), the encoding of .VnTime: each letter with its marks is one byte, shown here as the Latin-1 character of that byte. */
const PAIRS =
  'àµ ả¶ ã· á¸ ạ¹ ă¨ ằ» ẳ¼ ẵ½ ắ¾ ặÆ â© ầÇ ẩÈ ẫÉ ấÊ ậË đ® èÌ ẻÎ ẽÏ éÐ ẹÑ êª ềÒ ểÓ ễÔ ếÕ ệÖ ì× ỉØ ĩÜ íÝ ịÞ òß ỏá õâ óã ọä ô« ồå ổæ ỗç ốè ộé ơ¬ ờê ởë ỡì ớí ợî ' +
  'ùï ủñ ũò úó ụô ư\u00ad ừõ ửö ữ÷ ứø ựù ỳú ỷû ỹü ýý ỵþ Ă¡ Â¢ Ê£ Ô¤ Ơ¥ Ư¦ Đ§';

const CODES = new Map(PAIRS.split(' ').map((pair) => [pair.charAt(0), pair.charAt(1)]));

/** The text as somebody with a TCVN3 keyboard would have stored it; capitals with tone marks have no code and fall back to small letters. */
export function inTcvn3(text: string): string {
  let out = '';
  for (const letter of text.normalize('NFC')) out += CODES.get(letter) ?? CODES.get(letter.toLowerCase()) ?? letter;
  return out;
}
