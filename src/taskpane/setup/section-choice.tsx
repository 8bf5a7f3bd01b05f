import type { ReactNode } from 'react';
import { TABLE_SECTIONS } from '../../core/intake/propose';
import type { SectionId } from '../../core/library/ids';
import { useWords } from '../language';
import { Choice } from './choice';

const SECTIONS: readonly SectionId[] = ['profile', ...TABLE_SECTIONS];

/** "Trang này là…": a section of the library, or nothing of ours. */
export function SectionChoice(props: {
  readonly label: ReactNode;
  readonly section: SectionId | null;
  readonly onChange: (section: SectionId | null) => void;
}) {
  const { pane } = useWords();
  return (
    <Choice
      label={props.label}
      value={props.section ?? ''}
      onChange={(value) => props.onChange(SECTIONS.find((id) => id === value) ?? null)}
    >
      <option value="">{pane.setup.leaveAlone}</option>
      {SECTIONS.map((id) => (
        <option key={id} value={id}>
          {pane.sections[id]}
        </option>
      ))}
    </Choice>
  );
}
