import type { CellAddress } from '../core/sheet/address';
import { cellName } from '../core/sheet/address';
import { batch, supports } from './batch';

/** What became of a comment: none where this Excel knows no comments, refused where the cell or the sheet does not take one. */
export type CommentOutcome =
  | { readonly kind: 'none' | 'refused' }
  /** `author` is the name of the account that Excel runs under; '' where it gives none. */
  | { readonly kind: 'added'; readonly author: string };

/**
 * Adds a comment to a cell, or a reply where it has one already. One or two round trips. Never fails: a comment only repeats what stands on
 * "Ý kiến duyệt".
 */
export async function commentOn({ sheet, row, column }: CellAddress, text: string): Promise<CommentOutcome> {
  if (!supports('ExcelApi', '1.10')) return { kind: 'none' };
  const place = cellName(row, column);
  try {
    return await batch(async (context) => {
      const comment = context.workbook.worksheets.getItem(sheet).comments.add(place, text);
      comment.load('authorName');
      await context.sync();
      return { kind: 'added', author: comment.authorName };
    });
  } catch {
    // The cell has one already, or takes none.
    return replyAt({ sheet, row, column }, text, false);
  }
}

/** Answers the comment of a cell, and marks it as done where it is closed and this Excel can. Never fails. */
export async function replyAt(
  { sheet, row, column }: CellAddress,
  text: string,
  closed: boolean,
): Promise<CommentOutcome> {
  if (!supports('ExcelApi', '1.10')) return { kind: 'none' };
  try {
    return await batch(async (context) => {
      const comment = context.workbook.worksheets.getItem(sheet).comments.getItemByCell(cellName(row, column));
      if (text !== '') comment.replies.add(text);
      if (closed && supports('ExcelApi', '1.11')) comment.resolved = true;
      comment.load('authorName');
      await context.sync();
      return { kind: 'added', author: '' };
    });
  } catch {
    return { kind: 'refused' };
  }
}
