export { composeReport, type ReportRequest } from './compose';
export { reportSheet } from './sheet/report-sheet';
export type { FiguresCell } from './sheet/formulas';
export type { Block, Inline, OmittedSentence, ReportDocument, ReportKind } from './document';
export { claimsOf, type Claim } from './claims';
export { levelsOf, type SchoolLevel } from './level';
export { partOf, PARTS, type PartId } from './parts';
export { parseSentence, type SentencePiece } from './placeholders';
export { STARTER_SENTENCES, starterSentences, type StarterSentence } from './starter-sentences';
