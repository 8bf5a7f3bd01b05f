import { openXlsx, saveXlsx, UnsupportedSaveError } from '../../../sandbox/files';
import { Workbook, type Comment } from '../../../sandbox/model';
import { differences, partsOf, plainWorkbook, richWorkbook, textOf } from './fixture';

const comment = (row: number, content: string, more: Partial<Comment> = {}): Comment => ({
  id: `{00000000-0001-0000-0000-00000000000${row}}`,
  row,
  column: 1,
  content,
  authorName: 'Thầy Nam',
  authorEmail: '',
  created: '2026-05-06T07:08:09.000Z',
  resolved: false,
  replies: [],
  ...more,
});

describe('comments', () => {
  it('of a new workbook come back with replies and people', async () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet('Ý kiến');
    sheet.comments = [
      comment(0, 'Số này <sai> & thiếu?'),
      comment(4, 'Xong', {
        resolved: true,
        replies: [
          {
            id: '{R}',
            content: 'Đã sửa',
            authorName: 'Cô Lan',
            authorEmail: 'lan@example.org',
            created: '2026-05-07T00:00:00Z',
          },
        ],
      }),
    ];
    const bytes = saveXlsx(workbook);
    const mine = (await openXlsx(bytes)).workbook.sheets[0];
    expect(mine?.comments).toMatchObject([
      { row: 0, column: 1, content: 'Số này <sai> & thiếu?', authorName: 'Thầy Nam', resolved: false, replies: [] },
      {
        row: 4,
        resolved: true,
        replies: [{ content: 'Đã sửa', authorName: 'Cô Lan', authorEmail: 'lan@example.org' }],
      },
    ]);
    expect(mine?.notes).toEqual([]);
    // Older programs see a note in its place, with a box.
    expect(textOf(partsOf(bytes), 'xl/comments1.xml')).toContain('Comment:\n    Số này &lt;sai&gt; &amp; thiếu?');
    expect(textOf(partsOf(bytes), 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(2);
  });

  it('are added beside notes and comments that were there', async () => {
    const bytes = await richWorkbook();
    const opened = await openXlsx(bytes);
    const sheet = opened.workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    sheet.comments.push(comment(5, 'mới'));
    sheet.changed('comments');
    const saved = saveXlsx(opened);
    expect(differences(bytes, saved).sort()).toEqual([
      'xl/comments1.xml',
      'xl/drawings/vmlDrawing1.vml',
      'xl/persons/person.xml',
      'xl/threadedComments/threadedComment1.xml',
    ]);
    const mine = (await openXlsx(saved)).workbook.sheets[0];
    expect(mine?.comments.map(({ content, authorName }) => [content, authorName])).toEqual([
      ['Xem lại', 'Cô Lan'],
      ['mới', 'Thầy Nam'],
    ]);
    expect(mine?.notes.map(({ text }) => text)).toEqual(['Ghi chú của ô']);
    expect(textOf(partsOf(saved), 'xl/drawings/vmlDrawing1.vml').match(/<v:shape /g)).toHaveLength(2);
  });

  it('and notes go with their boxes', async () => {
    const opened = await openXlsx(await plainWorkbook());
    const sheet = opened.workbook.sheets[0];
    if (!sheet) throw new Error('no sheet');
    sheet.notes = [];
    sheet.changed('notes');
    const saved = saveXlsx(opened);
    expect((await openXlsx(saved)).workbook.sheets[0]?.notes).toEqual([]);
    expect(textOf(partsOf(saved), 'xl/drawings/vmlDrawing1.vml')).not.toContain('<v:shape ');
  });
});

it('refuses to save a change that it cannot write, and says which', async () => {
  const opened = await openXlsx(await plainWorkbook());
  opened.workbook.sheets[0]?.customProperties.set('khoá', 'giá trị');
  opened.workbook.sheets[0]?.changed('customProperties');
  expect(() => saveXlsx(opened)).toThrow(UnsupportedSaveError);
  expect(() => saveXlsx(opened)).toThrow(/customProperties/);
});
