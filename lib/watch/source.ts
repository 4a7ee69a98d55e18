import type { Observable } from 'rxjs';
import type { ClientEvents } from '../transport/events.js';
import type { Channel, ChannelListener, WatchTarget } from './channel.js';
import type { CommitCalls } from './committer.js';

/** What a watch is given by its client. */
export interface WatchSource {
  /** The watch's address from index `start` on, with fresh credentials. */
  target(start: bigint): Observable<WatchTarget>;
  /** Connects by the way the settings name. */
  open(target: WatchTarget, listener: ChannelListener): Channel;
  /** The newest index of the queue; where a watch that began at "now" resumes. */
  latest(): Observable<bigint>;
  /** Whether a token that was refused can be asked for anew. */
  readonly renewableToken: boolean;
  readonly calls: CommitCalls;
  /** How much room a commit's URL has for indexes, in bytes. */
  readonly maxIndexBytes: number;
  readonly events: ClientEvents;
}
