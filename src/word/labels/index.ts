export { encode, type Modules } from './encode';
export { stripOf, type Strip } from './strip';
export { writeLabels } from './write-labels';
