/** Intake and the checks that validators of rows have too, against the best hand loop and libraries, on one table with one set of planted slips. */
import { readBook } from '../../src/core/intake';
import { computeFigures } from '../../src/core/figures';
import { RULES } from '../../src/core/rules';
import type { Rule, RuleInput } from '../../src/core/rules/rule';
import { ReadState } from '../../src/core/intake/book';
import type { WorkbookSnapshot } from '../../src/core/sheet/snapshot';
import { finish } from '../../src/core/work';
import { COLUMN, makeRegister, SLIPS, TODAY, workbookOf, type Register } from '../data/register';
import { bestLoop } from '../peers/best-loop';
import { withAjv } from '../peers/ajv';
import { withTableschema } from '../peers/frictionless';
import { withZod } from '../peers/zod';
import type { Found } from '../peers/shared';
import { heading, main, milliseconds, tell, times } from '../support/report';
import { interleaved, named } from '../support/timing';

/** The rules that look at what a validator of rows looks at: types, ranges, lists, shapes and uniqueness. */
const ROW_RULES = new Set([
  'khong-phai-so',
  'so-dang-chu',
  'so-am',
  'so-le',
  'ngay-khong-hieu',
  'ngay-tuong-lai',
  'nam-xuat-ban-sai',
  'thieu-loai',
  'loai-la',
  'loai-viet-khac',
  'loai-va-so-khac-nhau',
  'dkcb-trung',
  'dkcb-sai-mau',
]);
const CHECKED: readonly Rule[] = RULES.filter(({ id }) => ROW_RULES.has(id));
const NO_FIGURES: RuleInput['figures'] = new Map();

interface Own {
  readonly input: RuleInput;
  readonly found: {
    readonly rule: string;
    readonly severity: string;
    readonly cells: readonly { row: number; column: number }[];
  }[];
}

function withIntake(workbook: WorkbookSnapshot, rules: readonly Rule[] = CHECKED): Own {
  const book = finish(readBook(workbook, undefined, TODAY));
  const input: RuleInput = { workbook, book, figures: NO_FIGURES, today: TODAY };
  const found: Own['found'] = [];
  for (const rule of rules) {
    if (rule.missing(input).length > 0) continue;
    for (const one of rule.check(input))
      if (one) found.push({ rule: rule.id, severity: rule.severity, cells: one.cells });
  }
  return { input, found };
}

const NAMES = {
  own: 'Sổ thư viện',
  loop: 'best hand loop',
  ajv: 'ajv 8.20.0 + Set',
  zod: 'zod 4.6.7 + Set',
  tableschema: 'tableschema 1.12.6',
};

/** `slow`: with those that need many times as long. */
async function compare(count: number, rounds: number, slow: boolean): Promise<void> {
  heading(`Intake and the checks of rows, ${count.toLocaleString('en')} × 12, ${rounds} interleaved rounds`);
  const register = makeRegister(count);
  const text = JSON.stringify(register.rows);
  const prepare = () => workbookOf({ header: register.header, rows: JSON.parse(text) as Register['rows'] });
  const rowsOf = (workbook: WorkbookSnapshot) => (workbook.sheets[0]?.values ?? []).slice(1);
  const timed = await interleaved<WorkbookSnapshot>(
    [
      { name: NAMES.loop, run: (workbook) => bestLoop(rowsOf(workbook)) },
      { name: NAMES.own, run: (workbook) => withIntake(workbook) },
      { name: NAMES.ajv, run: (workbook) => withAjv(rowsOf(workbook)) },
      ...(slow ? [{ name: NAMES.zod, run: (workbook: WorkbookSnapshot) => withZod(rowsOf(workbook)) }] : []),
      ...(slow && count >= 100_000
        ? [{ name: NAMES.tableschema, run: (workbook: WorkbookSnapshot) => withTableschema(rowsOf(workbook)) }]
        : []),
    ],
    prepare,
    rounds,
  );
  const loop = named(timed, NAMES.loop);
  for (const { name, median, least, first } of timed) {
    const speed = Math.round((count / median) * 1000).toLocaleString('en');
    tell({
      what: name,
      value: `${times(median / loop.median)} (least ${times(least / loop.least)}), ${milliseconds(median)}, ${speed} rows a second, first call ${milliseconds(first)}`,
    });
  }
  const own = named(timed, NAMES.own);
  if (count === 100_000) {
    const ratio = Math.min(own.median / loop.median, own.least / loop.least);
    tell({ what: 'Sổ thư viện / best hand loop', value: times(ratio), budget: '≤ 2.0 ×', ok: ratio <= 2 });
  }
  const ajv = own.median / named(timed, NAMES.ajv).median;
  tell({ what: 'Sổ thư viện / ajv', value: times(ajv), ...(count >= 50_000 && { budget: '< 1 ×', ok: ajv < 1 }) });
}

