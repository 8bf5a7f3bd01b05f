import type { CategoryId, Grain, SectionId } from '../../core/library/ids';
import { columnLetters } from '../../core/sheet/address';
import { withCategory, withField, withGrain } from '../../core/setup/correct';
import type { DraftColumn, DraftTable } from '../../core/setup/draft';
import { useWords } from '../language';
import { FoldTitle } from '../parts/folded';
import { Choice } from './choice';
import { PreviewTable } from './preview-table';
import { SectionChoice } from './section-choice';
import { useSetupStyles } from './styles';

const GRAINS: readonly Grain[] = ['copy', 'title', 'summary'];

export interface TableCardProps {
  readonly draft: DraftTable;
  readonly categories: readonly { readonly id: CategoryId; readonly name: string }[];
  readonly onChange: (draft: DraftTable) => void;
  readonly onSection: (section: SectionId | null) => void;
}

/** One table: what it was taken for, what is less than sure, and everything else folded away. */
export function TableCard({ draft, categories, onChange, onSection }: TableCardProps) {
  const styles = useSetupStyles();
  const { pane, fill } = useWords();
  const words = pane.setup;
  const { section, sheet, grain, constants } = draft;
  const type = categories.find(({ id }) => id === constants.category);
  const said = [
    fill(words.records, { count: draft.records }),
    ...(grain ? [words.grain.said[grain]] : []),
    ...(type ? [fill(words.category, { category: type.name })] : []),
  ];
  const doubts = draft.columns.filter(({ doubtful }) => doubtful);
  const rest = draft.columns.filter(({ doubtful }) => !doubtful);
  const place = section === 'profile' ? words.profilePlace : words.place;
  const column = (each: DraftColumn) => (
    <ColumnChoice key={each.column} column={each} draft={draft} onChange={onChange} />
  );
  return (
    <li className={styles.card}>
      <div className={styles.cardTop}>
        <h3 className={styles.cardTitle}>
          {pane.sections[section]}
          <span className={styles.quiet}>{said.join(', ')}</span>
          {draft.doubtful && <span className={styles.look}>{words.look}</span>}
        </h3>
        <p className={styles.quiet}>{fill(place, { sheet, row: String(draft.headerRow + 1) })}</p>
        {draft.missing.map(({ label, was }) => (
          <p key={was} className={styles.quiet}>
            {fill(words.columns.missing, { was, field: label })}
          </p>
        ))}
        {!draft.fixed && doubts.map(column)}
      </div>
      <details className={styles.fold}>
        <FoldTitle className={styles.foldTitle}>{fill(words.columns.title, { count: draft.columns.length })}</FoldTitle>
        <div className={styles.foldBody}>
          <SectionChoice label={words.sheetIs} section={section} onChange={onSection} />
          {section === 'holdings' && (
            <Choice
              label={words.grain.label}
              value={grain ?? 'title'}
              onChange={(value) => onChange(withGrain(draft, GRAINS.find((id) => id === value) ?? 'title'))}
            >
              {GRAINS.map((id) => (
                <option key={id} value={id}>
                  {words.grain[id]}
                </option>
              ))}
            </Choice>
          )}
          {section === 'holdings' && grain !== 'summary' && (
            <Choice
              label={words.oneType.label}
              value={constants.category ?? ''}
              onChange={(value) => onChange(withCategory(draft, categories.find(({ id }) => id === value)?.id ?? null))}
            >
              <option value="">{words.oneType.none}</option>
              {categories.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Choice>
          )}
          {!draft.fixed && rest.map(column)}
        </div>
      </details>
      {draft.preview.rows.length > 0 && (
        <details className={styles.fold}>
          <FoldTitle className={styles.foldTitle}>
            {fill(words.preview.title, { count: draft.preview.rows.length })}
          </FoldTitle>
          <PreviewTable preview={draft.preview} sheet={sheet} />
        </details>
      )}
    </li>
  );
}

function ColumnChoice(props: {
  readonly column: DraftColumn;
  readonly draft: DraftTable;
  readonly onChange: (draft: DraftTable) => void;
}) {
  const { pane, fill } = useWords();
  const { column, draft } = props;
  const words = pane.setup.columns;
  const letters = columnLetters(column.column);
  const { header, was, examples, candidates } = column;
  const option = ({ field, label }: DraftTable['choices'][number]) => (
    <option key={field} value={field}>
      {label}
    </option>
  );
  const likely = draft.choices.filter(({ field }) => candidates.includes(field));
  const others = draft.choices.filter(({ field }) => !candidates.includes(field));
  const notes = [
    ...(was === null ? [] : [fill(words.was, { was })]),
    ...(examples.length === 0 ? [] : [fill(words.examples, { examples: examples.join('; ') })]),
  ];
  return (
    <Choice
      label={header === '' ? fill(words.noHeader, { letters }) : fill(words.name, { letters, header })}
      value={column.field ?? ''}
      note={notes.join(' ')}
      doubtful={column.doubtful}
      onChange={(value) =>
        props.onChange(
          withField(draft, column.column, draft.choices.find(({ field }) => field === value)?.field ?? null),
        )
      }
    >
      <option value="">{words.unused}</option>
      {likely.length > 0 ? (
        <>
          <optgroup label={words.suggested}>{likely.map(option)}</optgroup>
          <optgroup label={words.others}>{others.map(option)}</optgroup>
        </>
      ) : (
        others.map(option)
      )}
    </Choice>
  );
}
