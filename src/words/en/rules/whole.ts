import { amount, moment, num, place, placeAndColumn } from './say';
import { day, list, number, quoted, text, type RuleWords } from '../../rule-words';

export const balances = {
  'tong-khac-thanh-phan': {
    title: 'A whole differs from its parts',
    why: 'Readers will add up; two numbers cannot both be right.',
    how: 'Look at the parts; if they are right, correct the whole.',
    message: (data) =>
      text(data.range) === ''
        ? `${placeAndColumn(data)} holds ${num(data.value)}, but its parts add up to ${num(data.sum)}.`
        : `${placeAndColumn(data)} holds ${num(data.value)}, but the numbers ${quoted(data.range)} are ${num(data.sum)} copies.`,
  },
  'can-doi-sai': {
    title: 'Opening + added − withdrawn is not closing',
    why: 'The stock at the end of the year is right only when the balance holds.',
    how: 'Look at opening, added and withdrawn; if they are right, correct closing.',
    message: (data) =>
      `${placeAndColumn(data)} holds ${num(data.closing)}, but ${num(data.opening)} + ${num(data.added)} − ${num(data.withdrawn)} = ${num(data.after)}.`,
  },
  'dau-nam-khac-cuoi-nam-truoc': {
    title: "Opening stock differs from last year's closing",
    why: "This year's opening stock is last year's closing stock.",
    how: "Compare with last year's report and correct the wrong one.",
    message: (data) =>
      `${placeAndColumn(data)}: opening ${num(data.opening)}, last year's closing ${num(data.closing)}.`,
  },
  'so-lieu-noi-hai-lan': {
    title: 'One fact in two places with two values',
    why: 'The report has one number for each item.',
    how: 'Find out which is right and correct the other.',
    message: (data) =>
      `${placeAndColumn(data)}: “${text(data.indicator)}” is ${amount(data.stated, data.unit)} here, and ${amount(data.counted, data.unit)} ${text(data.otherSheet) === '' ? 'when counted' : `by sheet “${text(data.otherSheet)}”`}.`,
  },
  'bien-dong-bat-thuong': {
    title: 'An unusual change since last year',
    why: 'A figure that doubled or halved is mostly a slip, or needs an explanation.',
    how: 'Look at both years. If they are right, ignore this and say why.',
    message: (data) =>
      `“${text(data.indicator)}”: ${amount(data.previous, data.unit)} last year, ${amount(data.value, data.unit)} this year.`,
  },
  'cho-ngoi-khong-khop': {
    title: 'Seats are no whole number for each set',
    why: 'The seats or the sets may be a slip.',
    how: 'Count again. If the sets differ, ignore this.',
    message: (data) =>
      `${placeAndColumn(data)}: ${num(data.seats)} seats at ${num(data.quantity)} sets are ${num(data.each)} each.`,
  },
  'tinh-trang-khac-so-luong': {
    title: 'Good + broken is not the quantity',
    why: 'The equipment of the report is what is good and what is broken.',
    how: 'Count again and correct the wrong number.',
    message: (data) =>
      `${placeAndColumn(data)} holds ${num(data.quantity)}, but ${num(data.good)} good + ${num(data.broken)} broken = ${num(data.sum)}.`,
  },
  'cong-thuc-bi-ghi-de': {
    title: 'A formula was typed over',
    why: 'This cell calculated itself; now it no longer follows the registers.',
    how: 'Press Fix to put the formula back, or write the report again.',
    message: (data) => `${place(data)}: “${text(data.indicator)}” is the typed value ${quoted(data.value)}.`,
  },
  'hai-cach-tinh-khac-nhau': {
    title: 'Excel and the product disagree',
    why: 'Each figure is calculated twice. A difference means that something is written unclearly.',
    how: 'Mend the other findings first, then check again.',
    message: (data) =>
      `${place(data)}: “${text(data.indicator)}” is ${quoted(data.formula)} by Excel, ${amount(data.counted, data.unit)} by the product.`,
  },
} satisfies Record<string, RuleWords>;

