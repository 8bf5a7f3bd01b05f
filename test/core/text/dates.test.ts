import fc from 'fast-check';
import { dateOf, serialOf } from '../../../src/core/text/calendar';
import {
  dateInside,
  dayOfNumber,
  monthDayReading,
  monthNamed,
  NO_CONTEXT,
  provesDayFirst,
  readDateText,
  type DateContext,
} from '../../../src/core/text/dates';

const context: DateContext = { ...NO_CONTEXT, schoolYearStart: 2025, plausible: [2025, 2026] };
const register: DateContext = { ...NO_CONTEXT, schoolYearStart: 2025, plausible: [1950, 2026] };

function read(text: string, where = context): string {
  const reading = readDateText(text, where);
  if (reading.kind === 'unreadable' || reading.kind === 'ambiguous') return reading.kind;
  const day = dateOf(reading.serial);
  return day ? `${day.day}/${day.month}/${day.year}` : 'no day';
}

describe('serials', () => {
  it('agree with Excel', () => {
    expect(serialOf(2025, 9, 5)).toBe(45905);
    expect(serialOf(1900, 3, 1)).toBe(61);
    expect(serialOf(2025, 4, 31)).toBeNaN();
  });

  it('go there and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
        const day = dateOf(serial);
        return day !== null && serialOf(day.year, day.month, day.day) === serial;
      }),
    );
  });
});

describe('a date as people write it', () => {
  it.each([
    ['12/09/2025', '12/9/2025'],
    ['12 / 09 / 2025', '12/9/2025'],
    ['12.9.2025', '12/9/2025'],
    ['2025-09-12', '12/9/2025'],
    ['17-11-25', '17/11/2025'],
    ['26.XI.2007', '26/11/2007'],
    ['26/xi/2025', '26/11/2025'],
    ['ngày 12 tháng 9 năm 2025', '12/9/2025'],
    ['Thứ 2, 15/9/2025', '15/9/2025'],
    ['15/09/2025 08:30', '15/9/2025'],
    ['15/9', '15/9/2025'],
    ['15/3', '15/3/2026'],
    ['9/2025', '1/9/2025'],
    ['tháng 9', '1/9/2025'],
    ['Tháng 3', '1/3/2026'],
    ['Tháng 9/2025', '1/9/2025'],
    ['T9/2025', '1/9/2025'],
    ['Tháng Chín', '1/9/2025'],
    ['Tuần 3 (15/9-19/9)', '15/9/2025'],
    ['Tuần 3 (15/9 - 19/9/2025)', '15/9/2025'],
    ['15-19/9/2025', '15/9/2025'],
    ['từ 15/9 đến 19/9', '15/9/2025'],
    ['29/12-2/1/2026', '29/12/2025'],
    ['Tuần 2 tháng 9', '8/9/2025'],
    ['Tuần 1', '1/9/2025'],
    ['Tuần thứ 20', '12/1/2026'],
    ['tuần II', '8/9/2025'],
    ['IX/2025', '1/9/2025'],
    ['I.2026', '1/1/2026'],
  ])('%j is %s', (text, day) => {
    expect(read(text)).toBe(day);
  });

  it.each(['5/23/2025', '31/4/2025', 'Tuần 60', 'Tuần lễ văn hoá', 'đầu năm', '32/1/2025', '13/13/2025'])(
    '%j is no date',
    (text) => {
      expect(read(text)).toBe('unreadable');
    },
  );

  it('offers month-day only when asked', () => {
    expect(monthDayReading('5/23/2025')).toBe(serialOf(2025, 5, 23));
    expect(monthDayReading('23/5/2025')).toBeNull();
  });

  it('a two-digit year needs proof', () => {
    expect(read('05/06/25', register)).toBe('ambiguous');
    expect(read('05/06/25', { ...register, dayFirstProved: true })).toBe('5/6/2025');
    expect(read('17-11-25', register)).toBe('17/11/2025');
    expect(provesDayFirst('30/08/25')).toBe(true);
    expect(provesDayFirst('05/06/25')).toBe(false);
  });

  it('a month without a year needs a school year', () => {
    expect(read('Tháng 9', NO_CONTEXT)).toBe('unreadable');
  });

  it('every day of four digits reads back', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 20_000, max: 60_000 }),
        fc.constantFrom('/', '-', '.', ' / '),
        (serial, separator) => {
          const day = dateOf(serial);
          if (!day) return false;
          const reading = readDateText([day.day, day.month, day.year].join(separator), NO_CONTEXT);
          return reading.kind === 'day' && reading.serial === serial;
        },
      ),
    );
  });
});

test('numbers in a column of dates', () => {
  expect(dayOfNumber(45905, false, context)).toBe(45905);
  expect(dayOfNumber(45905.35, false, context)).toBe(45905);
  expect(dayOfNumber(45905 - 1462, true, context)).toBe(45905);
  expect(dayOfNumber(9, false, { ...context, bareMonths: true })).toBe(serialOf(2025, 9, 1));
  expect(dayOfNumber(2, false, { ...context, bareWeeks: true })).toBe(serialOf(2025, 9, 8));
  const september = { ...context, bareDaysFrom: serialOf(2025, 9, 1) };
  expect(dayOfNumber(8, false, september)).toBe(serialOf(2025, 9, 8));
  expect(dayOfNumber(31, false, september)).toBeNaN();
  expect(dayOfNumber(9, false, context)).toBeNaN();
  expect(dayOfNumber(2025, false, context)).toBeNaN();
});

test.each([
  ['Theo dõi bạn đọc tháng 9/2025', serialOf(2025, 9, 1)],
  ['Tháng 3', serialOf(2026, 3, 1)],
  ['T10', serialOf(2025, 10, 1)],
  ['Bạn đọc', null],
  ['Tiết 3', null],
  ['Tháng 13', null],
])('%j is a page of the month %s', (name, month) => {
  expect(monthNamed(name, context)).toBe(month);
});

test('texts in a column of months', () => {
  const months = { ...context, bareMonths: true };
  expect(readDateText('12/25', months)).toMatchObject({ kind: 'month', serial: serialOf(2025, 12, 1) });
  expect(readDateText('12/25', context).kind).toBe('unreadable');
  expect(readDateText('12/5', months).kind).toBe('day');
});

test('a date is found inside a longer text', () => {
  expect(dateInside('Biên bản 12 ngày 15/5/2026')).toBe(serialOf(2026, 5, 15));
  expect(dateInside('02/BB-THSN')).toBeNull();
  expect(dateInside('BB 02, tháng 3/2026')).toBe(serialOf(2026, 3, 1));
  expect(dateInside('thanh lý T3/2026')).toBe(serialOf(2026, 3, 1));
  // A record's number and year, and a month of nobody knows which year, are no dates.
  expect(dateInside('BB 01/2026')).toBeNull();
  expect(dateInside('BB 02, tháng 3')).toBeNull();
});

test('every day of the calendar of Excel is the day that Date knows', () => {
  const wrong: number[] = [];
  for (let serial = 61; serial <= 2_958_465; serial += 13) {
    const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
    const day = dateOf(serial);
    const same =
      day?.year === date.getUTCFullYear() && day.month === date.getUTCMonth() + 1 && day.day === date.getUTCDate();
    if (!same) wrong.push(serial);
  }
  expect(wrong).toEqual([]);
});

test('a cell of nothing but dots, as a form has them, is no date at once', () => {
  const dots = `Sách ${'.'.repeat(32_000)}x`;
  const from = performance.now();
  expect(readDateText(dots, NO_CONTEXT).kind).toBe('unreadable');
  expect(performance.now() - from).toBeLessThan(200);
});