interface Score {
  readonly found: number;
  readonly bySlip: ReadonlyMap<string, number>;
  readonly variants: number;
  readonly elsewhere: number;
}

/** What of the planted slips was found at its row, and what was said about rows in which nothing is wrong. */
function score(register: Register, found: readonly Found[]): Score {
  const planted = new Map(register.planted.map((slip) => [slip.row, slip]));
  const variants = new Set(register.variants);
  const hit = new Set<number>();
  const falseVariants = new Set<number>();
  const elsewhere = new Set<number>();
  for (const [row, column] of found) {
    if (planted.has(row)) hit.add(row);
    else if (column === COLUMN.category && variants.has(row)) falseVariants.add(row);
    else elsewhere.add(row);
  }
  const bySlip = new Map<string, number>();
  for (const row of hit) {
    const kind = planted.get(row)?.kind ?? '';
    bySlip.set(kind, (bySlip.get(kind) ?? 0) + 1);
  }
  return { found: hit.size, bySlip, variants: falseVariants.size, elsewhere: elsewhere.size };
}

async function defects(count: number): Promise<void> {
  const register = makeRegister(count);
  const { planted, variants } = register;
  heading(
    `What each finds: ${planted.length} planted slips, ${variants.length} known variants of a category that are no defect`,
  );
  const workbook = workbookOf(register);
  const whole = withIntake(
    workbook,
    RULES.filter(({ id }) => id !== 'thieu-phan'),
  );
  // Duplicates are told once, with every cell of the group.
  const cellsOf = ({ cells }: Own['found'][number]): Found[] => cells.map(({ row, column }) => [row - 1, column]);
  const accused = whole.found.filter(({ severity }) => severity !== 'goi-y');
  const told = whole.found.flatMap(cellsOf);
  const frictionless = await withTableschema(register.rows);
  const contestants: readonly (readonly [string, readonly Found[]])[] = [
    [NAMES.own, told],
    [NAMES.loop, bestLoop(register.rows).list()],
    [NAMES.ajv, withAjv(register.rows)],
    [NAMES.zod, withZod(register.rows)],
    [NAMES.tableschema, frictionless.found],
  ];
  const ownVariants = score(register, accused.flatMap(cellsOf)).variants;
  for (const [name, found] of contestants) {
    const result = score(register, found);
    const falseErrors = name === NAMES.own ? ownVariants : result.variants;
    tell({
      what: name,
      value: `${result.found} found (${((100 * result.found) / planted.length).toFixed(1)} %), ${falseErrors} variants called errors`,
    });
    const missed = SLIPS.map((slip) => {
      const of = planted.filter(({ kind }) => kind === slip).length;
      return { slip, missed: of - (result.bySlip.get(slip) ?? 0), of };
    }).filter((entry) => entry.missed > 0);
    if (missed.length > 0)
      tell({
        what: '',
        value: `missed: ${missed.map(({ slip, missed: n, of }) => `${slip} ${n} of ${of}`).join(', ')}`,
      });
  }
  tell({ what: 'known variants called errors', value: String(ownVariants), budget: '0', ok: ownVariants === 0 });
  const silent = silentCasts(register, whole);
  tell({ what: 'texts taken for another number without a word', value: String(silent), budget: '0', ok: silent === 0 });
  const cast = frictionless.cast.filter((row, i) => {
    const price = register.rows[i]?.[COLUMN.price];
    return row !== null && typeof price === 'string' && row[COLUMN.price] !== Number(price.replace(/\D/g, ''));
  }).length;
  tell({ what: 'the same, tableschema', value: String(cast) });
}

/** Prices that stand as text, were read as a number other than the one they say, and are mentioned by no rule. */
function silentCasts(register: Register, { input, found }: Own): number {
  const told = new Set(found.flatMap(({ cells }) => cells.map(({ row, column }) => row * 16 + column)));
  const table = input.book.tables.find(({ section }) => section === 'holdings');
  const prices = table?.columns.get('price');
  if (!table || prices?.type !== 'number') throw new Error('the register was not understood');
  let silent = 0;
  for (let i = 0; i < table.rows.length; i++) {
    const raw = register.rows[(table.rows[i] ?? 0) - 1]?.[COLUMN.price];
    if (typeof raw !== 'string' || prices.states[i] !== ReadState.fromText) continue;
    const wrong = prices.values[i] !== Number(raw.replace(/\D/g, ''));
    if (wrong && !told.has((table.rows[i] ?? 0) * 16 + prices.column)) silent += 1;
  }
  return silent;
}

void main(async () => {
  computeFigures(finish(readBook(workbookOf(makeRegister(200)), undefined, TODAY)), TODAY);
  await compare(4_000, 15, true);
  await compare(50_000, 5, false);
  await compare(100_000, 5, true);
  await defects(20_000);
});
