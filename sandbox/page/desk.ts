import { UnreadableFileError } from '../files/errors';
import type { Faults } from '../host/faults';
import { OpenDocument } from './document';
import type { FilesOwner } from './file-menu';
import type { Measure } from './grid/text';
import { ask, tell, warn } from './toast';
import { WORDS } from './words';

/** The one open document, and everything that puts another in its place or writes it out. */
export class Desk implements FilesOwner {
  private current: OpenDocument | null = null;

  /**
   * @param replaced is given the new document and the one whose place it takes
   * @param finishTyping ends typing before the workbook is written out
   */
  constructor(
    private readonly faults: Faults,
    private readonly measure: Measure,
    private readonly replaced: (next: OpenDocument, last: OpenDocument | null) => void,
    private readonly finishTyping: () => boolean,
  ) {}

  get isEmpty(): boolean {
    return this.current === null;
  }

  /** Throws before the first document is open. */
  get document(): OpenDocument {
    if (!this.current) throw new Error('No workbook is open.');
    return this.current;
  }

  async open(bytes: Uint8Array, name: string): Promise<void> {
    this.put(await OpenDocument.open(bytes, name, this.faults, this.measure));
  }

  blank(): void {
    this.put(OpenDocument.blank(WORDS.untitled, this.faults, this.measure));
  }

  save(): Uint8Array {
    this.finishTyping();
    return this.document.save();
  }

  fileName(): string {
    return this.document.workbook.name;
  }

  async mayReplace(): Promise<boolean> {
    if (!this.current?.workbook.isDirty) return true;
    return ask(WORDS.unsaved(this.current.workbook.name), WORDS.discard, WORDS.keep);
  }

  notOpened(name: string, error: unknown): void {
    console.error(error);
    const why = error instanceof UnreadableFileError ? WORDS.unreadable[error.code] : String(error);
    warn(WORDS.cannotOpen(name, why));
  }

  notSaved(error: unknown): void {
    console.error(error);
    warn(WORDS.cannotSave(error instanceof Error ? error.message : String(error)));
  }

  saved(name: string): void {
    tell(WORDS.saved(name));
  }

  private put(next: OpenDocument): void {
    const last = this.current;
    this.current = next;
    this.replaced(next, last);
    last?.close();
  }
}
