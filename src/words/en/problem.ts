import type { Shape } from '../shape';
import type { problem as vietnamese } from '../vi/problem';

/** English words of “Báo lỗi”. */
export const problem: Shape<typeof vietnamese> = {
  title: 'Report a problem',
  intro:
    'This is everything that is copied. It holds no cell contents, no sheet name and no school name; nothing is sent by itself.',
  label: 'Text of the problem report',
  copy: 'Copy',
  copied: 'Copied.',
  copyFailed:
    'Excel does not allow copying from this pane. Click into the box above, press Ctrl + A, then Ctrl + C (on a Mac: ⌘).',
  where:
    'Paste it into a letter to whoever installed Sổ thư viện for the school, with a few words: what was pressed, what was seen, what was expected.',
  help: 'Help page (in Vietnamese)',
  lines: {
    version: 'Sổ thư viện {version}',
    host: 'Application: {host} {hostVersion}, {platform}',
    excelApi: 'Highest ExcelApi: {excelApi}',
    language: 'Display language: {displayLanguage}',
    browser: 'Browser: {userAgent}',
    width: 'Width of the pane: {width} px',
    noCheck: 'Check: not run since the pane was opened',
    check:
      'Check at {at}: {verdict}; {sheets} sheets, {records} rows; {errors} errors, {warnings} warnings, {hints} hints',
    rules: 'Rules with findings: {rules}',
    noError: 'Last error: none',
    error: 'Last error: {code}, at the step {step}, at {at}',
  },
  verdict: {
    dat: 'passed',
    'can-sua': 'to be mended',
    'can-xac-nhan': 'reading to be confirmed',
    'chua-du': 'not enough data',
  },
  unknown: 'unknown',
};
