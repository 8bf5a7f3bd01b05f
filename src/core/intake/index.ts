export { readBook } from './read-book';
export { describeBook, type ColumnDescription, type TableDescription } from './describe';
export {
  formatMapping,
  mappingOf,
  MappingError,
  parseMapping,
  type SavedColumn,
  type SavedMapping,
  type SavedTable,
} from './mapping';
export {
  ignoredAreaOf,
  isMappingRow,
  MAPPING_HEADINGS,
  mappingFromRows,
  mappingToRows,
  type SavedBy,
} from './mapping-rows';
