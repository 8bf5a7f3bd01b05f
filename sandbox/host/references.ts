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
  readonly #ids = new Map<Instance, string>();
  #next = 1;

  get count(): number {
    return this.#held.size;
  }

  /** The id of an object, the same one however often a batch asks. */
  hold(object: Instance): string {
    const known = this.#ids.get(object);
    if (known !== undefined) return known;
    const id = `range-${this.#next++}`;
    this.#held.set(id, object);
    this.#ids.set(object, id);
    return id;
  }

  /** @throws ExcelError InvalidObjectPath for an id that was let go */
  get(id: string): Instance {
    return this.#held.get(id) ?? refuse('InvalidObjectPath');
  }

  release(id: string): void {
    const object = this.#held.get(id);
    if (object) this.#ids.delete(object);
    this.#held.delete(id);
  }

  releaseAll(): void {
    this.#held.clear();
    this.#ids.clear();
  }

  *targets(): Generator {
    for (const object of this.#held.values()) yield object.target;
  }
}
