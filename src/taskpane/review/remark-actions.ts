import type { Start } from '../running/use-task';
import type { Reviewed, ReviewCommand } from './commands';

/** What the parts of the page need to act. */
export interface RemarkActions {
  readonly reviewed: Reviewed;
  readonly start: Start<Reviewed, ReviewCommand>;
  /** Whose form is open: a figure's id, a finding's key, a remark's key, or one of the page's own names. */
  readonly open: string | null;
  readonly onOpen: (id: string | null) => void;
}
