import { PeerError } from '../runner/peer.js';

/** Whether an error is the SDK's for an answer with a status. */
export function refusedWith(status: number): (error: unknown) => boolean {
  return (error) => error instanceof PeerError && error.code === status;
}
