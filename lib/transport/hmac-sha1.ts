import { createHmac, hash } from 'node:crypto';

/** What SHA-1 takes at a time, and gives. */
const BLOCK_BYTES = 64;
const DIGEST_BYTES = 20;

/** A key that is made ready for many texts; see RFC 2104. */
interface ReadyKey {
  readonly key: string;
  /** The key, as what the inner hash begins with. */
  readonly inner: string;
  /** What the outer hash takes: the key, and room for the inner digest. */
  readonly outer: Buffer;
}

/** The last one: nearly always the next, too. */
let ready: ReadyKey | undefined;

/**
 * The HMAC-SHA1 of a text in Base64. As two hashes over a key that is made ready once, which takes
 * less than half of what `createHmac` does; that one is asked for the keys which are no ASCII, or
 * longer than a block.
 */
export function hmacSha1(key: string, text: string): string {
  if (ready?.key !== key) {
    if (!isShortAscii(key)) return createHmac('sha1', key).update(text).digest('base64');
    ready = readyKey(key);
  }
  const { inner, outer } = ready;
  outer.write(hash('sha1', inner + text, 'binary'), BLOCK_BYTES, 'latin1');
  return hash('sha1', outer, 'base64');
}

function isShortAscii(key: string): boolean {
  if (key.length > BLOCK_BYTES) return false;
  for (let at = 0; at < key.length; at++) {
    if (key.charCodeAt(at) > 0x7f) return false;
  }
  return true;
}

/** XOR with these keeps ASCII what it is, so that the inner part may be text, too. */
function readyKey(key: string): ReadyKey {
  const block = Buffer.alloc(BLOCK_BYTES);
  block.write(key, 'latin1');
  return {
    key,
    inner: block.map((byte) => byte ^ 0x36).toString(),
    outer: Buffer.concat([block.map((byte) => byte ^ 0x5c), Buffer.alloc(DIGEST_BYTES)]),
  };
}
