import { textColumn, type RecordTable } from '../../intake/book';

const SAYS_WORKS = /\d+\s*(?:tác phẩm|tài liệu|đầu sách|tên sách|tên|cuốn|bản|quyển|nhan đề)/iu;

/** Whether a bibliography says in words how many works it has. */
export function saysWorks(table: RecordTable, record: number): boolean {
  return (['content', 'result', 'note'] as const).some((field) =>
    SAYS_WORKS.test(textColumn(table, field)?.values[record] ?? ''),
  );
}
