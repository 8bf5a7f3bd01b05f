import { AlignmentType, Paragraph, type Table } from 'docx';
import type { ReportDocument, Signer } from '../core/report/document';
import { recipientLines } from '../core/report/letterhead-lines';
import { placingTable } from './letterhead';
import { SIZE, TEXT_WIDTH } from './page';
import { centred, run } from './paragraphs';

const LEFT = 3742;
const RIGHT = TEXT_WIDTH - LEFT;
/** Room for signature and seal: about five lines. */
const SIGNING_ROOM = 1600;

/** N23–N24. */
function recipients(document: ReportDocument, before: number): Paragraph[] {
  const line = (text: string, size: number, strong: boolean, space = 0) =>
    new Paragraph({
      alignment: AlignmentType.LEFT,
      keepNext: true,
      spacing: { before: space, after: 0 },
      children: [run(text, { size, ...(strong && { bold: true, italics: true }) })],
    });
  return [
    line('Nơi nhận:', SIZE.recipientsLabel, true, before),
    ...recipientLines(document.recipients).map((text) => line(text, SIZE.recipients, false)),
  ];
}

/** N20–N21: authority in capitals, room to sign, the name. */
function signature(signer: Signer): Paragraph[] {
  return [
    ...signer.authority.map((line) => centred(line, { size: SIZE.body, bold: true }, { keepNext: true })),
    centred(
      signer.name,
      { size: SIZE.body, bold: true },
      { spacing: { before: SIGNING_ROOM, after: 0 }, keepNext: true },
    ),
  ];
}

/**
 * The foot: who signs on the right; on the left Nơi nhận level with the signer's authority, or below the signature of the person who prepared the
 * report where the profile names one.
 */
export function footTable(document: ReportDocument): Table {
  if (!document.preparer) return placingTable([LEFT, RIGHT], [[recipients(document, 0), signature(document.signer)]]);
  const half = Math.round(TEXT_WIDTH / 2);
  return placingTable(
    [half, TEXT_WIDTH - half],
    [
      [signature(document.preparer), signature(document.signer)],
      [recipients(document, 120), [new Paragraph({ children: [] })]],
    ],
  );
}
