import type { Comment, Note } from '../model/features';
import type { OfficePackage } from './package';
import { placeOf } from './read-cells';
import { unescapeString } from './strings';
import { attribute, child, children, isTrue, parseXml, rootOf, type Element } from './xml';

function textOf(item: Element | null): string {
  if (!item) return '';
  const own = children(item, 't').map((text) => text.textContent ?? '');
  const runs = children(item, 'r').map((run) => child(run, 't')?.textContent ?? '');
  return unescapeString([...own, ...runs].join(''));
}

/** Reads the old notes of a sheet; those that only stand in for a newer comment are left out. */
export function readNotes(source: OfficePackage, path: string): Note[] {
  const root = rootOf(parseXml(path, source.text(path)));
  const authors = children(child(root, 'authors'), 'author').map((item) => item.textContent ?? '');
  return children(child(root, 'commentList'), 'comment').flatMap((item): Note[] => {
    const place = placeOf(attribute(item, 'ref') ?? '');
    const author = authors[Number(attribute(item, 'authorId') ?? '-1')] ?? '';
    if (!place || author.startsWith('tc=')) return [];
    return [{ ...place, text: textOf(child(item, 'text')), author }];
  });
}

/** Names of the people who wrote comments, by their id. */
export function readPersons(source: OfficePackage, path: string): Map<string, { name: string; email: string }> {
  const root = rootOf(parseXml(path, source.text(path)));
  return new Map(
    children(root, 'person').map((item) => {
      const user = attribute(item, 'userId') ?? '';
      return [
        attribute(item, 'id') ?? '',
        { name: attribute(item, 'displayName') ?? '', email: user.includes('@') ? user : '' },
      ];
    }),
  );
}

/** Reads the comments (with replies) of a sheet. */
export function readComments(
  source: OfficePackage,
  path: string,
  persons: ReadonlyMap<string, { name: string; email: string }>,
): Comment[] {
  const comments: Comment[] = [];
  const byId = new Map<string, Comment>();
  for (const item of children(rootOf(parseXml(path, source.text(path))), 'threadedComment')) {
    const id = attribute(item, 'id') ?? '';
    const person = persons.get(attribute(item, 'personId') ?? '');
    const said = {
      id,
      content: child(item, 'text')?.textContent ?? '',
      authorName: person?.name ?? '',
      authorEmail: person?.email ?? '',
      created: attribute(item, 'dT') ?? '',
    };
    const parent = byId.get(attribute(item, 'parentId') ?? '');
    const place = placeOf(attribute(item, 'ref') ?? '');
    if (parent) parent.replies.push(said);
    else if (place) {
      const comment: Comment = { ...said, ...place, resolved: isTrue(attribute(item, 'done')), replies: [] };
      comments.push(comment);
      byId.set(id, comment);
    }
  }
  return comments;
}
