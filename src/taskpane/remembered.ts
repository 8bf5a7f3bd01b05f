import { storagePrefix } from '../excel/storage-prefix';

/** Small comforts that belong to this machine and may be lost: never anything that matters. */
export type RememberedName = 'language' | 'person';

/** The text under that name; null where there is none, or where this browser keeps nothing. */
export function remembered(name: RememberedName): string | null {
  try {
    return window.localStorage.getItem(storagePrefix() + name);
  } catch (error) {
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** @returns false where this browser keeps nothing (private windows, blocked storage); the pane then simply asks again next time. */
export function remember(name: RememberedName, text: string): boolean {
  try {
    window.localStorage.setItem(storagePrefix() + name, text);
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}
