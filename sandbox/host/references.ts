import type { Area } from '../../src/core/sheet/address';
import type { Sheet } from '../model/sheet';
import { refuse } from '../model/errors';
import type { Instance } from './objects';

/** A range of the add-in. Excel moves it with its cells, so the areas of held ranges are replaced. */
export interface RangeTarget {
  readonly sheet: Sheet;
  area: Area;
}

/** Objects that the library tracks (`_KeepReference`), until it lets go of them (`_RemoveReference`). */
export class References {
  readonly #held = new Map<string, Instance>();
  #next = 1;

  get count(): number {
    return this.#held.size;
  }

  hold(object: Instance): string {
    const id = `range-${this.#next++}`;
    this.#held.set(id, object);
    return id;
  }

  /** @throws ExcelError InvalidObjectPath for an id that was let go */
  get(id: string): Instance {
    return this.#held.get(id) ?? refuse('InvalidObjectPath');
  }

  release(id: string): void {
    this.#held.delete(id);
  }

  releaseAll(): void {
    this.#held.clear();
  }

  *targets(): Generator<unknown> {
    for (const object of this.#held.values()) yield object.target;
  }
}
