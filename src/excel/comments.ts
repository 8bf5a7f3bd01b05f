import type { CellAddress } from '../core/sheet/address';
import { cellName } from '../core/sheet/address';
import { batch, supports } from './batch';

/** What became of a comment: none where this Excel knows no comments, refused where the cell or the sheet does not take one. */
export type CommentOutcome =
  | { readonly kind: 'none' | 'refused' }
  /** `author` is the name of the account that Excel runs under; '' where it gives none. */
  | { readonly kind: 'added'; readonly author: string };

/**
 * Adds a comment to a cell, or a reply where it has one already, which is opened again where somebody had closed it. One round trip, three where there is a
 * comment. Never fails: a comment only repeats what stands on "Ý kiến duyệt".
 *
 * @param text different for everything that is to be said: words that stand there already are not said twice.
 */
export async function commentOn(cell: CellAddress, text: string): Promise<CommentOutcome> {
  const add = () => startThread(cell, text);
  const reply = () => goOnThread(cell, text, false);
  // What Excel refuses once, or does without being able to say so, is tried once more.
  return firstThatWorks([add, reply, add, reply]);
}

/** Answers the comment of a cell, and marks it as done where it is closed and this Excel can. Otherwise as `commentOn`. */
export async function replyAt(cell: CellAddress, text: string, closed: boolean): Promise<CommentOutcome> {
  const reply = () => goOnThread(cell, text, closed ? true : null);
  return firstThatWorks([reply, reply]);
}

async function firstThatWorks(attempts: readonly (() => Promise<CommentOutcome>)[]): Promise<CommentOutcome> {
  for (const attempt of attempts) {
    try {
      return await attempt();
    } catch {
      // The next one may.
    }
  }
  return { kind: 'refused' };
}

async function startThread({ sheet, row, column }: CellAddress, text: string): Promise<CommentOutcome> {
  if (!supports('ExcelApi', '1.10')) return { kind: 'none' };
  return batch(async (context) => {
    const comment = context.workbook.worksheets.getItem(sheet).comments.add(cellName(row, column), text);
    comment.load('authorName');
    await context.sync();
    return { kind: 'added', author: comment.authorName };
  });
}

/** @param resolved whether the thread is closed afterwards; null where it stays as it is. */
async function goOnThread(
  { sheet, row, column }: CellAddress,
  text: string,
  resolved: boolean | null,
): Promise<CommentOutcome> {
  if (!supports('ExcelApi', '1.10')) return { kind: 'none' };
  return batch(async (context) => {
    const comment = context.workbook.worksheets.getItem(sheet).comments.getItemByCell(cellName(row, column));
    comment.load('content,authorName');
    if (supports('ExcelApi', '1.11')) comment.load('resolved');
    comment.replies.load('items/content');
    await context.sync();
    const { content, authorName } = comment;
    const said = text === '' || [content, ...comment.replies.items.map((reply) => reply.content)].includes(text);
    const turns = supports('ExcelApi', '1.11') && resolved !== null && comment.resolved !== resolved;
    // Excel takes no reply in a closed thread.
    if (turns && !resolved) comment.resolved = false;
    if (!said) comment.replies.add(text);
    if (turns && resolved) comment.resolved = true;
    if (turns || !said) await context.sync();
    return { kind: 'added', author: content === text ? authorName : '' };
  });
}
