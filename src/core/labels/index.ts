export type { LabelChoice } from './choose';
export { CODE128, QR, type CodeKind, type WhyQr } from './code';
export { readLongCode, type CodeMeaning } from './code-text';
export { innerBox, LINE_HEIGHT, POINTS, qrSide, STRIP, type Label, type TooLong } from './layout';
export type { FittedText } from './lines';
export { planLabels, type LabelOptions, type LabelPlan, type RefusedLabel, type WhyRefused } from './plan';
export { A4_HEIGHT, A4_WIDTH, LABEL_SHEETS, labelSheet, labelsOn, type LabelSheet } from './sheets';
