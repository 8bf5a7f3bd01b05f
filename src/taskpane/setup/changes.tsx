import type { ShownChange } from '../../core/setup/library';
import { useWords } from '../language';
import { Notice } from '../parts/notice';

/** What the workbook no longer has as it was saved. Nothing is decided without being shown. */
export function Changes({ changes }: { readonly changes: readonly ShownChange[] }) {
  const { pane, fill } = useWords();
  const words = pane.setup.changes;
  if (changes.length === 0) return null;
  return (
    <Notice tone="warning" title={words.title} detail={words.how}>
      <ul>
        {changes.map(({ kind, sheet, section, was, now, label }) => (
          <li key={`${kind}/${sheet}/${was}`}>
            {fill(words[kind], { sheet, was, now, field: label, section: pane.sections[section] })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
