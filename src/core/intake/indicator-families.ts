import type { IndicatorId } from '../library/ids';

/** What an indicator is about: books, newspapers, furniture, rooms, what was done, readers, the school. */
export type IndicatorFamily = 'books' | 'periodicals' | 'equipment' | 'rooms' | 'activities' | 'readers' | 'school';

const FAMILY: Readonly<Record<string, IndicatorFamily>> = {
  periodicals: 'periodicals',
  equipment: 'equipment',
  seats: 'equipment',
  area: 'rooms',
  activities: 'activities',
  bibliography: 'activities',
  visits: 'readers',
  loans: 'readers',
  people: 'school',
  ratio: 'school',
};

export function familyOfIndicator(id: IndicatorId): IndicatorFamily {
  return FAMILY[id.slice(0, id.indexOf('.'))] ?? 'books';
}
