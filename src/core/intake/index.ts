export { readBook } from './read-book';
export {
  formatMapping,
  mappingOf,
  MappingError,
  parseMapping,
  type SavedColumn,
  type SavedMapping,
  type SavedTable,
} from './mapping';
