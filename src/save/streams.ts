import { joined } from '../core/bytes';

/** Nobody writes a report of more than this; what inflates beyond it is no report of ours. */
export const MAX_BYTES = 4 * 1024 * 1024;

/** Whether this browser packs: all that are not older than 2023 do. */
export const canDeflate = (): boolean => typeof CompressionStream === 'function';

/** @throws where the browser cannot (`canDeflate`) */
export function deflated(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new CompressionStream('deflate-raw'));
}

/** @throws RangeError beyond `MAX_BYTES`, TypeError for what is not deflated or cut off */
export function inflated(bytes: Uint8Array): Promise<Uint8Array> {
  return through(bytes, new DecompressionStream('deflate-raw'));
}

async function through(bytes: Uint8Array, stream: CompressionStream | DecompressionStream): Promise<Uint8Array> {
  const reader = new Blob([bytes as BlobPart]).stream().pipeThrough(stream).getReader();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    // A stream is read piece by piece.
    const { done, value } = await reader.read();
    if (done) break;
    length += value.length;
    if (length > MAX_BYTES) throw new RangeError('too long for a report');
    parts.push(value);
  }
  return joined(parts);
}
