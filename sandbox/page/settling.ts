import type { Workbook } from '../model';
import { warn } from './toast';
import { WORDS } from './words';

/** Brings formulas up to date after what a person changed; the host does so itself after the add-in's batches. */
export class Settling {
  private busy = false;

  /** @param shown called when what the page shows of it may have changed */
  constructor(private readonly shown: () => void) {}

  get running(): boolean {
    return this.busy;
  }

  /** Several changes in a row are calculated once. A failing engine is told to the person, not thrown. */
  async settle(workbook: Workbook): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    try {
      await Promise.resolve();
      if (workbook.calculation.pending) {
        this.shown();
        await workbook.calculation.settle();
      }
    } catch (error) {
      console.error(error);
      warn(WORDS.cannotCalculate(error instanceof Error ? error.message : String(error)));
    } finally {
      this.busy = false;
      this.shown();
    }
  }
}
