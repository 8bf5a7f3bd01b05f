export { assess, assessmentFigures, type Assessment } from './assess';
export { assessmentSheetName } from './columns';
export { assessmentSheet, type AssessmentSheet } from './sheet';
export { readAssessments, type AssessmentRows } from './typed';