export const activities = {
  'thang-khong-gioi-thieu-sach': {
    title: 'A month without a book introduction',
    why: 'Reports claim one a month; a month without any makes that untrue.',
    how: 'Add the row if there was one.',
    message: (data) => `Month ${text(data.month)} has no book introduction or display.`,
  },
  'tan-suat-khac-so-lan': {
    title: 'Frequency and count disagree',
    why: '“Once a month” is nine times in a school year.',
    how: 'Correct the frequency or the count.',
    message: (data) =>
      `${place(data)}: ${num(data.times)} ${text(data.unit)}/${text(data.period)} makes ${num(data.expected)}, but the count is ${num(data.count)}.`,
  },
  'thu-muc-thieu-so-tac-pham': {
    title: 'A bibliography without the number of works',
    why: 'The report says how many works each bibliography has.',
    how: 'Fill in the number of works.',
    message: (data) => `${place(data)}: the bibliography has no number of works.`,
  },
  'kiem-tra-sgk-chua-du': {
    title: 'Fewer than two textbook checks',
    why: 'The plan of the year says two checks of the pupils’ textbooks.',
    how: 'Add the row if there was one.',
    message: (data) => `${num(data.count)} textbook checks so far; the plan says ${num(data.planned)}.`,
  },
  'hoat-dong-trung': {
    title: 'One activity entered twice',
    why: 'It is counted twice.',
    how: 'Delete one row; if there were two events, ignore this.',
    message: (data) => `${place(data)}: ${num(data.times)} equal rows on ${day(data.date)} (rows ${text(data.rows)}).`,
  },
} satisfies Record<string, RuleWords>;

export const school = {
  'thieu-thong-tin': {
    title: "A fact for the report's header or signature is missing",
    why: 'The header and the signature need it.',
    how: 'Fill in that cell. Where there is no such row, add one on that sheet: the name in the first column, the fact beside it.',
    message: (data) =>
      data.cell === undefined
        ? `Sheet “${text(data.sheet)}” has no row for “${text(data.name)}”.`
        : `${place(data)}: “${text(data.name)}” is blank.`,
  },
  'nam-hoc-sai': {
    title: 'The school year is wrong',
    why: 'All figures are counted for this school year; it is two following years.',
    how: 'Write it like 2025-2026.',
    message: (data) => {
      const start = number(data.start);
      return `${place(data)}: ${quoted(data.value)} is not two following years${start === start ? `; is it ${start}-${start + 1}?` : '.'}`;
    },
  },
  'cap-hoc-khong-khop': {
    title: 'The levels of the school disagree',
    why: "Mostly a leftover of another school's report.",
    how: 'Correct the place with the wrong level.',
    message: (data) =>
      `${place(data)}: ${quoted(data.value)} speaks of ${text(data.other)}, but by “${text(data.by)}” the school is ${text(data.school)}.`,
  },
  'ky-hieu-sai': {
    title: 'Number or sign is not in the prescribed form',
    why: 'Nghị định 30/2020/NĐ-CP: like 05/BC-THBL, no spaces, hyphens between groups.',
    how: 'Write 05/BC-THBL (report) or 12/KH-THBL (plan).',
    message: (data) =>
      text(data.after) === ''
        ? `${place(data)}: ${text(data.header)} ${quoted(data.value)} should look like ${text(data.kind) === 'KH' ? '12/KH-THBL' : '05/BC-THBL'}.`
        : `${place(data)}: ${text(data.header)} ${quoted(data.value)} should be “${text(data.after)}”.`,
  },
  'co-quan-cap-huyen': {
    title: 'A district office as superior body',
    why: 'There is no district tier since 1 July 2025.',
    how: 'Look at the name of the superior body.',
    message: (data) => `${place(data)}: the superior body is ${quoted(data.value)}.`,
  },
  'van-ban-het-hieu-luc': {
    title: 'A replaced document is quoted',
    why: 'A report rests on documents in force.',
    how: 'Quote the new one.',
    message: (data) => `${place(data)}: ${text(data.document)} was replaced by ${text(data.by)}.`,
  },
} satisfies Record<string, RuleWords>;

