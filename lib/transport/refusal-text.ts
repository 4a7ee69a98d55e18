import * as zlib from 'node:zlib';
import type { HttpHeaders } from './http.js';

/** Of that many compressed bytes as many come as an error shows; more are not looked at. */
const INPUT_BYTES = 4_000;
/** What a few bytes may become, at most. */
const OUTPUT_BYTES = 64 * 1024;

type Inflate = (bytes: Uint8Array, options: object) => Uint8Array;

/** At once, as an error is made within the call. Zstandard is there from Node.js 22.15 on. */
const { zstdDecompressSync } = zlib as { readonly zstdDecompressSync?: Inflate };

const CODINGS: Readonly<Record<string, readonly Inflate[]>> = {
  gzip: [zlib.gunzipSync],
  'x-gzip': [zlib.gunzipSync],
  // Some send raw deflate under the same name.
  deflate: [zlib.inflateSync, zlib.inflateRawSync],
  zlib: [zlib.inflateSync],
  br: [zlib.brotliDecompressSync],
  zstd: zstdDecompressSync === undefined ? [] : [zstdDecompressSync],
};

/** What lets a body end anywhere: the rest of it may not have been read. */
const CUT: Readonly<Record<string, object>> = {
  br: { finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH },
  zstd: { finishFlush: 1 },
};
const CUT_ZLIB = { finishFlush: zlib.constants.Z_SYNC_FLUSH };

/**
 * The start of a refusal's body as text, as far as its headers tell how to read it: decompressed,
 * and in its character set. What cannot be decompressed is said to be compressed, not shown.
 */
export function refusalText(headers: HttpHeaders, body: Uint8Array): string {
  const encoding = String(headers['content-encoding'] ?? '')
    .trim()
    .toLowerCase();
  if (body.length === 0) return '';
  if (encoding === '' || encoding === 'identity') return textOf(headers, body);
  const plain = inflated(encoding, body.subarray(0, INPUT_BYTES));
  if (plain !== undefined) return textOf(headers, plain);
  // A proxy's own page, maybe, under the headers of the service.
  if (isText(body)) return textOf(headers, body);
  return `(compressed bytes: ${encoding.replace(/[^\w ,.-]/g, '').slice(0, 60)})`;
}

function inflated(encoding: string, body: Uint8Array): Uint8Array | undefined {
  const codings = Object.hasOwn(CODINGS, encoding) ? CODINGS[encoding] : undefined;
  for (const inflate of codings ?? []) {
    const plain = startOf(inflate, body, CUT[encoding] ?? CUT_ZLIB);
    if (plain !== undefined) return plain;
  }
  return undefined;
}

/** The start alone, from ever fewer bytes where these become too many. */
function startOf(inflate: Inflate, body: Uint8Array, cut: object): Uint8Array | undefined {
  const options = { ...cut, maxOutputLength: OUTPUT_BYTES };
  for (let length = body.length; length > 0; length >>= 1) {
    try {
      const plain = inflate(body.subarray(0, length), options);
      return plain.length > 0 ? plain : undefined;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_BUFFER_TOO_LARGE') return undefined;
    }
  }
  return undefined;
}

function textOf(headers: HttpHeaders, body: Uint8Array): string {
  const [, charset = 'utf-8'] =
    /charset="?([\w.:-]{1,40})/i.exec(String(headers['content-type'] ?? '')) ?? [];
  const start = body.subarray(0, INPUT_BYTES);
  try {
    return new TextDecoder(charset).decode(start);
  } catch {
    // One that is not known here.
    return new TextDecoder().decode(start);
  }
}

function isText(body: Uint8Array): boolean {
  return body
    .subarray(0, 100)
    .every((byte) => (byte >= 0x20 && byte < 0x7f) || (byte >= 9 && byte <= 13));
}
