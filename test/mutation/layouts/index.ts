import { isNumber, sum, type Library, type Row, type Table } from '../model';
import type { Chance } from '../../../scripts/support/chance';
import {
  activities,
  ACTIVITY_FACTS,
  day,
  equipment,
  history,
  narrative,
  periodicals,
  profile,
  readers,
} from './common';
import { registers, summary, titleList, TYPES } from './holdings';

type Facts = Record<string, number>;

/** The rest of a workbook around its holdings. */
function around(layout: string, holdings: Table[], stock: Facts, lastStock: Facts, chance: Chance): Library {
  const visitors = readers(chance);
  const facts: Facts = { ...ACTIVITY_FACTS, ...visitors.facts, ...stock };
  const before: Facts = {
    ...lastStock,
    ...Object.fromEntries(
      Object.entries(visitors.facts).map(([id, value]) => [id, value - (id.endsWith('total') ? 60 : 30)]),
    ),
    'activities.introductionSession': 9,
    'activities.display': 6,
    'equipment.computer': 20,
    'equipment.shelf': 7,
    'seats.reading': 54,
  };
  const others = [
    profile(chance),
    equipment(chance),
    activities(chance),
    visitors.table,
    periodicals(chance),
    history(before, facts, chance),
    narrative(facts, chance),
  ];
  return { layout, tables: chance.shuffled([...others, ...holdings]), own: [], facts, before };
}

function byType(copiesOf: (id: string, name: string, code: string) => number): Facts {
  const facts: Facts = {};
  for (const [id, name, code] of TYPES) facts[`copies.${id}`] = copiesOf(id, name, code);
  facts['copies.total'] = Object.values(facts).reduce((all, copies) => all + copies, 0);
  return facts;
}

/** Last year's stock where nothing in the workbook has to agree with it. */
function lessBy(stock: Facts, less: number): Facts {
  return byType((id) => (stock[`copies.${id}`] ?? 0) - less);
}

function titles(chance: Chance): Library {
  const list = titleList(chance);
  const stock = byType((_id, name) =>
    sum(
      list.rows.filter(({ category }) => category === name),
      'quantity',
    ),
  );
  return around('titles', [list], stock, lessBy(stock, 3), chance);
}

function isGone({ withdrawalDate }: Row): boolean {
  return isNumber(withdrawalDate);
}

function perType(chance: Chance): Library {
  const books = registers(chance);
  const rowsOf = (code: string) => books.find(({ sheet }) => sheet === code)?.rows ?? [];
  const stock = byType((_id, _name, code) => rowsOf(code).filter((row) => !isGone(row)).length);
  const start = day(2025, 8, 1);
  const last = byType(
    (_id, _name, code) => rowsOf(code).filter(({ entryDate }) => isNumber(entryDate) && entryDate < start).length,
  );
  return around('registers', books, stock, last, chance);
}

function summaries(chance: Chance): Library {
  const one = summary(chance);
  const of = (field: 'opening' | 'closing') =>
    byType((_id, name) =>
      sum(
        one.rows.filter(({ category }) => category === name),
        field,
      ),
    );
  return around('summary', [one], of('closing'), of('opening'), chance);
}

/** Clean workbooks, each time others; none of them has a fault. */
export const LAYOUTS: readonly ((chance: Chance) => Library)[] = [titles, perType, summaries];
