import type { Profile } from '../intake/book';
import type { Block, Signer } from './document';
import { sentenceText } from './figure-text';
import { item } from './helpers';
import { BLANK, factText, preparerOf, schoolName, signerOf } from './letterhead';
import { personName } from './names';
import type { OutlineNode } from './outline';

/** As Mẫu 1.9 calls whoever presides. */
export const CHAIR = 'Chủ tọa';

/**
 * Who presides at a stocktake or a weeding: the deputy in charge of the library, else the person who signs the school's reports. It is this person who
 * signs the minutes, as what they presided as; the secretary signs on the left (Nghị định 30/2020, Phụ lục III, Mẫu 1.9).
 */
function presiderName(profile: Profile, head: boolean): string {
  return (head ? '' : personName(factText(profile, 'Phó Hiệu trưởng phụ trách'))) || signerOf(profile).name;
}

/**
 * The two signatures of minutes.
 *
 * @param role as the presiding person signs: "Trưởng ban kiểm kê"
 * @param head whether the person who signs the school's reports presides in any case
 */
export function minutesSigners(
  profile: Profile,
  role: string,
  head = false,
): { readonly signer: Signer; readonly secretary: Signer } {
  return {
    signer: { authority: [role.toLocaleUpperCase('vi')], name: presiderName(profile, head) },
    secretary: { authority: ['THƯ KÝ'], name: preparerOf(profile)?.name ?? BLANK },
  };
}

/** Who took part, when and where: known from the profile, or room to write. @param role see `minutesSigners` */
export function circumstances(role: string, head = false): OutlineNode {
  const name = 'Thời gian, địa điểm, thành phần';
  return {
    name,
    narrative: name,
    body: ({ book, figures }, own) => {
      const { signer, secretary } = minutesSigners(book.profile, role, head);
      const presider = role === CHAIR ? '' : `, ${role}`;
      const lines = [
        item(`Thời gian bắt đầu: ${BLANK}`),
        item(`Địa điểm: Thư viện ${schoolName(book)}.`),
        item(`Chủ trì (chủ tọa): ${signer.name}${presider}.`),
        item(`Thư ký: ${secretary.name}${secretary.name === BLANK ? '' : ', cán bộ thư viện'}.`),
        item(`Thành phần tham dự khác: ${BLANK}`),
      ];
      // A line that was filled in by hand takes the place of ours with the same label.
      const labelOf = (block: Block) =>
        block.kind === 'item' ? (sentenceText(block.inlines, figures).split(':')[0] ?? '') : '';
      const written = own(name);
      const taken = new Set(lines.map(labelOf));
      return [
        ...lines.flatMap((line) => {
          const same = written.filter((block) => labelOf(block) === labelOf(line));
          return same.length > 0 ? same : [line];
        }),
        ...written.filter((block) => !taken.has(labelOf(block))),
      ];
    },
  };
}
