import { cellName } from '../../src/core/sheet/address';
import type { Comment, Note } from '../model/features';
import type { Sheet } from '../model/sheet';
import type { PackageWriter } from './package-writer';
import { childPieces, EditableElement, type WorksheetText } from './tag';
import { vmlDrawing } from './vml';
import { relationAttribute } from './write-features';
import { textElement } from './write-strings';
import { element, escapeText, MAIN } from './xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const THREADED = 'http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments';
const THREADED_KIND = 'http://schemas.microsoft.com/office/2017/10/relationships/threadedComment';
const PERSON_KIND = 'http://schemas.microsoft.com/office/2017/10/relationships/person';
const COMMENTS_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml';
/** What older programs show in place of a comment, which they do not know. */
const FOR_OLD_PROGRAMS =
  '[Threaded comment]\n\nYour version of Excel allows you to read this threaded comment; however, any edits to it will get removed if the ' +
  'file is opened in a newer version of Excel.\n\nComment:\n    ';

/**
 * Writes comments (with replies) and notes: the new part, the old part that stands in for it in older programs, the shapes of the boxes and
 * the list of people. Notes that did not change keep their fonts and boxes.
 */
export function writeComments(
  text: WorksheetText,
  sheet: Sheet,
  path: string,
  pkg: PackageWriter,
  workbookPath: string,
): void {
  const find = (kind: string) => pkg.relationships(path).find((item) => item.kind === kind && item.path !== null);
  const [old, drawing, threaded] = [find('comments'), find('vmlDrawing'), find('threadedComment')];
  if (sheet.comments.length === 0 && sheet.notes.length === 0) {
    // A drawing of this kind may also hold form controls; without those it goes.
    for (const item of [old, threaded]) {
      if (!item?.path) continue;
      pkg.unlink(path, item.id);
      pkg.remove(item.path);
    }
    if (drawing?.path) pkg.parts.set(drawing.path, vmlDrawing(pkg.parts.text(drawing.path), []));
    return;
  }
  const boxes = [...sheet.comments, ...sheet.notes].map(({ row, column }) => ({ row, column }));
  const content = commentsXml(sheet, old?.path ? pkg.parts.text(old.path) : null);
  if (old?.path) pkg.parts.set(old.path, content);
  else pkg.link(path, 'comments', pkg.add('xl/comments#.xml', COMMENTS_TYPE, content));
  if (drawing?.path) pkg.parts.set(drawing.path, vmlDrawing(pkg.parts.text(drawing.path), boxes));
  else {
    const part = pkg.freePath('xl/drawings/vmlDrawing#.vml');
    pkg.parts.set(part, vmlDrawing(null, boxes));
    pkg.setDefaultType('vml', 'application/vnd.openxmlformats-officedocument.vmlDrawing');
    const id = pkg.link(path, 'vmlDrawing', part);
    text.set('legacyDrawing', `<${text.prefix}legacyDrawing${relationAttribute(text, id)}/>`);
  }
  if (sheet.comments.length === 0) {
    if (threaded?.path) {
      pkg.unlink(path, threaded.id);
      pkg.remove(threaded.path);
    }
    return;
  }
  const people = new People(pkg, workbookPath);
  const threads = threadsXml(sheet.comments, people);
  people.write();
  if (threaded?.path) pkg.parts.set(threaded.path, threads);
  else {
    const part = pkg.add(
      'xl/threadedComments/threadedComment#.xml',
      'application/vnd.ms-excel.threadedcomments+xml',
      threads,
    );
    pkg.link(path, THREADED_KIND, part);
  }
}

function threadsXml(comments: readonly Comment[], people: People): string {
  const one = (
    said: Pick<Comment, 'id' | 'content' | 'authorName' | 'authorEmail' | 'created'>,
    place: string,
    rest: Record<string, string | undefined>,
  ) =>
    element(
      'threadedComment',
      {
        ref: place,
        dT: said.created.replace(/Z$/, '').slice(0, 22),
        personId: people.id(said.authorName, said.authorEmail),
        id: said.id,
        ...rest,
      },
      `<text>${escapeText(said.content)}</text>`,
    );
  const items = comments.map((comment) => {
    const place = cellName(comment.row, comment.column);
    const replies = comment.replies.map((reply) => one(reply, place, { parentId: comment.id }));
    return one(comment, place, { done: comment.resolved ? '1' : undefined }) + replies.join('');
  });
  return `${HEAD}<ThreadedComments xmlns="${THREADED}">${items.join('')}</ThreadedComments>`;
}

