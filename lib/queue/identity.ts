import { randomUUID } from 'node:crypto';
import { checkHeaderText } from '../options/check.js';
import { isHeaderName, isHeaderTaken } from '../options/client-options.js';
import { QUEUE_DEFAULTS } from '../options/defaults.js';
import type { Attributes } from '../wire/attributes.js';

const DEFAULT_USER_HEADER = 'X-EAS-QueueService-Redis-Uid';
const DEFAULT_GROUP_HEADER = 'X-EAS-QueueService-Redis-Gid';
const REAR_HEADER = 'X-EAS-QueueService-Access-Rear';

/**
 * Who this client is to a queue: a consumer (uid) of a group (gid). The names of the headers that
 * say so are the queue's own; the usual ones are used until its attributes were read.
 */
export class Identity {
  readonly uid: string;
  readonly gid: string;
  readonly #rear: boolean;
  #userHeader = DEFAULT_USER_HEADER;
  #groupHeader = DEFAULT_GROUP_HEADER;
  #headers: readonly string[];

  constructor(uid: string | undefined, gid: string | undefined, rear: boolean) {
    this.uid = checkHeaderText('uid', uid ?? randomUUID());
    this.gid = checkHeaderText('gid', gid ?? QUEUE_DEFAULTS.gid);
    this.#rear = rear;
    this.#headers = this.#listed();
  }

  /** The headers that every request to the queue carries: names and values in turn. */
  get headers(): readonly string[] {
    return this.#headers;
  }

  /** Takes over the header names that the queue announces, unless they mean something else. */
  learn(attributes: Attributes): void {
    const { 'meta.header.user': user, 'meta.header.group': group } = attributes;
    if (isIdentityHeader(user)) this.#userHeader = user;
    if (isIdentityHeader(group)) this.#groupHeader = group;
    this.#headers = this.#listed();
  }

  #listed(): readonly string[] {
    return Object.freeze([
      ...[this.#userHeader, this.uid],
      ...[this.#groupHeader, this.gid],
      ...(this.#rear ? [REAR_HEADER, 'true'] : []),
    ]);
  }
}

function isIdentityHeader(name: string | undefined): name is string {
  return name !== undefined && isHeaderName(name) && !isHeaderTaken(name);
}
