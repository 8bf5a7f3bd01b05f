import { refuse } from '../../model/errors';
import type { Comment } from '../../model/features';
import { assertAllowed } from '../../model/guard';
import { resolvePlace } from '../../model/reference';
import type { Sheet } from '../../model/sheet';
import type { Workbook } from '../../model/workbook';
import type { HostContext } from '../context';
import { collectionMethods, expect, instance, instanceOrNull, readOnly, targetOf, type ObjectType } from '../objects';
import type { RangeTarget } from '../references';
import type { Arguments } from '../arguments';
import { rangeObject, RangeType } from './range';

/** Comments of the workbook, or of one sheet. */
interface CommentsTarget {
  readonly workbook: Workbook;
  readonly sheet: Sheet | null;
}

interface CommentTarget {
  readonly sheet: Sheet;
  readonly comment: Comment;
}

function listOf({ workbook, sheet }: CommentsTarget): CommentTarget[] {
  const sheets = sheet ? [sheet] : workbook.sheets;
  return sheets.flatMap((owner) => owner.comments.map((comment) => ({ sheet: owner, comment })));
}

function cellArgument({ workbook, sheet }: CommentsTarget, args: Arguments): RangeTarget {
  const place = targetOf(RangeType, args.any(0)) ?? resolvePlace(sheet ?? workbook.activeSheet, args.text(0));
  if (place.area.rowCount !== 1 || place.area.columnCount !== 1)
    refuse('InvalidArgument', 'A comment belongs to one cell.');
  return place;
}

function plainContent(args: Arguments, index: number, context: HostContext): string {
  const content = args.any(index);
  if (typeof content !== 'string') return context.missing('comments with mentions');
  return content;
}

export const CommentCollectionType: ObjectType<CommentsTarget> = {
  name: 'CommentCollection',
  properties: {},
  items: (target) => listOf(target).map((comment) => instance(CommentType, comment)),
  item: (target, key) =>
    instanceOrNull(
      CommentType,
      listOf(target).find(({ comment }) => comment.id === key),
    ),
  methods: {
    ...collectionMethods(() => CommentCollectionType),
    GetItemByCell: (target, args) => {
      const { sheet, area } = cellArgument(target, args);
      const found = sheet.comments.find(({ row, column }) => row === area.row && column === area.column);
      return found ? instance(CommentType, { sheet, comment: found }) : refuse('ItemNotFound');
    },
  },
  edits: {
    Add: (target, args, context) => {
      const { sheet, area } = cellArgument(target, args);
      assertAllowed(sheet, 'allowEditObjects');
      const taken = sheet.comments.some(({ row, column }) => row === area.row && column === area.column);
      if (taken) refuse('InvalidOperation', 'The cell has a comment already.');
      const comment: Comment = {
        id: target.workbook.newId(),
        row: area.row,
        column: area.column,
        content: plainContent(args, 1, context),
        ...signature(target.workbook),
        resolved: false,
        replies: [],
      };
      sheet.comments.push(comment);
      sheet.changed('comments', area);
      return instance(CommentType, { sheet, comment });
    },
  },
};

/** Comments are signed by whoever works on the file. */
function signature(workbook: Workbook) {
  const { year, month, day } = workbook.today();
  const created = new Date(Date.UTC(year, month - 1, day)).toISOString();
  return { authorName: workbook.properties.lastAuthor, authorEmail: '', created };
}

const CommentType: ObjectType<CommentTarget> = {
  name: 'Comment',
  id: ({ comment }) => comment.id,
  assertExists({ sheet, comment }) {
    if (!sheet.comments.includes(comment)) refuse('ItemNotFound');
  },
  properties: {
    Id: readOnly(({ comment }) => comment.id),
    Content: {
      get: ({ comment }) => comment.content,
      set({ comment, sheet }, value) {
        comment.content = expect.text(value);
        sheet.changed('comments');
      },
    },
    AuthorName: readOnly(({ comment }) => comment.authorName),
    AuthorEmail: readOnly(({ comment }) => comment.authorEmail),
    CreationDate: readOnly(({ comment }) => comment.created),
    Resolved: {
      get: ({ comment }) => comment.resolved,
      set({ comment, sheet }, value) {
        comment.resolved = expect.boolean(value);
        sheet.changed('comments');
      },
    },
  },
  links: { Replies: (target) => instance(CommentReplyCollectionType, target) },
  methods: {
    GetLocation: ({ sheet, comment: { row, column } }) =>
      rangeObject(sheet, { row, column, rowCount: 1, columnCount: 1 }),
  },
  edits: {
    Delete: ({ sheet, comment }) => {
      assertAllowed(sheet, 'allowEditObjects');
      sheet.comments.splice(sheet.comments.indexOf(comment), 1);
      sheet.changed('comments');
      return null;
    },
  },
};

interface ReplyTarget extends CommentTarget {
  readonly reply: Comment['replies'][number];
}

const CommentReplyCollectionType: ObjectType<CommentTarget> = {
  name: 'CommentReplyCollection',
  properties: {},
  items: (target) => target.comment.replies.map((reply) => instance(CommentReplyType, { ...target, reply })),
  item: (target, key) => {
    const reply = target.comment.replies.find(({ id }) => id === key);
    return reply ? instance(CommentReplyType, { ...target, reply }) : null;
  },
  methods: collectionMethods(() => CommentReplyCollectionType),
  edits: {
    Add: (target, args, context) => {
      const { workbook } = target.sheet;
      const reply = { id: workbook.newId(), content: plainContent(args, 0, context), ...signature(workbook) };
      target.comment.replies.push(reply);
      target.sheet.changed('comments');
      return instance(CommentReplyType, { ...target, reply });
    },
  },
};

const CommentReplyType: ObjectType<ReplyTarget> = {
  name: 'CommentReply',
  id: ({ reply }) => reply.id,
  properties: {
    Id: readOnly(({ reply }) => reply.id),
    Content: {
      get: ({ reply }) => reply.content,
      set({ reply, sheet }, value) {
        reply.content = expect.text(value);
        sheet.changed('comments');
      },
    },
    AuthorName: readOnly(({ reply }) => reply.authorName),
    CreationDate: readOnly(({ reply }) => reply.created),
  },
  edits: {
    Delete: ({ comment, reply, sheet }) => {
      comment.replies.splice(comment.replies.indexOf(reply), 1);
      sheet.changed('comments');
      return null;
    },
  },
};
