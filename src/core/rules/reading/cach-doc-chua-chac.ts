import { indicatorInfo } from '../../library/indicators';
import type { IndicatorId } from '../../library/ids';
import type { JudgedDoubt } from '../../figures/doubts';
import type { Found, Rule } from '../rule';
import { atAddress } from '../shared/found';

/** Figures that a librarian knows by heart, by which the choices are told apart. */
const TOLD_BY: readonly RegExp[] = [/^copies\.total$/, /^equipment\./, /^visits\.|^loans\./, /^value\.total$/, /./];

/** A table that can be read in two ways which count differently, where nothing decides between them. It closes only by a choice. */
export const cachDocChuaChac: Rule = {
  id: 'cach-doc-chua-chac',
  family: 'reading',
  severity: 'canh-bao',
  missing: () => [],
  *check({ doubts = [] }): Generator<Found> {
    for (const doubt of doubts) {
      const told = toldBy(doubt);
      const { label, unit } = indicatorInfo(told);
      yield atAddress(
        doubt.cell,
        [
          doubt.section,
          doubt.sheet,
          doubt.kind,
          ...doubt.choices.flatMap(({ columns }) => columns.map(({ header }) => header)),
        ],
        {
          kind: doubt.kind,
          section: doubt.section,
          indicator: label,
          unit,
          choices: doubt.choices.map(
            ({ columns, reading }) => reading ?? columns.map(({ header }) => header).join(' + '),
          ),
          totals: doubt.totals.map((totals) => totals.get(told) ?? ''),
        },
        { action: 'choose-reading' },
      );
    }
  },
};

function toldBy({ totals }: JudgedDoubt): IndicatorId {
  const ids = [...(totals[0]?.keys() ?? [])];
  for (const pattern of TOLD_BY) {
    const id = ids.find((each) => pattern.test(each));
    if (id) return id;
  }
  throw new RangeError('a doubt without a figure that differs');
}
