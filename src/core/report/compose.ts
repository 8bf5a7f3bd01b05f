import { arranged } from './arrange';
import type { FigureSet } from '../figures/figure';
import type { LibraryBook } from '../intake/book';
import { stripMarks } from '../text/normal';
import { finish, type Work } from '../work';
import type { Inline, ReportDocument, ReportKind } from './document';
import { REPORT_FORMS } from './kinds';
import {
  addresseesOf,
  basisOf,
  isPreschool,
  letterheadOf,
  preparerOf,
  recipientsOf,
  schoolName,
  signerOf,
} from './letterhead';
import { narrativeOf } from './narrative';
import { CLOSING, OPENING, scopeOf } from './narrative-place';
import { minutesSigners } from './minutes';
import { narrativeParts, outlineAnnexes, outlineBlocks } from './outline';
import type { PartRows } from './part-rows';
import { periodFigures } from './period-figures';
import { reportPeriod } from './report-period';
import type { ReportContext } from './sentence';
import { weedingLists } from './weeding-list';
import { assess } from '../standards/assess';

export interface ReportRequest {
  readonly book: LibraryBook;
  /** The figures of the school year; a term's or month's report counts its own from the book. */
  readonly figures: FigureSet;
  readonly kind: ReportKind;
  /** The day of composing as a 1900-system serial. */
  readonly today: number;
  readonly draft: boolean;
  /** What "Phần báo cáo" says; absent or null where there is no such sheet. */
  readonly parts?: PartRows | null;
  /** Only for `thang`; the month of `today` where it is absent. */
  readonly month?: { readonly year: number; readonly month: number };
}

/** Sheet names bear at most 31 characters and none of : \ / ? * [ ]. */
function sheetNameOf(name: string, period: string): string {
  return `Báo cáo ${name} ${period}`.replace(/[:\\/?*[\]]/g, '-').slice(0, 31);
}

/**
 * The report as blocks. Every number comes from figures, every sentence from "Nhận định" or from figures that are known; what is missing on
 * "Thông tin" is left as room to fill in by hand. A report of a term or month brings its own figures.
 */
export function* makeReport({
  book,
  figures: yearFigures,
  kind,
  today,
  draft,
  month,
  parts = null,
}: ReportRequest): Work<ReportDocument> {
  const { profile } = book;
  const form = REPORT_FORMS[kind];
  const period = reportPeriod(book, kind, today, month);
  const figures = period.isWholeYear ? yearFigures : yield* periodFigures(book, period);
  const weeding = kind === 'thanh-loc' ? yield* weedingLists(book, period) : undefined;
  const context: ReportContext = {
    book,
    figures,
    period,
    preschool: isPreschool(profile),
    ...(weeding && { weeding }),
    ...(kind === 'tu-danh-gia' && { assessment: assess(book, figures, book.assessments?.get(period.year.label)) }),
  };

  const { nodes, own, elsewhere, issues } = arranged(form.outline, kind, parts);
  const scope = scopeOf(kind, period);
  const wanted = { parts: narrativeParts(nodes), standard: form.usesNarrative, scope, own, elsewhere };
  const narrative = narrativeOf(context, wanted);
  const minutes = form.presider === null ? null : minutesSigners(profile, form.presider, form.headPresides);
  const addressees = minutes ? [] : addresseesOf(profile);
  const school = schoolName(book);
  const text = (words: string): Inline[] => [{ kind: 'text', text: words }];
  /** The first or last sentence as somebody wrote it for this report, or the form's. */
  const framed = (place: string, words: string) => {
    const [block] = narrative.items.get(place) ?? [];
    return block?.kind === 'item'
      ? { inlines: block.inlines, source: block.source ?? null }
      : { inlines: text(words), source: null };
  };
  const outlook = form.outlook === null ? '' : ` ${form.outlook} ${period.next}`;
  const opening = framed(OPENING, `${school} ${form.action} ${period.label} như sau:`);
  const closing = framed(
    CLOSING,
    minutes
      ? `Cuộc họp kết thúc lúc …… giờ …… cùng ngày; biên bản đã được đọc cho các thành viên cùng nghe và nhất trí thông qua.`
      : `Trên đây là ${form.action} ${period.label}${outlook} của ${school}.`,
  );
  return {
    kind,
    schoolYear: period.year.label,
    ownFigures: period.isWholeYear ? null : figures,
    sheetName: sheetNameOf(form.name, period.short),
    fileName: `${stripMarks(`${minutes ? 'Bien-ban' : 'Bao-cao'}-${form.name}-thu-vien-${period.short}`).replace(/\s+/g, '-')}.docx`,
    letterhead: letterheadOf(book, form.typeAbbreviation, today, kind === 'tong-ket'),
    typeName: form.typeName,
    subject: `${form.subject} ${period.label}`,
    basis: basisOf(book, period.year, form.law),
    addressees,
    scope,
    opening: opening.inlines,
    framing: { opening: opening.source, closing: closing.source },
    blocks: outlineBlocks(nodes, context, narrative.items),
    annexes: outlineAnnexes(nodes, context),
    closing: closing.inlines,
    recipients: recipientsOf(profile, addressees),
    signer: minutes?.signer ?? signerOf(profile),
    preparer: minutes?.secretary ?? preparerOf(profile),
    draft,
    composedOn: today,
    omitted: narrative.omitted,
    partIssues: issues,
  };
}

/** `makeReport` without a pause. */
export function composeReport(request: ReportRequest): ReportDocument {
  return finish(makeReport(request));
}
