import type { Kind } from '../part';
import { activitiesLog } from './activities-log';
import { classList } from './class-list';
import { copyRegister } from './copy-register';
import { copyRegisterByType } from './copy-register-by-type';
import { equipmentList } from './equipment-list';
import { equipmentStocktake } from './equipment-stocktake';
import { generalRegister } from './general-register';
import { payroll } from './payroll';
import { readersMonths } from './readers-months';
import { stocktakeOfTypes } from './stocktake-of-types';
import { summaryByType } from './summary-by-type';
import { summaryMovements } from './summary-movements';
import { timetable } from './timetable';
import { titleList } from './title-list';
import { titleListOnLoan } from './title-list-on-loan';
import { twoYears } from './two-years';
import { undecidableColumns } from './undecidable-columns';
import { unknownNumbers } from './unknown-numbers';

/** Every kind of layout that is tried. A new one is a file and a line here. */
export const KINDS: readonly Kind[] = [
  copyRegister,
  copyRegisterByType,
  titleList,
  titleListOnLoan,
  summaryByType,
  summaryMovements,
  twoYears,
  stocktakeOfTypes,
  generalRegister,
  equipmentList,
  equipmentStocktake,
  readersMonths,
  activitiesLog,
  timetable,
  classList,
  payroll,
  undecidableColumns,
  unknownNumbers,
];

/** Plain stocks, for workbooks whose kind says nothing of books. */
export const STOCK_BESIDE: readonly Kind[] = [copyRegister, titleList, summaryByType];

/** What stands beside any table in a librarian's workbook. */
export const COMPANIONS: readonly Kind[] = [equipmentList, readersMonths, activitiesLog, timetable, classList, payroll];
