import { makeStyles } from '@fluentui/react-components';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { openInBrowser, savingWay } from '../../excel/saving';
import { quotedList } from '../../words/fill';
import { useWords } from '../language';
import { Anchor } from '../parts/anchor';
import { Button } from '../parts/button';
import { FoldTitle } from '../parts/folded';
import { picturesOf, type SmallerFile } from '../running/smaller-file';
import type { ReportOutcome } from '../running/write-report';
import { copyToClipboard } from './copy';

const useStyles = makeStyles({
  section: { padding: '4px 16px 12px', display: 'flex', flexDirection: 'column', gap: '8px', alignItems: 'flex-start' },
  text: { margin: 0 },
  list: { margin: '4px 0 8px', paddingLeft: '18px' },
  box: { width: '100%', boxSizing: 'border-box', minHeight: '120px' },
});

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

type WrittenOutcome = Extract<ReportOutcome, { kind: 'written' }>;

/** The Word file, by the first way that this Excel knows; the other ways below it. No host says whether a file was saved, so nothing here does. */
export function WordFile({ outcome }: { readonly outcome: WrittenOutcome }) {
  const styles = useStyles();
  const { pane, fill } = useWords();
  const words = pane.report.word;
  const { word, document, analysis } = outcome;
  return (
    <section className={styles.section}>
      {word === null && (
        <p className={styles.text} role="alert">
          {words.failed}
        </p>
      )}
      {word && (
        <SaveWord
          file={word}
          smaller={async (charts) => {
            const { writeWord } = await import(/* webpackChunkName: 'word' */ '../../word');
            return writeWord(document, analysis.figures, await picturesOf(charts, document, analysis.figures));
          }}
        />
      )}
      {word && word.missingCharts.length > 0 && (
        <p className={styles.text} role="status">
          {fill(words.missingCharts, { charts: quotedList(word.missingCharts) })}
        </p>
      )}
      <OtherWays outcome={outcome} open={word === null || savingWay() !== 'link'} link={savingWay() === 'link'} />
    </section>
  );
}

interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface Saving {
  readonly file: File;
  readonly smaller: SmallerFile;
}

/** A Word file by the first way of saving that this Excel knows. */
export function SaveWord(saving: Saving) {
  const styles = useStyles();
  const { pane } = useWords();
  switch (savingWay()) {
    case 'link':
      return <DownloadLink {...saving.file} />;
    case 'browser':
      return <SavePage {...saving} />;
    case 'none':
      return <p className={styles.text}>{pane.report.word.noWay}</p>;
  }
}

function useSize({ bytes }: File): string {
  const { count } = useWords();
  return `${count(Math.max(1, Math.round(bytes.length / 1024)))} KB`;
}

function DownloadLink(file: File) {
  const styles = useStyles();
  const { pane, fill } = useWords();
  const words = pane.report.word;
  const { bytes, name } = file;
  const size = useSize(file);
  const url = useMemo(() => URL.createObjectURL(new Blob([bytes as BlobPart], { type: WORD_TYPE })), [bytes]);
  useEffect(() => () => URL.revokeObjectURL(url), [url]);
  return (
    <>
      <Anchor href={url} download={name}>
        {fill(words.link, { size })}
      </Anchor>
      <p className={styles.text}>{fill(words.where, { name })}</p>
    </>
  );
}

/** What is said, and with which charts the file was handed over; in the order in which they are tried. */
const WAYS = [
  ['opened', 'sharp'],
  ['openedCoarse', 'coarse'],
  ['openedPlain', 'none'],
] as const;

/** Mac and iPad: a page of ours in the person's browser. */
function SavePage({ file, smaller }: Saving) {
  const styles = useStyles();
  const { pane, fill } = useWords();
  const words = pane.report.word;
  const { bytes, name } = file;
  const size = useSize(file);
  const [done, setDone] = useState<(typeof WAYS)[number][0] | 'tooLong' | null>(null);
  const open = async () => {
    const { fileFragment } = await import(/* webpackChunkName: 'word' */ '../../save/fragment');
    // An address holds only so much. Charts are what a reader misses least, because the tables say the same: rather coarser ones than none.
    for (const [said, charts] of WAYS) {
      const fragment = await fileFragment(name, charts === 'sharp' ? bytes : await smaller(charts));
      if (fragment === null) continue;
      openInBrowser(new URL(`save.html#${fragment}`, location.href).href);
      return setDone(said);
    }
    setDone('tooLong');
  };
  return (
    <>
      <Button appearance="primary" onClick={() => void open().catch((error: unknown) => console.error(error))}>
        {fill(words.open, { size })}
      </Button>
      <p className={styles.text}>{fill(words.openWhere, { name })}</p>
      {done && (
        <p className={styles.text} role="status">
          {words[done]}
        </p>
      )}
    </>
  );
}

/** What is always there: copying, printing, Excel on the web. */
function OtherWays(props: { readonly outcome: WrittenOutcome; readonly open: boolean; readonly link: boolean }) {
  const styles = useStyles();
  const { pane, fill } = useWords();
  const words = pane.report.word;
  return (
    <details open={props.open}>
      <FoldTitle>{words.missing}</FoldTitle>
      <ul className={styles.list}>
        <li>{props.link ? words.missingLink : words.missingWeb}</li>
        <li>{fill(words.missingPrint, { name: props.outcome.reportSheet })}</li>
      </ul>
      <CopyForWord outcome={props.outcome} />
    </details>
  );
}

function CopyForWord({ outcome: { document, analysis } }: { readonly outcome: WrittenOutcome }) {
  const styles = useStyles();
  const { pane } = useWords();
  const words = pane.report.word;
  const boxId = useId();
  const box = useRef<HTMLTextAreaElement>(null);
  const [done, setDone] = useState<'copied' | { readonly text: string } | null>(null);
  const [pasted, setPasted] = useState<{ readonly html: string; readonly text: string } | null>(null);
  // Made ready beforehand: copying is allowed only inside the click itself.
  useEffect(() => {
    let wanted = true;
    import(/* webpackChunkName: 'report' */ '../../core/report/as-html').then(
      ({ pastedReport }) => wanted && setPasted(pastedReport(document, analysis.figures)),
      (error: unknown) => console.error(error),
    );
    return () => {
      wanted = false;
    };
  }, [document, analysis]);
  useEffect(() => box.current?.select(), [done]);
  return (
    <>
      <Button
        off={pasted === null}
        onClick={() => {
          if (pasted) setDone(copyToClipboard(pasted) ? 'copied' : { text: pasted.text });
        }}
      >
        {words.copy}
      </Button>
      {done === 'copied' && (
        <p className={styles.text} role="status">
          {words.copied}
        </p>
      )}
      {done !== null && done !== 'copied' && (
        <>
          <p className={styles.text} role="alert">
            {words.copyFailed}
          </p>
          <label htmlFor={boxId}>{words.copyLabel}</label>
          <textarea id={boxId} ref={box} className={styles.box} readOnly value={done.text} />
        </>
      )}
    </>
  );
}
