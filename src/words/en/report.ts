import type { Shape } from '../shape';
import type { report as vietnamese } from '../vi/report';

/** Words of the page Lập báo cáo in English. */
export const report: Shape<typeof vietnamese> = {
  reportSheet: 'Báo cáo tổng kết …',
  title: 'Write the annual report',
  intro: 'Two sheets of its own are written into the workbook, and a Word file is made:',
  sheets: {
    figures: '“{name}”: every figure as a live formula; click it to see where it comes from.',
    report: '“{name}”: the report, ready to print.',
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
  },
  insufficient: {
    title: 'Not enough data for a report',
    detail: 'No book register was found in the workbook. Open Setup to see what was recognised.',
  },
  done: {
    title: 'The report is written',
    draft: 'The draft is written',
    agree: 'Both ways of counting agree on {agreeing} of {compared}; {own} figures are counted by the add-in alone.',
    disagree: 'Figures that Excel counts differently: {count}',
    openReport: 'Show the report sheet',
    openFigures: 'Show the sheet Số liệu',
  },
  word: {
    link: 'Download the Word report ({size})',
    where: 'Press the line above to download. The file goes to the Downloads folder under the name “{name}”.',
    missing: 'No file to be seen?',
    missingWindows:
      'The browser may have blocked the download: look for its download sign at the top of this pane or of the browser.',
    missingMac: 'Excel for Mac and iPad cannot download from this pane: open the workbook in Excel on the web.',
    missingPrint: 'You can always print the sheet “{name}”: File, Print, or save it as PDF.',
    copy: 'Copy for pasting into Word',
    copied: 'Copied. Open Word and press Ctrl + V.',
    copyFailed: 'Excel does not allow copying from this pane. Select the text below and press Ctrl + C.',
  },
};
