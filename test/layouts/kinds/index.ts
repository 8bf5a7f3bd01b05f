import type { Kind } from '../part';
import { acquisitionsBeside, acquisitionsOfYear } from './acquisitions';
import { activitiesLog } from './activities-log';
import { activitiesMonths, activitiesSummary } from './activities-other';
import { hiddenBeside, oldSummaryBeside, otherSummaryBeside, stocktakeBeside, summaryBeside } from './claims-beside';
import { classList } from './class-list';
import { copyRanges } from './copy-ranges';
import { copyRegister } from './copy-register';
import { copyRegisterByType } from './copy-register-by-type';
import { quantityGap, totalOff, unknownWithdrawal } from './faults';
import { dittoMarks } from './ditto-marks';
import { equipmentList } from './equipment-list';
import { equipmentStocktake } from './equipment-stocktake';
import { equipmentTwoYears } from './equipment-two-years';
import { exportEnglish } from './export-english';
import { factsAcross, factsInOneCell } from './facts';
import { generalRegister } from './general-register';
import { groupsAcross } from './groups-across';
import { historyLong, historyRows } from './history';
import { indicatorList, indicatorsBeside } from './indicator-list';
import { loansList } from './loans-list';
import { monthlyForm, monthlyFormBeside } from './monthly-form';
import { dutyRoster, planOfComingYear, receipts, staffList } from './other-papers';
import { payroll } from './payroll';
import { periodicalsKind } from './periodicals';
import { publicDisclosure } from './public-disclosure';
import { readersClasses, readersTerms } from './readers-groups';
import { readersMonths } from './readers-months';
import { readersDays, readersMonthsAcross, readersTwoYears, readersWeeks } from './readers-other';
import { sitesAcross } from './sites-across';
import { stocktakeOfTypes } from './stocktake-of-types';
import { summaryByType } from './summary-by-type';
import { summaryMovements } from './summary-movements';
import { teachingEquipment } from './teaching-equipment';
import { textbookBlocks, textbookHeadings } from './textbook-blocks';
import { timetable } from './timetable';
import { titleList } from './title-list';
import { titleListOnLoan } from './title-list-on-loan';
import { twoYears } from './two-years';
import { measuresDown, typesAcross } from './types-across';
import { undecidableColumns } from './undecidable-columns';
import { undecidableBlanks, undecidableEquipment } from './undecidable-other';
import { unknownNumbers } from './unknown-numbers';
import { withdrawalsList } from './withdrawals-list';

/** Every kind of layout that is tried. A new one is a file and a line here. */
export const KINDS: readonly Kind[] = [
  copyRegister,
  copyRegisterByType,
  copyRanges,
  textbookBlocks,
  textbookHeadings,
  dittoMarks,
  exportEnglish,
  titleList,
  titleListOnLoan,
  summaryByType,
  summaryMovements,
  typesAcross,
  measuresDown,
  groupsAcross,
  twoYears,
  sitesAcross,
  stocktakeOfTypes,
  generalRegister,
  monthlyForm,
  monthlyFormBeside,
  acquisitionsOfYear,
  acquisitionsBeside,
  withdrawalsList,
  summaryBeside,
  oldSummaryBeside,
  otherSummaryBeside,
  hiddenBeside,
  stocktakeBeside,
  historyRows,
  historyLong,
  indicatorList,
  indicatorsBeside,
  equipmentList,
  equipmentStocktake,
  equipmentTwoYears,
  readersMonths,
  readersDays,
  readersTerms,
  readersClasses,
  readersWeeks,
  readersMonthsAcross,
  readersTwoYears,
  activitiesLog,
  activitiesSummary,
  activitiesMonths,
  periodicalsKind,
  factsAcross,
  factsInOneCell,
  publicDisclosure,
  teachingEquipment,
  loansList,
  timetable,
  classList,
  payroll,
  dutyRoster,
  receipts,
  planOfComingYear,
  staffList,
  quantityGap,
  totalOff,
  unknownWithdrawal,
  undecidableColumns,
  undecidableBlanks,
  undecidableEquipment,
  unknownNumbers,
];

/** Plain stocks, for workbooks whose kind says nothing of books. */
export const STOCK_BESIDE: readonly Kind[] = [copyRegister, copyRegisterByType, titleList, summaryByType];

/** What stands beside any table in a librarian's workbook. */
export const COMPANIONS: readonly Kind[] = [
  equipmentList,
  equipmentStocktake,
  readersMonths,
  readersDays,
  activitiesLog,
  periodicalsKind,
  factsAcross,
  timetable,
  classList,
  payroll,
  loansList,
  teachingEquipment,
  dutyRoster,
];