/** The part of older programs: a stand-in for every comment, and the notes. */
function commentsXml(sheet: Sheet, old: string | null): string {
  const start = old === null ? 0 : (/<(?:[\w.-]+:)?comments\b/.exec(old)?.index ?? 0);
  const root = new EditableElement(old === null ? `<comments xmlns="${MAIN}"/>` : old.slice(start));
  const { prefix } = root;
  const authors = listOf(root, 'authors').map((item) => item.inner);
  const authorId = (name: string) => {
    const known = authors.indexOf(escapeText(name));
    return known >= 0 ? known : authors.push(escapeText(name)) - 1;
  };
  const kept = new Map(listOf(root, 'commentList').map((item) => [item.get('ref') ?? '', item]));
  const items: { row: number; column: number; xml: string }[] = [];
  const put = (place: { row: number; column: number }, author: string, text: string) => {
    const attributes = { ref: cellName(place.row, place.column), authorId: authorId(author), shapeId: 0 };
    items.push({
      ...place,
      xml: element(`${prefix}comment`, attributes, `<${prefix}text>${textElement(prefix, text)}</${prefix}text>`),
    });
  };
  for (const comment of sheet.comments) {
    const replies = comment.replies.map((reply) => `\nReply:\n    ${reply.content}`).join('');
    put(comment, `tc=${comment.id}`, FOR_OLD_PROGRAMS + comment.content + replies);
  }
  for (const note of sheet.notes) {
    const before = kept.get(cellName(note.row, note.column));
    if (before && plainText(before.inner) === note.text)
      items.push({ row: note.row, column: note.column, xml: before.toString() });
    else put(note, note.author, note.text);
  }
  items.sort((a, b) => a.row - b.row || a.column - b.column);
  root.inner =
    `<${prefix}authors>${authors.map((name) => `<${prefix}author>${name}</${prefix}author>`).join('')}</${prefix}authors>` +
    `<${prefix}commentList>${items.map((item) => item.xml).join('')}</${prefix}commentList>`;
  return (old === null ? HEAD : old.slice(0, start)) + root.toString();
}

function listOf(root: EditableElement, name: string): EditableElement[] {
  const xml = root.child(name);
  if (xml === null) return [];
  const { inner } = new EditableElement(xml);
  return childPieces(inner, 0, inner.length).map((piece) => new EditableElement(inner.slice(piece.start, piece.end)));
}

/** The words of a note as the model reads them, good enough to tell whether it changed. */
function plainText(inner: string): Note['text'] {
  const texts = [...inner.matchAll(/<(?:[\w.-]+:)?t(?:\s[^>]*)?>([^<]*)</g)].map((found) => found[1] ?? '');
  return texts
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The workbook's list of people; known ones keep their ids. */
class People {
  readonly #path: string | null;
  readonly #root: EditableElement;
  readonly #head: string;
  readonly #ids = new Map<string, string>();
  #changed = false;

  constructor(
    readonly pkg: PackageWriter,
    readonly workbookPath: string,
  ) {
    this.#path = pkg.relationships(workbookPath).find((item) => item.kind === 'person')?.path ?? null;
    const text = this.#path === null ? `<personList xmlns="${THREADED}"/>` : pkg.parts.text(this.#path);
    const start = /<(?:[\w.-]+:)?personList\b/.exec(text)?.index ?? 0;
    this.#head = this.#path === null ? HEAD : text.slice(0, start);
    this.#root = new EditableElement(text.slice(start));
    for (const piece of childPieces(this.#root.inner, 0, this.#root.inner.length)) {
      const person = new EditableElement(this.#root.inner.slice(piece.start, piece.end));
      this.#ids.set(person.get('displayName') ?? '', person.get('id') ?? '');
    }
  }

  id(name: string, email: string): string {
    const key = new EditableElement(element('a', { b: name })).get('b') ?? '';
    let id = this.#ids.get(key);
    if (id === undefined) {
      id = idOfName(name);
      this.#ids.set(key, id);
      const user = email === '' ? name : email;
      this.#root.inner += element(`${this.#root.prefix}person`, {
        displayName: name,
        id,
        userId: user,
        providerId: 'None',
      });
      this.#changed = true;
    }
    return id;
  }

  write(): void {
    if (!this.#changed) return;
    const text = this.#head + this.#root.toString();
    if (this.#path !== null) this.pkg.parts.set(this.#path, text);
    else
      this.pkg.link(
        this.workbookPath,
        PERSON_KIND,
        this.pkg.add('xl/persons/person#.xml', 'application/vnd.ms-excel.person+xml', text),
      );
  }
}

/** The same person gets the same id in every file. */
function idOfName(name: string): string {
  let digits = '';
  for (let part = 0; part < 4; part++) {
    let hash = 0x811c9dc5 ^ part;
    for (const byte of new TextEncoder().encode(name)) hash = Math.imul(hash ^ byte, 0x01000193) >>> 0;
    digits += hash.toString(16).toUpperCase().padStart(8, '0');
  }
  return `{${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(13, 16)}-8${digits.slice(17, 20)}-${digits.slice(20)}}`;
}
