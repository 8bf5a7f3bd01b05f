import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { planLabels } from '../../../src/core/labels';
import { analyse } from '../../../src/core/analysis';
import { addressName } from '../../../src/core/sheet/address';
import { finish } from '../../../src/core/work';
import { readWorkbook } from '../../../src/excel';
import { writeLabels } from '../../../src/word/labels';
import { labelNotes, refusalText } from '../../../src/words/label-text';
import { labels as text } from '../../../src/words/vi/labels';
import { UsageError, type Arguments } from '../arguments';
import type { Answer } from '../main';
import { readMapping } from '../mapping-file';
import type { OpenFile } from '../open-file';
import { commandLine as words } from '../words';

/** Writes a Word file of labels. Where no copy gets one, nothing is written and the status is 1. */
export async function labels(_file: OpenFile, args: Arguments): Promise<Answer> {
  const { out, labels: options } = args;
  if (out === null || options === null) throw new UsageError(words.labelsNeedOut);
  if (path.resolve(out) === path.resolve(args.file)) throw new UsageError(words.sameFile);
  const { book } = finish(analyse(await readWorkbook(), args.today, await readMapping(args.map)));
  const plan = finish(planLabels(book, options));
  const { labels: made, pages, refused, unknown, unnumbered } = plan;
  const document = made.length === 0 ? null : out;
  if (document !== null) await writeFile(document, await writeLabels(plan));
  return {
    json: {
      file: args.file,
      document,
      labels: made.length,
      pages,
      codes: {
        code128: made.filter(({ code }) => code.kind === 'code128').length,
        qr: made.filter(({ code }) => code.kind === 'qr').length,
      },
      refused: refused.map((one) => ({
        number: one.number,
        cell: addressName(one.cell),
        why: one.why,
        message: refusalText(text, one),
      })),
      unknown,
      unnumbered: unnumbered.map(addressName),
    },
    lines: [
      ...(document === null ? [text.none] : [words.wrote(document)]),
      ...labelNotes(text, plan, document !== null),
      ...refused.map((one) => refusalText(text, one)),
    ],
    status: document === null ? 1 : 0,
  };
}
