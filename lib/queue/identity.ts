import { randomUUID } from 'node:crypto';
import { isHeaderName, isHeaderTaken } from '../options/headers.js';
import type { Attributes } from '../wire/attributes.js';

/** What a queue calls the headers that name a consumer and its group. */
export interface HeaderNames {
  readonly user: string;
  readonly group: string;
}

const USUAL_NAMES: HeaderNames = Object.freeze({
  user: 'X-EAS-QueueService-Redis-Uid',
  group: 'X-EAS-QueueService-Redis-Gid',
});
const REAR_HEADER = 'X-EAS-QueueService-Access-Rear';

/**
 * What this client is to a queue: a consumer (uid) of a group (gid). The names of the headers that
 * say so are the queue's own; the usual ones are used until its attributes were read.
 */
export class Identity {
  readonly uid: string;
  readonly gid: string;
  readonly #rear: boolean;
  #names: HeaderNames;
  #headers: readonly string[];

  constructor(
    uid: string | undefined,
    gid: string,
    rear: boolean,
    names: HeaderNames = USUAL_NAMES,
  ) {
    this.uid = uid ?? randomUUID();
    this.gid = gid;
    this.#rear = rear;
    this.#names = names;
    this.#headers = this.#listed();
  }

  /** The headers that every request to the queue carries: names and values in turn. */
  get headers(): readonly string[] {
    return this.#headers;
  }

  /** What the queue calls these headers, as far as is known. */
  get headerNames(): HeaderNames {
    return this.#names;
  }

  /** Takes over the header names that the queue announces, unless they mean something else. */
  learn(attributes: Attributes): void {
    const { 'meta.header.user': user, 'meta.header.group': group } = attributes;
    this.#names = Object.freeze({
      user: isIdentityHeader(user) ? user : this.#names.user,
      group: isIdentityHeader(group) ? group : this.#names.group,
    });
    this.#headers = this.#listed();
  }

  #listed(): readonly string[] {
    return Object.freeze([
      ...[this.#names.user, this.uid],
      ...[this.#names.group, this.gid],
      ...(this.#rear ? [REAR_HEADER, 'true'] : []),
    ]);
  }
}

function isIdentityHeader(name: string | undefined): name is string {
  return name !== undefined && isHeaderName(name) && !isHeaderTaken(name);
}
