import { forEachFrame, FrameScan } from '../wire/frame.js';
import { FrameBatch, type PayloadType } from './batch.js';
import { FrameColumns } from './columns.js';
import type { Payload } from '../options/payload-option.js';
import { decodePayload, type Decoded } from './payload.js';

/** Decodes the payload of a scanned frame, before anything is changed by it. */
export function decodeScanned(payload: Payload, scan: FrameScan): Decoded {
  // What stays as it came needs no view of its bytes.
  const { source, dataStart, dataEnd } = scan;
  return decodePayload(
    payload,
    payload === 'binary' ? source : source.subarray(dataStart, dataEnd),
  );
}

/**
 * Decodes the answer of a get.
 *
 * @throws EasProtocolError when the bytes are no list of frames. A payload that does not decode is
 *   a row with an error instead.
 */
export function decodeFrameList<P extends Payload>(
  bytes: Uint8Array,
  payload: P,
): FrameBatch<PayloadType<P>> {
  const columns = new FrameColumns(payload);
  const scan = new FrameScan();
  forEachFrame(bytes, (start, end) => {
    scan.scan(bytes, start, end, true);
    const decoded = decodeScanned(payload, scan);
    if (decoded.ok) columns.append(scan, decoded.value);
    else columns.appendBad(scan, decoded.error, true);
  });
  return new FrameBatch<PayloadType<P>>(columns);
}
