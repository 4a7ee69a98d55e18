import { PeerError } from '../runner/peer.js';

/** Whether an error is the SDK's for an answer with a status. */
export function refusedWith(status: number): (error: unknown) => boolean {
  return (error) => error instanceof PeerError && error.code === status;
}

/** What is wrong with sending again what was refused for what it says. */
export function sentTooOften(times: number): string {
  return `sent ${times} times without a pause, though 400 says that it is wrong`;
}
