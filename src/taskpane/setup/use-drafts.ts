import { useCallback, useState } from 'react';
import type { SectionId } from '../../core/library/ids';
import type { DraftTable } from '../../core/setup/draft';
import type { HostError } from '../../excel/errors';
import { failedAt } from '../problem/noted';
import type { Read } from '../running/read-library';

export interface Drafts {
  readonly tables: readonly DraftTable[];
  /** Sheets that are to be left alone, and stay so when the workbook is read again. */
  readonly ignored: readonly string[];
  readonly dirty: boolean;
  /** The sheet on which nothing like a table was found, after somebody pointed at it. */
  readonly nothingOn: string | null;
  readonly error: HostError | null;
  readonly change: (draft: DraftTable) => void;
  /** Says what a sheet is. `draft`: the table that this is about; null for a sheet that is not used. Section null: leave it alone. */
  readonly sheetIs: (sheet: string, section: SectionId | null, draft: DraftTable | null) => void;
}

/** What a person corrects before it is saved; each correction shows at once what it makes of the rows. */
export function useDrafts(library: Read): Drafts {
  const [tables, setTables] = useState(library.drafts);
  const [ignored, setIgnored] = useState(library.ignored);
  const [dirty, setDirty] = useState(false);
  const [nothingOn, setNothingOn] = useState<string | null>(null);
  const [error, setError] = useState<HostError | null>(null);

  const failed = useCallback((cause: unknown) => setError(failedAt('drafts', cause)), []);

  const change = useCallback(
    (draft: DraftTable) => {
      const replace = (from: (each: DraftTable) => boolean, by: DraftTable) =>
        setTables((before) => before.map((each) => (from(each) ? by : each)));
      replace(({ key }) => key === draft.key, draft);
      setDirty(true);
      // A later correction of the same table makes this reading stale; it then finds its draft no longer there.
      import(/* webpackChunkName: 'setup' */ '../running/read-library')
        .then(({ readDraft }) => readDraft(library, draft))
        .then((again) => replace((each) => each === draft, again))
        .catch(failed);
    },
    [library, failed],
  );

  const sheetIs = useCallback(
    (sheet: string, section: SectionId | null, draft: DraftTable | null) => {
      setNothingOn(null);
      if (section === null) {
        const left = tables.filter((each) => each !== draft);
        setTables(left);
        setDirty(true);
        if (left.every((each) => each.sheet !== sheet)) setIgnored((before) => [...new Set([...before, sheet])]);
        return;
      }
      import(/* webpackChunkName: 'setup' */ '../running/read-library')
        .then(({ readSheetAs }) => readSheetAs(library, sheet, section))
        .then((found) => {
          if (found.length === 0) {
            setNothingOn(sheet);
            return;
          }
          const same = draft ? found.filter(({ headerRow }) => headerRow === draft.headerRow) : [];
          const order = library.workbook.sheets.map(({ name }) => name);
          const place = (each: DraftTable) => order.indexOf(each.sheet) * 1e7 + each.headerRow;
          setTables((before) =>
            [...before.filter((each) => each !== draft), ...(same.length > 0 ? same : found)].sort(
              (a, b) => place(a) - place(b),
            ),
          );
          setIgnored((before) => before.filter((name) => name !== sheet));
          setDirty(true);
        })
        .catch(failed);
    },
    [library, tables, failed],
  );

  return { tables, ignored, dirty, nothingOn, error, change, sheetIs };
}
