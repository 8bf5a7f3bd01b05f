export { writeWord } from './write-word';
