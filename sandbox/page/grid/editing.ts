/** A cell that is being typed into. While there is one, Excel is in cell-edit mode and refuses the add-in's batches. */
export interface EditSession {
  readonly row: number;
  readonly column: number;
  /** 'enter': typing replaced the cell, arrows leave it. 'edit': F2, a double click or the formula bar; arrows move the caret. */
  readonly mode: 'enter' | 'edit';
  readonly text: string;
}

/** The one editing session of the page; the cell's editor and the formula bar both show it. */
export class Editing {
  #session: EditSession | null = null;
  readonly #listeners = new Set<(session: EditSession | null) => void>();

  get session(): EditSession | null {
    return this.#session;
  }

  onChange(listener: (session: EditSession | null) => void): void {
    this.#listeners.add(listener);
  }

  begin(row: number, column: number, text: string, mode: EditSession['mode']): void {
    this.#set({ row, column, text, mode });
  }

  type(text: string): void {
    if (this.#session) this.#set({ ...this.#session, text });
  }

  /** From overwriting to moving in the text, as F2 does while typing. */
  edit(): void {
    if (this.#session) this.#set({ ...this.#session, mode: 'edit' });
  }

  end(): void {
    if (this.#session) this.#set(null);
  }

  #set(session: EditSession | null): void {
    this.#session = session;
    for (const listener of this.#listeners) listener(session);
  }
}
