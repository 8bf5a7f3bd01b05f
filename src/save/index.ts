import { shell } from '../words/vi/shell';
import { isPlainDocx } from './docx-proof';
import { readFragment } from './fragment';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Shows the file that the address holds: its name, who made it, and a link that saves it. Nothing is sent anywhere. */
async function show(): Promise<void> {
  const root = document.getElementById('root');
  if (!root) return;
  const words = shell.save;
  const fragment = location.hash.slice(1);
  const file = fragment === '' ? null : await readFragment(fragment);
  const isReport = file !== null && isPlainDocx(file.bytes);
  const paragraphs: HTMLElement[] = [];
  if (file && isReport) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(new Blob([file.bytes as BlobPart], { type: WORD_TYPE }));
    link.download = file.name;
    link.textContent = words.link.replace('{size}', String(Math.max(1, Math.round(file.bytes.length / 1024))));
    const linkLine = document.createElement('p');
    linkLine.append(link);
    paragraphs.push(line(words.name.replace('{name}', file.name)), linkLine, line(words.where), line(words.maker));
  } else {
    paragraphs.push(line(fragment === '' ? words.nothing : words.refused), line(words.again));
  }
  root.replaceChildren(heading(words.title), ...paragraphs);
}

function line(text: string): HTMLElement {
  const paragraph = document.createElement('p');
  paragraph.textContent = text;
  return paragraph;
}

function heading(text: string): HTMLElement {
  const element = document.createElement('h1');
  element.textContent = text;
  return element;
}

const showAgain = () => void show().catch((error: unknown) => console.error(error));
addEventListener('hashchange', showAgain);
showAgain();
