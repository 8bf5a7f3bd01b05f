import { analyse } from '../../../src/core/analysis';
import { indicatorInfo } from '../../../src/core/library/indicators';
import { finish } from '../../../src/core/work';
import { readWorkbook } from '../../../src/excel';
import { count } from '../../../src/words/fill';
import type { Arguments } from '../arguments';
import { figuresJson } from '../json';
import type { Answer } from '../main';
import { readMapping } from '../mapping-file';
import type { OpenFile } from '../open-file';
import { commandLine as words } from '../words';
import { periodOf } from '../../../src/core/figures/period';

export async function figures(_file: OpenFile, args: Arguments): Promise<Answer> {
  const mapping = await readMapping(args.map);
  // The whole analysis: which figures a person has still to confirm is known only with its questions.
  const { book, figures: set } = finish(analyse(await readWorkbook(), args.today, mapping));
  const lines = [...set.values()].map(({ id, value, previous, unconfirmed }) => {
    const { label, unit } = indicatorInfo(id);
    const show = (number: number | null) => (number === null ? words.unknownFigure : `${count(number)} ${unit}`.trim());
    return `${label}: ${show(value)}${unconfirmed ? ` (${words.unconfirmed})` : ''}${previous === null ? '' : ` (năm trước ${show(previous)})`}`;
  });
  return { json: figuresJson(args.file, periodOf(book, args.today).year.label, set), lines, status: 0 };
}
