import type { FigureSet } from '../figures/figure';
import type { LibraryBook } from '../intake/book';
import { periodOf } from '../figures/period';
import { stripMarks } from '../text/normal';
import { annualBlocks } from './annual';
import type { Inline, ReportDocument, ReportKind } from './document';
import { REPORT_FORMS } from './kinds';
import {
  addresseesOf,
  basisOf,
  factText,
  letterheadOf,
  preparerOf,
  recipientsOf,
  schoolName,
  signerOf,
} from './letterhead';
import { levelsOf } from './level';
import { narrativeOf } from './narrative';
import type { ReportContext } from './sentence';

export interface ReportRequest {
  readonly book: LibraryBook;
  readonly figures: FigureSet;
  readonly kind: ReportKind;
  /** The day of composing as a 1900-system serial. */
  readonly today: number;
  readonly draft: boolean;
  /** Only for `thang`. */
  readonly month?: { readonly year: number; readonly month: number };
}

/** Sheet names bear at most 31 characters and none of : \ / ? * [ ]. */
function sheetNameOf(name: string, period: string): string {
  return `Báo cáo ${name} ${period}`.replace(/[:\\/?*[\]]/g, '-').slice(0, 31);
}

/**
 * The report as blocks. Every number comes from `figures`, every sentence from "Nhận định" or from figures that are known; what is missing on
 * "Thông tin" is left as room to fill in by hand.
 */
export function composeReport({ book, figures, kind, today, draft }: ReportRequest): ReportDocument {
  const { profile } = book;
  const form = REPORT_FORMS[kind];
  const { year, fromMonth, to } = periodOf(book, today);
  const levels = levelsOf(factText(profile, 'Cấp học') || factText(profile, 'Tên trường'));
  const preschool = levels.length === 1 && levels[0] === 'mam-non';
  const context: ReportContext = { book, figures, year, days: { from: fromMonth, to }, preschool, period: 'năm học' };

  const narrative = narrativeOf(context);
  const addressees = addresseesOf(profile);
  const school = schoolName(book);
  const period = `năm học ${year.label}`;
  const text = (words: string): Inline[] => [{ kind: 'text', text: words }];
  return {
    kind,
    schoolYear: year.label,
    sheetName: sheetNameOf(form.name, year.label),
    fileName: `${stripMarks(`Bao-cao-${form.name}-thu-vien-${year.label}`).replace(/\s+/g, '-')}.docx`,
    letterhead: letterheadOf(book, form.typeAbbreviation, today),
    typeName: form.typeName,
    subject: form.subject.replace('[kỳ]', period),
    basis: basisOf(book, year),
    addressees,
    opening: text(`${school} ${form.action} ${period} như sau:`),
    blocks: annualBlocks(context, narrative.items),
    closing: text(
      `Trên đây là ${form.action} ${period} và phương hướng năm học ${year.start + 1}-${year.start + 2} của ${school}.`,
    ),
    recipients: recipientsOf(profile, addressees),
    signer: signerOf(profile),
    preparer: preparerOf(profile),
    draft,
    composedOn: today,
    omitted: narrative.omitted,
  };
}
