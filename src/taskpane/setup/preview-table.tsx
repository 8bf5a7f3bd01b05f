import { mergeClasses } from '@fluentui/react-components';
import type { Preview } from '../../core/setup/preview';
import { useWords } from '../language';
import { useSetupStyles } from './styles';

/** The first rows as they were understood; wider than the pane, so it scrolls by itself. */
export function PreviewTable({ preview, sheet }: { readonly preview: Preview; readonly sheet: string }) {
  const styles = useSetupStyles();
  const { pane, fill, count } = useWords();
  const words = pane.setup.preview;
  return (
    <div className={styles.foldBody}>
      {/* Whoever has no mouse scrolls it by the arrow keys. */}
      <div className={styles.scroll} role="region" aria-label={fill(words.label, { sheet })} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.cell}>
                {words.row}
              </th>
              {preview.fields.map(({ field, label }) => (
                <th key={field} scope="col" className={styles.cell}>
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {preview.rows.map(({ row, cells }) => (
              <tr key={row}>
                <th scope="row" className={styles.cell}>
                  {row + 1}
                </th>
                {cells.map(({ text, number, unread }, index) => (
                  <td
                    key={preview.fields[index]?.field}
                    className={mergeClasses(styles.cell, number !== null && styles.number, unread && styles.unread)}
                    title={unread ? words.unread : undefined}
                  >
                    {number === null ? text : count(number)}
                    {unread && ` (${words.unread})`}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
