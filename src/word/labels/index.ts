export { writeLabels } from './write-labels';
export { stripOf, type Strip } from './strip';
