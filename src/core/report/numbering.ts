import type { Block } from './document';
import { pointLetter, romanNumber } from './number-text';

/** The number before a heading: "I. ", "1. ", "a) "; '' for blocks that have none. Part, khoản and điểm each start anew inside the level above. */
export function blockNumbers(blocks: readonly Block[]): string[] {
  let part = 0;
  let section = 0;
  let point = 0;
  return blocks.map((block) => {
    switch (block.kind) {
      case 'part':
        part++;
        section = point = 0;
        return `${romanNumber(part)}. `;
      case 'section':
        section++;
        point = 0;
        return `${section}. `;
      case 'subheading':
        return `${pointLetter(point++)}) `;
      default:
        return '';
    }
  });
}
