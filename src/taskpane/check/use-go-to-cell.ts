import { useCallback, useState } from 'react';
import type { CellAddress } from '../../core/sheet/address';
import { goToCell } from '../../excel';
import { useWords } from '../language';
import { failedAt } from '../problem/noted';

export interface GoProblem {
  /** Whose row tells of it. */
  readonly id: string;
  readonly text: string;
}

/** Shows cells in Excel; what went wrong is told where it was pressed. */
export function useGoToCell(): {
  readonly go: (cell: CellAddress | undefined, id: string) => void;
  readonly problem: GoProblem | null;
} {
  const { errors, fill } = useWords();
  const [problem, setProblem] = useState<GoProblem | null>(null);
  const go = useCallback(
    (cell: CellAddress | undefined, id: string) => {
      if (!cell) return;
      setProblem(null);
      goToCell(cell).catch((cause: unknown) => {
        const { code, place } = failedAt('goToCell', cause);
        const { what, next } = errors[code];
        setProblem({ id, text: fill(`${what} ${next}`, { place: place ?? cell.sheet }) });
      });
    },
    [errors, fill],
  );
  return { go, problem };
}
