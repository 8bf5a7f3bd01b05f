import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './network';

/** As a reader sees it: without pictures, targets of links and marks of emphasis, with one space between words. */
function plain(markdown: string): string {
  return markdown
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** A guide of docs/, whose sentences a test does one after the other. */
export class Guide {
  private readonly markdown: string;
  private readonly text: string;
  private readonly cited: string[] = [];

  constructor(file: string) {
    this.markdown = readFileSync(path.join(ROOT, 'docs', file), 'utf8');
    this.text = plain(this.markdown);
  }

  /**
   * Does what a sentence of the guide says and sees what it promises.
   *
   * @param sentence as the reader sees it, without marks of emphasis. Throws when the guide no longer says it, or when it is not so
   */
  async step(sentence: string, action: () => Promise<unknown>): Promise<void> {
    if (!this.text.includes(sentence)) throw new Error(`The guide does not say (any more): ${sentence}`);
    this.cited.push(sentence);
    try {
      await action();
    } catch (cause) {
      const reason = cause instanceof Error ? cause.message : String(cause);
      throw new Error(`It is not as the guide says: “${sentence}”\n${reason}`, { cause });
    }
  }

  /** The numbered steps below a heading of which no sentence has been done, each by its beginning. */
  undone(heading: string): readonly string[] {
    const [, below = ''] = this.markdown.split(`\n## ${heading}\n`);
    const [section = ''] = below.split('\n## ');
    const items = section.split(/\n(?=\d+\. )/).filter((item) => /^\d+\. /.test(item));
    if (items.length === 0) throw new Error(`The guide has no numbered steps under “${heading}”.`);
    return items
      .map(plain)
      .filter((item) => !this.cited.some((sentence) => item.includes(sentence)))
      .map((item) => item.slice(0, 60));
  }
}
