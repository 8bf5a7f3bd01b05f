import type { Analysis } from '../../core/analysis';
import type { IndicatorId } from '../../core/library/ids';
import type { Review } from '../../core/review';
import type { DecisionKind, NewRemark, Remark } from '../../core/review/remarks';

/** What a remark is about. `again` writes one once more that stands on the sheet no longer. */
export type Subject =
  | { readonly kind: 'figure'; readonly id: IndicatorId }
  | { readonly kind: 'finding'; readonly key: string }
  | { readonly kind: 'whole' }
  | { readonly kind: 'again'; readonly remark: NewRemark };

/** What a person can ask of the page Duyệt. Everything reads the workbook again. */
export type ReviewCommand =
  | { readonly kind: 'look' }
  | { readonly kind: 'remark'; readonly subject: Subject; readonly text: string; readonly person: string }
  | {
      readonly kind: 'answer';
      readonly remark: Remark;
      readonly text: string;
      readonly person: string;
      readonly close: boolean;
    }
  /** `note` is the reason where the report is sent back. */
  | { readonly kind: DecisionKind; readonly note: string; readonly person: string };

/** What came of it, for one sentence. */
export type ReviewDone =
  | { readonly kind: 'look' | 'approved' | 'returned' | 'changed' }
  | { readonly kind: 'answered' | 'closed'; readonly number: number }
  | {
      readonly kind: 'remark';
      readonly number: number;
      /** Null where the remark belongs to no cell or this Excel knows no comments. */
      readonly comment: { readonly added: boolean; readonly author: string } | null;
    };

export interface Reviewed {
  readonly analysis: Analysis;
  readonly review: Review;
  readonly at: string;
  readonly done: ReviewDone;
  /** What this pane has written, to be looked for at every reading. */
  readonly sent: readonly NewRemark[];
  /** Of those, what stands on the sheet no longer. */
  readonly lost: readonly NewRemark[];
  /** What others have added since the reading before. */
  readonly news: Pick<Review, 'remarks' | 'decisions'>;
}
