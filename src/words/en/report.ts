import type { Shape } from '../shape';
import type { report as vietnamese } from '../vi/report';

/** Words of the page Lập báo cáo in English. */
export const report: Shape<typeof vietnamese> = {
  reportSheet: 'Báo cáo …',
  title: 'Write a report',
  kind: 'Kind of report',
  kinds: {
    'tong-ket': 'Annual report',
    'so-ket-hk1': 'First-term report',
    thang: 'Monthly report',
    'kiem-ke': 'Stocktaking minutes',
    'thanh-loc': 'Weeding minutes',
    'thong-ke': 'Statistical table',
    'tu-danh-gia': 'Minutes of the library’s self-assessment',
  },
  month: 'Month',
  monthName: 'Month {month}/{year}',
  intro: 'Two sheets of its own are written into the workbook, and a Word file is made:',
  sheets: {
    figures: '“{name}”: every figure as a live formula; click it to see where it comes from.',
    report: '“{name}”: the report, ready to print.',
    assessment:
      'Also the year’s sheet “Tự đánh giá”: criteria, thresholds, results; what you have typed there is kept.',
    word: 'A Word file in the form of Decree 30/2020/NĐ-CP.',
    untouched: 'Your sheets stay as they are; no cell is changed.',
  },
  start: 'Write the report',
  again: 'Write the report again',
  startDraft: 'Write a draft',
  running: {
    read: 'Reading and checking…',
    write: 'Writing the sheets…',
    compare: 'Comparing the two ways of counting…',
    word: 'Making the Word file…',
  },
  blocked: {
    title: 'Errors left: {count}. The official report cannot be written yet',
    detail: 'Figures may be wrong because of them. Mend them first, or write a draft (marked BẢN NHÁP on every page).',
    mend: 'Look at the errors',
    affected: 'Figures that may be wrong:',
    affectedLine: '{section} (errors: {count}): {figures}.',
    noFigures: '{section} (errors: {count}); no figure of this year depends on them.',
    whole: 'The whole workbook',
    more: 'and {count} more figures',
  },
  edited: {
    title: 'Sentences changed by hand on the report sheet: {count}',
    detail: 'Writing the report again replaces them. Do you want to keep them?',
    changed: 'Changed: {text}',
    added: 'Added: {text}',
    removed: 'A sentence of part {part} was removed',
    line: 'Typed over, and the data say something else by now: {text}',
    keepLines: 'Keep as typed and write the report',
    keep: 'Move them to Nhận định and write the report',
    drop: 'Drop them and write from the figures',
    cannotKeep: 'The workbook has no sheet Nhận định to keep them on. Open Setup to lay it out first.',
  },
  omitted: {
    title: 'Sentences that are not in the report ({count})',
    unknown: 'unknown: {missing}',
    claim: 'the figures do not bear it out, so it was written anew from them',
    part: 'no part of the report is named',
    off: 'the sheet “Phần báo cáo” leaves its part out',
    number: 'it states a number of the whole year',
    line: 'Part {part}: “{text}” ({reason}).',
    noPart: 'unknown',
  },
  parts: {
    title: 'Arrange the parts of the report',
    explain:
      'There is no national form. On the sheet “{name}” a school can reorder the parts, leave some out, rename them and add its own. Everything is shown before it is written.',
    show: 'Show the parts of {kind}',
    reading: 'Reading…',
    newSheet: 'The sheet “{name}” will be added. Rows: {count}',
    newRows: 'Rows will be added at the end of the sheet “{name}”: {count}',
    write: 'Write to the sheet “{name}”',
    done: 'Written. Change the sheet “{name}” as you like, then write the report.',
    there: 'The sheet “{name}” has the rows of {kind} already. Change them there, then write the report.',
    noHeader: 'The sheet “{name}” has lost its header row, so nothing is added to it. Rename or delete the sheet.',
    open: 'Open the sheet “{name}”',
    issues: 'What could not be followed on the sheet “Phần báo cáo” ({count})',
    line: 'Row {row}: {text}',
    sheet:
      'The sheet “{what}” has no header row with the column “Phần của báo cáo”; the report keeps the form’s order.',
    kind: 'the kind of report “{what}” is unknown; the row is passed over.',
    order: '“{what}” in the column Thứ tự is no number; the part stays in its place.',
    use: '“{what}” in the column Dùng is neither Có nor Không; the part stays in the report.',
    name: 'the part has no name; the row is passed over.',
    twice: 'the part “{what}” has a row further up; this one is passed over.',
    parent: 'it cannot stand inside the part “{what}”; it stays in its place.',
    deep: 'inside the part “{what}” there would be more than three levels of headings; it stays in its place.',
    missing:
      'The part “{what}” has no row and stays where the form has it. To leave it out, add a row with Không in the column Dùng.',
  },
  unfinished:
    'The last writing was broken off and {sheets} is not complete. Press Write the report to write it from the start.',
  outside: {
    title: 'Month {month} is outside the school year {year}',
    detail:
      'The workbook is of the school year {year}, so it has no figures of this month. Choose another month, or correct the school year on “Thông tin” and write the report again.',
  },
  texts: {
    title: '{count} numbers are stored as text: mend them first?',
    detail:
      'They look like numbers, but Excel takes them for text and its formulas do not add them. Once mended, every figure of the report is a formula; as they are, they are counted all the same and the source column says so.',
    mend: 'Look at each and mend',
    leave: 'Write it as it is',
  },
  insufficient: {
    title: 'Not enough data for a report',
    detail: 'No book register was found in the workbook. Open Setup to see what was recognised.',
  },
  done: {
    title: 'The report is written',
    draft: 'The draft is written',
    agree:
      'Both ways of counting agree on {agreeing} of {compared}; {own} figures are counted by the add-in, wholly or in part.',
    disagree: 'Figures that Excel counts differently: {count}',
    carried:
      '{count} cells and lines that you typed at the top, at the end and in the tables of the report sheet stay as they were. One that you empty is written from the data next time.',
    kept: 'Sentences moved to Nhận định: {count}.',
    openReport: 'Show the report sheet',
    openFigures: 'Show the sheet Số liệu',
  },
  close: {
    title: 'Close the school year',
    explain:
      'Once the report is approved, this year’s figures go to the sheet “Số liệu các năm” for next year’s comparison. They are shown before anything is written.',
    show: 'Show what would be written',
    write: 'Write the figures of {year}',
    writeAnyway: 'Write the figures of {year} all the same',
    notApproved:
      'The report is not approved yet. Closed figures are what next year is compared with; if the reviewer asks for corrections, the year must be closed again.',
    outdated: 'The report was approved and has changed since, so these figures may differ from what was approved.',
    goesOn:
      'Excel broke the last writing off. The button below goes on with it: cells that stand already stay, and no row is written twice.',
    replaces: 'in place of {value}',
    done: 'The figures of {year} stand on “Số liệu các năm”. They can be undone on the tab Check.',
    nothing: 'The sheet “Số liệu các năm” holds exactly these figures of {year} already.',
    noHistory: 'The workbook has no sheet “Số liệu các năm”, or no blank place on it. Open Setup to lay it out.',
  },
  template: {
    title: 'The school’s own Word template',
    detail:
      'A school with a layout of its own writes it in Word with fields in braces, such as {Tên trường}, {Tổng số bản sách}, {Phần II}. They are filled into a new file; the template stays as it is.',
    choose: 'Choose the template (.docx)',
    reading: 'Reading the template…',
    filled: '{count} fields were filled into a new file.',
    noFields: 'This file has no field in braces that is known, so there is nothing to fill.',
    missingCharts: 'This machine could not draw the charts for {fields}.',
    unknown: '{count} fields are not known and were left as they stand:',
    unknownLine: '{field} in the line “{where}”',
    problems: {
      old: '“{name}” is an old Word file (.doc) or has a password. Open it in Word, remove the password and save it as .docx.',
      notWord:
        '“{name}” is no Word file (.docx) or is damaged. Choose another one, or open it in Word and save it again.',
      otherKind: '“{name}” is a .dotx or a file with macros. Open it in Word and save it as a Word document (.docx).',
      large: '“{name}” is too large. Take some pictures out of the template and try again.',
      braces:
        'The template has a brace without its partner at “{detail}”. Add the missing brace or delete the spare one.',
      loop: 'In the template, {detail} lacks its opening or closing mark. Every {#Bảng …} needs a {/Bảng …}.',
      broken: '“{name}” could not be filled. Open the template in Word, save it and try again.',
    },
  },
  word: {
    link: 'Download the Word report ({size})',
    where: 'Press the line above to download. The file goes to the Downloads folder under the name “{name}”.',
    failed:
      'The report sheet is written, but the Word file could not be made. Write the report again, or print the sheet.',
    missingCharts:
      'Excel on this machine could not draw {charts}, so the Word file lacks these pictures; all figures stand in its tables.',
    open: 'Open the page that saves the Word report ({size})',
    openWhere:
      'Excel for Mac and iPad cannot save from this pane. Press the button; the browser opens a page from which “{name}” is downloaded.',
    opened: 'The browser was asked to open the page. If none appears, use the ways below.',
    openedCoarse:
      'The browser was asked to open the saving page. It takes only small files, so the charts of this Word file are less sharp.',
    openedPlain:
      'The browser was asked to open the saving page. It takes only small files, so this Word file lacks the charts; all figures stand in its tables.',
    tooLong: 'This report is too long to hand to the browser. Use the ways below.',
    noWay: 'Excel on this machine cannot save a file from the pane. Use the ways below.',
    missing: 'No file to be seen?',
    missingLink:
      'The browser may have blocked the download: look for its download sign at the top of this pane or of the browser.',
    missingWeb: 'The workbook can be opened in Excel on the web (office.com), where the Word file can be downloaded.',
    missingPrint: 'You can always print the sheet “{name}”: File, Print, or save it as PDF.',
    copy: 'Copy for pasting into Word',
    copied: 'Copied. Open an empty Word file and press Ctrl + V (Mac: ⌘ + V).',
    copyFailed:
      'Excel does not allow copying from this pane. Click into the box, press Ctrl + A and then Ctrl + C (Mac: ⌘).',
    copyLabel: 'The report’s text to copy',
  },
};
