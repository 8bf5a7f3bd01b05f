import { PROFILE_NAMES, type ProfileName, type ProfileNameInfo } from '../library/profile';
import { parseSchoolYear } from '../library/school-year';
import { isErrorValue, type CellValue } from '../sheet/snapshot';
import { dayOfNumber, NO_CONTEXT, readDateText, type DateContext } from '../text/dates';
import { readNumberText } from '../text/numbers';
import { ReadState, type ProfileFact, type RecordTable, type TextColumn } from './book';
import { inOneCell, type Pair, type ProfileCluster } from './profile-names';

/** The cluster as a table of `profile`: one record a name. */
export function profileTable(cluster: ProfileCluster): RecordTable {
  const { grid, nameColumn } = cluster;
  const rows: number[] = [];
  const ignoredRows: RecordTable['ignoredRows'][number][] = [];
  for (let row = cluster.firstRow; row <= cluster.lastRow; row++) {
    if (grid.isBlank(row, nameColumn)) ignoredRows.push({ row, reason: 'blank' });
    else rows.push(row);
  }
  const column = (field: 'name' | 'value', at: number): TextColumn => {
    const below = field === 'name' ? cluster.pairs[0]?.nameRow : undefined;
    const raw = rows.map((row) => grid.raw(below ?? row, at));
    const values = rows.map((row) => grid.text(below ?? row, at));
    const states = Uint8Array.from(raw, (value, i) =>
      typeof value === 'string' && isErrorValue(value)
        ? ReadState.error
        : values[i] === ''
          ? ReadState.blank
          : ReadState.read,
    );
    const header = cluster.headerRow >= cluster.firstRow ? '' : grid.headerText(cluster.headerRow, at);
    return {
      type: 'text',
      field,
      column: at,
      header: cluster.headerRow < cluster.firstRow - 1 ? '' : header,
      raw,
      states,
      values,
    };
  };
  return {
    section: 'profile',
    sheet: grid.name,
    grain: null,
    header: { firstRow: cluster.headerRow, lastRow: cluster.headerRow },
    body: { firstRow: cluster.firstRow, lastRow: cluster.lastRow },
    extent: {
      firstColumn: Math.min(nameColumn, cluster.valueColumn),
      lastColumn: Math.max(nameColumn, cluster.valueColumn),
    },
    rows: Int32Array.from(rows),
    columns: new Map([
      ['name', column('name', nameColumn)],
      ['value', column('value', cluster.valueColumn)],
    ]),
    constants: {},
    ignoredRows,
    ...(cluster.earlier ? { earlier: cluster.earlier.map(profileTable) } : {}),
  };
}

/** The facts of all clusters; where a name stands twice, the first that is filled counts. */
export function readProfile(clusters: readonly ProfileCluster[], date1904: boolean): Map<ProfileName, ProfileFact> {
  const facts = new Map<ProfileName, ProfileFact>();
  const read = (wanted: (info: ProfileNameInfo) => boolean, context: DateContext) => {
    for (const cluster of clusters) {
      for (const pair of cluster.pairs) {
        if (!wanted(pair.info)) continue;
        const there = facts.get(pair.info.name);
        if (there && there.text !== '') continue;
        const fact = factOf(cluster, pair, date1904, context);
        if (!there || fact.text !== '') facts.set(pair.info.name, fact);
      }
    }
  };
  // The school year first: days without a year need it.
  read((info) => info.type === 'schoolYear', NO_CONTEXT);
  const start = parseSchoolYear(facts.get('Năm học')?.text ?? '')?.start ?? null;
  read((info) => info.type !== 'schoolYear', { ...NO_CONTEXT, schoolYearStart: start, dayFirstProved: true });
  return new Map(
    PROFILE_NAMES.flatMap(({ name }) => (facts.has(name) ? [[name, facts.get(name) as ProfileFact]] : [])),
  );
}

/** "Ký hiệu: " of "Ký hiệu: BC-THBL". */
function labelOf(raw: string): string {
  return /^[^:]*:\s*/.exec(raw)?.[0] ?? '';
}

function factOf(cluster: ProfileCluster, pair: Pair, date1904: boolean, context: DateContext): ProfileFact {
  const { grid } = cluster;
  const column = pair.valueColumn >= 0 ? pair.valueColumn : cluster.valueColumn;
  const raw: CellValue = pair.valueColumn < 0 && column === pair.column ? '' : grid.raw(pair.row, column);
  const cellText = raw === '' ? '' : grid.text(pair.row, column);
  const joint = column === pair.column && pair.nameRow === undefined;
  const text = joint ? (pair.stated ?? inOneCell(cellText)?.value ?? '') : cellText;
  const cell = { sheet: grid.name, row: pair.row, column };
  const number =
    text === ''
      ? null
      : numberOfFact(pair.info, joint ? text : raw, text, grid.numberFormat(pair.row, column), date1904, context);
  const label = joint && typeof raw === 'string' ? labelOf(raw) : '';
  return { name: pair.info.name, raw, text, number, cell, label };
}

function numberOfFact(
  info: ProfileNameInfo,
  raw: CellValue,
  text: string,
  format: string,
  date1904: boolean,
  context: DateContext,
): number | null {
  const finite = (value: number) => (Number.isFinite(value) ? value : null);
  switch (info.type) {
    case 'date': {
      if (typeof raw === 'number') return finite(dayOfNumber(raw, date1904, context));
      const reading = readDateText(text, context);
      return reading.kind === 'unreadable' || reading.kind === 'ambiguous' ? null : reading.serial;
    }
    case 'count': {
      if (typeof raw === 'number') return raw;
      const reading = readNumberText(text, true);
      return reading.kind === 'number' && !reading.percent ? reading.value : null;
    }
    case 'area': {
      if (typeof raw === 'number') return raw;
      // 1.436 m² is no reading room; a dot before three digits in an area groups them only when nothing else fits.
      const reading = readNumberText(text, false);
      return reading.kind === 'number' && !reading.percent ? reading.value : null;
    }
    case 'percent': {
      // A cell may hold 1 shown as 100 %, 100, or the text "100%".
      if (typeof raw === 'number') return finite(format.includes('%') || (raw > 0 && raw <= 1) ? raw * 100 : raw);
      const reading = readNumberText(text, false);
      return reading.kind === 'number' ? reading.value : null;
    }
    default:
      return null;
  }
}
