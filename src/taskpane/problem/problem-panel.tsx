import { makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { hostFacts } from '../../excel/host-facts';
import { problemText } from '../../words/problem-text';
import type { Shape } from '../../words/shape';
import { problem as vietnamese } from '../../words/vi/problem';
import type { PaneWords } from '../language';
import { Button } from '../parts/button';
import { copyToClipboard } from '../report/copy';
import { clockTime } from '../running/today';
import { tokens } from '../tokens';
import { noted } from './noted';
import { VERSION } from './version';

type ProblemWords = Shape<typeof vietnamese>;

/** Two lines of the browser's name make most of it; the box scrolls. */
const ROWS = 10;

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: '8px', paddingTop: '8px' },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  link: {
    color: tokens.colorBrandForegroundLink,
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  box: { boxSizing: 'border-box', width: '100%', font: 'inherit', fontSize: tokens.fontSizeBase200 },
});

/** Collects the facts as they are now and shows them. Throws where the host or the network does not answer. */
export async function problemPanel({ language, fill }: PaneWords): Promise<ReactNode> {
  const words = language === 'en' ? (await import('../../words/en/problem')).problem : vietnamese;
  const { check, error } = noted;
  const facts = {
    ...hostFacts(),
    version: VERSION,
    userAgent: navigator.userAgent,
    width: window.innerWidth,
    check,
    error: error && { ...error, at: clockTime(error.at) },
  };
  return <ProblemPanel words={words} text={problemText(facts, words, fill)} />;
}

function ProblemPanel({ words, text }: { readonly words: ProblemWords; readonly text: string }) {
  const styles = useStyles();
  const box = useRef<HTMLTextAreaElement>(null);
  const [said, setSaid] = useState('');
  // Brings it into view, also from below the fold, and lets the keys select all of it.
  useEffect(() => box.current?.focus(), []);
  const copy = () => {
    const copied = copyToClipboard({ text });
    if (!copied) box.current?.select();
    setSaid(copied ? words.copied : words.copyFailed);
  };
  return (
    <section className={styles.panel} aria-label={words.title}>
      <h2 className={styles.heading}>{words.title}</h2>
      <p className={styles.text}>{words.intro}</p>
      <textarea ref={box} className={styles.box} aria-label={words.label} rows={ROWS} readOnly value={text} />
      <Button onClick={copy}>{words.copy}</Button>
      <p className={styles.text} role="status">
        {said}
      </p>
      <p className={styles.text}>
        {words.where}{' '}
        <a className={styles.link} href="ho-tro.html" target="_blank" rel="noopener noreferrer">
          {words.help}
        </a>
      </p>
    </section>
  );
}