export const sentences = {
  'cau-con-cho-trong': {
    title: 'A sentence with a blank in it',
    why: 'The blank will stand in the report.',
    how: 'Fill it in, or leave the sentence out.',
    message: (data) => `${place(data)}: ${quoted(data.blank)} is still to be filled in.`,
  },
  'cau-tang-giam-thieu-so': {
    title: 'Rise or fall without figures',
    why: 'To say that something rose or fell needs the figures of both years.',
    how: "Write last year's figures down, or take the word out.",
    message: (data) =>
      `${place(data)}: ${quoted(data.sentence)} lacks a figure of ${list(data.indicators)
        .map((one) => `“${text(one)}”`)
        .join(', ')}.`,
  },
  'cau-tang-giam-sai': {
    title: 'Rise or fall against the figures',
    why: 'The sentence contradicts the numbers of the same report.',
    how: 'Use the word that the figures support.',
    message: (data) =>
      `${place(data)}: it says “${text(data.said)}”, but “${text(data.indicator)}” was ${amount(data.previous, data.unit)} and is ${amount(data.value, data.unit)}.`,
  },
  'so-trong-cau-khac-so-lieu': {
    title: 'A number in a sentence differs from the figure',
    why: 'Sentence and table say two numbers for one thing.',
    how: 'Press Fix to put the live figure there, or look into the register.',
    message: (data) =>
      data.isChange
        ? `${place(data)}: it says a change of ${num(data.number)} ${text(data.unit)}, but “${text(data.indicator)}” changed by ${num(data.figure)}.`
        : `${place(data)}: it says ${num(data.number)} ${text(data.unit)}, but “${text(data.indicator)}” is ${num(data.figure)}.`,
  },
  'cau-mau-thuan': {
    title: 'Two sentences that contradict each other',
    why: 'A report cannot praise and blame the same thing.',
    how: 'Keep the true one and change the other.',
    message: (data) => `${place(data)}: ${quoted(data.sentence)} contradicts ${quoted(data.other)}.`,
  },
  'danh-so-muc-sai': {
    title: 'Parts numbered out of order',
    why: 'The parts of the report are I, II, III, IV.',
    how: 'Correct the number.',
    message: (data) =>
      text(data.right) === ''
        ? `${place(data)}: the report has no part ${quoted(data.value)}.`
        : `${place(data)}: ${quoted(data.value)} has number ${text(data.number)} and should have ${text(data.right)}.`,
  },
} satisfies Record<string, RuleWords>;

export const standards = {
  'ban-tren-hoc-sinh': {
    title: 'Copies for each pupil',
    why: 'Nghị định 93/2020/NĐ-CP, article 17: 2, 3, 4, 5 copies a pupil by level. Information, no verdict.',
    how: 'It may be named among the difficulties or the plans.',
    message: (data) =>
      `${num(data.copies)} copies for ${num(data.pupils)} pupils are ${num(data.ratio)} each; the norm of ${text(data.level)} is ${num(data.least)}.`,
  },
  'dien-tich-doc': {
    title: 'Reading space',
    why: 'Nghị định 93/2020/NĐ-CP, article 17: at least 50 m² of reading space. Information, no verdict.',
    how: 'Check the indoor area; the outdoor one is shown apart.',
    message: (data) =>
      `${placeAndColumn(data)}: ${num(data.area)} m² ${data.reading === true ? 'of reading space' : 'indoors'}${data.outdoor === null ? '' : ` (${num(data.outdoor)} m² outdoors apart)`}; the norm is ${num(data.least)} m².`,
  },
  'bao-tap-chi': {
    title: 'No data on newspapers and magazines',
    why: 'The report names their titles and issues. Information, no verdict.',
    how: 'Write down the titles and the issues of the year.',
    message: (data) =>
      text(data.lack) === 'title'
        ? `Sheet “${text(data.sheet)}” names no newspaper or magazine.`
        : `Sheet “${text(data.sheet)}” has no issue of the school year ${text(data.schoolYear)}.`,
  },
} satisfies Record<string, RuleWords>;

export const reports = {
  'bao-cao-cu': {
    title: 'The report is older than the data',
    why: 'The data, or the parts of the report chosen on “Phần báo cáo”, changed after the report was written.',
    how: 'Write the report again. The page Review names each changed cell.',
    message: (data) =>
      `${text(data.changed) === 'parts' ? `The parts of the report on “Phần báo cáo” (${text(data.kinds)})` : 'The data'} changed after the report was last written${text(data.when) === '' ? '' : ` (${moment(text(data.when))})`}.`,
  },
  'duyet-da-cu': {
    title: 'The approval is out of date',
    why: 'The data, the report or the parts on “Phần báo cáo” changed after the approval.',
    how: 'Ask for another look.',
    message: (data) =>
      `${text(data.changed) === 'report' ? 'The report' : text(data.changed) === 'parts' ? '“Phần báo cáo”' : 'The data'} changed after the approval${text(data.when) === '' ? '' : ` (${moment(text(data.when))})`}.`,
  },
} satisfies Record<string, RuleWords>;
