import { TextDecoder, TextEncoder } from 'node:util';
import { MessageChannel } from 'node:worker_threads';

/** What every browser has and jsdom lacks. */
export function addBrowserParts(): void {
  Object.assign(globalThis, { MessageChannel, TextEncoder, TextDecoder });
  Element.prototype.scrollIntoView = () => undefined;
  Element.prototype.scrollTo = () => undefined;
}
