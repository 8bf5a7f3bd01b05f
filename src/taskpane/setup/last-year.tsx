import { mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { HostError } from '../../excel/errors';
import { failedAt } from '../problem/noted';
import { useWords } from '../language';
import { Button } from '../parts/button';
import { ChooseFile } from '../parts/choose-file';
import { Failure } from '../parts/failure';
import { focusHere } from '../parts/focus';
import { Notice } from '../parts/notice';
import type { LastYearFile, LastYearProblem, LastYearRows } from '../running/last-year';
import type { Read } from '../running/read-library';
import { Choice } from './choice';
import { useSetupStyles } from './styles';

type Chosen =
  | { readonly phase: 'none' }
  | { readonly phase: 'reading'; readonly name: string }
  | { readonly phase: 'problem'; readonly problem: LastYearProblem }
  | { readonly phase: 'failed'; readonly error: HostError }
  | { readonly phase: 'found'; readonly found: LastYearFile };

/** Where Thiết lập writes the history. */
export interface LastYearProps {
  readonly library: Read;
  readonly onWrite: (rows: LastYearRows) => void;
}

/** Last year's file: chosen, read on this machine, shown, and only then written. */
export function LastYear({ library, onWrite }: LastYearProps) {
  const { pane, fill } = useWords();
  const words = pane.setup.lastYear;
  const [chosen, setChosen] = useState<Chosen>({ phase: 'none' });

  const read = (name: string, action: () => Promise<LastYearFile | LastYearProblem>) => {
    setChosen({ phase: 'reading', name });
    action()
      .then((result) =>
        setChosen('problem' in result ? { phase: 'problem', problem: result } : { phase: 'found', found: result }),
      )
      .catch((cause: unknown) => setChosen({ phase: 'failed', error: failedAt('lastYear', cause) }));
  };
  const choose = (file: File) =>
    read(file.name, async () => (await import('../running/last-year')).readLastYear(file, library));
  return (
    <>
      <Notice tone="info" title={words.title} detail={words.detail}>
        <ChooseFile label={words.choose} accept=".xlsx,.xlsm" onChoose={choose} />
      </Notice>
      {chosen.phase === 'reading' && <p role="status">{fill(words.reading, { name: chosen.name })}</p>}
      {chosen.phase === 'problem' && (
        <Notice tone="error" title={fill(words.errors[chosen.problem.problem], { name: chosen.problem.name })} />
      )}
      {chosen.phase === 'failed' && <Failure error={chosen.error} onRetry={() => setChosen({ phase: 'none' })} />}
      {chosen.phase === 'found' && (
        <Found
          found={chosen.found}
          onYear={(start) =>
            read(chosen.found.name, async () =>
              (await import('../running/last-year')).figuresOf(chosen.found.workbook, library, start),
            )
          }
          onWrite={onWrite}
        />
      )}
    </>
  );
}

function Found(props: {
  readonly found: LastYearFile;
  readonly onYear: (start: number) => void;
  readonly onWrite: (rows: LastYearRows) => void;
}) {
  const styles = useSetupStyles();
  const { pane, fill, count } = useWords();
  const words = pane.setup.lastYear;
  const { found } = props;
  const { figures, start } = found;
  const someThere = figures.some(({ there }) => there !== null);
  const fresh = figures.filter(({ there }) => there === null).length;
  const title = fill(words.found, { name: found.name });
  const heading = useRef<HTMLHeadingElement>(null);
  // The page is long, and what was found stands at its end.
  useEffect(() => focusHere(heading.current), [found]);
  return (
    <section className={styles.section}>
      <h2 ref={heading} tabIndex={-1} className={styles.heading}>
        {title}
      </h2>
      {figures.length === 0 && <p>{fill(words.nothing, { name: found.name })}</p>}
      {found.stated ? (
        <p className={styles.quiet}>
          {words.year}: {found.label}
        </p>
      ) : (
        <Choice label={words.year} value={String(start)} onChange={(value) => props.onYear(Number(value))}>
          {found.years.map((year) => (
            <option key={year.start} value={year.start}>
              {year.label}
            </option>
          ))}
        </Choice>
      )}
      {found.sameYear && <p className={styles.look}>{words.sameYear}</p>}
      {figures.length > 0 && (
        <>
          <div className={styles.scroll} role="region" aria-label={title} tabIndex={0}>
            <table className={styles.table}>
              <thead>
                <tr>
                  {[words.indicator, words.value, ...(someThere ? [words.there] : [])].map((heading) => (
                    <th key={heading} scope="col" className={styles.cell}>
                      {heading}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {figures.map(({ id, label, unit, value, there }) => (
                  <tr key={id}>
                    <th scope="row" className={styles.cell}>
                      {label}
                    </th>
                    <td className={mergeClasses(styles.cell, styles.number)}>
                      {count(value)} {unit}
                    </td>
                    {someThere && (
                      <td
                        className={mergeClasses(
                          styles.cell,
                          styles.number,
                          there !== null && there !== value && styles.unread,
                        )}
                      >
                        {there === null ? '' : count(there)}
                      </td>
                    )}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
          <p className={styles.quiet}>{fresh === 0 ? words.allThere : someThere ? words.skip : ''}</p>
          {fresh > 0 && (
            <Button appearance="primary" onClick={() => props.onWrite({ start, figures })}>
              {fill(words.write, { count: fresh, sheet: found.sheet })}
            </Button>
          )}
        </>
      )}
    </section>
  );
}
