import type { Observable } from 'rxjs';
import type { ClientEvents } from '../../transport/events.js';
import type { Channel, ChannelListener, WatchTarget } from './channel.js';
import type { CommitCalls } from '../window/committer.js';

/** What a watch is given by its client. */
export interface WatchSource {
  /** The watch's address from index `start` on, with fresh credentials. */
  target(start: bigint): Observable<WatchTarget>;
  /** Connects by the way the settings name. */
  open(target: WatchTarget, listener: ChannelListener): Channel;
  /** How long `target` may take; `open` sees to its own clock. */
  readonly connectTimeoutMs: number;
  /** What `target` waits for: what the error says, should it take too long. */
  readonly lacking: 'token' | 'discovery';
  /** The newest index of the queue: a watch that begins at "now" resumes behind it. */
  latest(): Observable<bigint>;
  /** Whether a token that was refused can be asked for anew. */
  readonly renewableToken: boolean;
  readonly calls: CommitCalls;
  /** How much room a commit's URL has for indexes, in bytes. */
  readonly maxIndexBytes: number;
  readonly events: ClientEvents;
}
