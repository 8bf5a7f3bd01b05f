import type { HostErrorCode } from '../../excel/errors';
import type { ErrorWords } from '../vi/errors';

export const errors: Readonly<Record<HostErrorCode, ErrorWords>> = {
  'cell-edit': {
    what: 'Excel is waiting for a cell that is being typed in.',
    next: 'Press Enter to finish that cell, then press this button again.',
  },
  protected: {
    what: 'The sheet “{place}” is protected and cannot be written to.',
    next: 'Choose Review, Unprotect Sheet, then press again.',
  },
  'access-denied': {
    what: 'Excel does not let this workbook be written to: its structure is protected, or you have no right to edit it.',
    next: 'Choose Review, Protect Workbook to take the protection off, or ask the owner for the right to edit, then press again.',
  },
  'read-only': {
    what: 'The workbook is open for reading only.',
    next: 'Press “Enable Editing” or save a copy, then press again.',
  },
  'too-large': {
    what: 'One row holds so much text that Excel cannot hand it over.',
    next: 'Find the cell with the very long text, shorten it, then press again.',
  },
  'too-many-cells': {
    what: 'The sheet “{place}” reaches over millions of cells, probably because something stands in its last row.',
    next: 'Open it, press Ctrl + End, delete the rows or columns that are not needed, save, then press again.',
  },
  'sheet-missing': {
    what: 'The sheet “{place}” is no longer there; it may have been renamed or deleted.',
    next: 'Press Check again to read the workbook as it is now.',
  },
  'sheet-taken': {
    what: 'The workbook has a sheet “{place}” that Sổ thư viện did not make, so it is left alone.',
    next: 'Rename that sheet, then press again.',
  },
  merged: {
    what: 'Merged cells are in the way.',
    next: 'Unmerge them (Home, Merge & Center), then press again.',
  },
  filtered: {
    what: 'The sheet is filtered, so hidden rows cannot be written to.',
    next: 'Clear the filter (Data, Clear), then press again.',
  },
  'changed-meanwhile': {
    what: 'The cell {place} has just been changed, so nothing was written over it.',
    next: 'Press Check again to see what it holds now.',
  },
  'written-meanwhile': {
    what: 'While the workbook was being read, somebody else finished a report. Nothing was written here, so theirs stands whole.',
    next: 'Look at it first; if one from the latest data is still wanted, press Try again.',
  },
  'changed-while-reading': {
    what: 'Somebody else wrote into the workbook while it was being read. Nothing was written here.',
    next: 'Press Try again to read it from the start.',
  },
  'half-written': {
    what: 'Excel stopped while {place} was being written, so these sheets are not complete. All other sheets are as they were.',
    next: 'Press once more: these sheets are then written from the start.',
  },
  'half-fixed': {
    what: 'Excel stopped while {place} was being corrected. Each of these cells holds its old or its new content; none is lost.',
    next: 'Press Try again to finish. If the file was closed: press Check, then Undo to put the cells back.',
  },
  cancelled: {
    what: 'Stopped as you wished.',
    next: 'The workbook was not changed. You can press again at any time.',
  },
  'not-supported': {
    what: 'This Excel is too old for what is needed.',
    next: 'Use Excel 2021 or later, Microsoft 365, or Excel on the web.',
  },
  busy: {
    what: 'Excel is busy.',
    next: 'Wait a moment, then press again.',
  },
  'not-in-excel': {
    what: 'This page runs only inside Excel.',
    next: 'Open the library workbook in Excel, choose the tab Library, then press Check.',
  },
  'office-missing': {
    what: 'Excel could not be reached; the network may be slow or block appsforoffice.microsoft.com.',
    next: 'Look at the network, then press Try again.',
  },
  'not-fetched': {
    what: 'A part of Sổ thư viện could not be loaded.',
    next: 'See whether this computer is online, then press Try again. If it stays so, close this pane and open it again: there may be a new version.',
  },
  unknown: {
    what: 'Excel reported an error that is not known here.',
    next: 'Save the workbook, close Excel, open it again and try once more.',
  },
};
