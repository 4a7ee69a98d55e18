import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { HEADERS } from './attributes.js';
import type { WatchRequest } from './consumer.js';
import { headerOf } from './exchange.js';
import { booleanOf, integerOf, startIndexOf, tagsOf } from './query.js';
import { Refusal } from './refusal.js';

const DEFAULT_GROUP = 'eas';
const DEFAULT_WINDOW = 10;
const MAX_NAME_LENGTH = 256;

/** The consumer that a request comes from, and its group. */
export interface Identity {
  readonly uid: string;
  readonly gid: string;
}

export function identityOf(headers: IncomingHttpHeaders): Identity {
  return {
    uid: nameOf(headers, HEADERS.user) ?? randomUUID(),
    gid: nameOf(headers, HEADERS.group) ?? DEFAULT_GROUP,
  };
}

/** What a watch asks for, with the protocol's defaults. */
export function watchRequestOf(headers: IncomingHttpHeaders, query: URLSearchParams): WatchRequest {
  return {
    ...identityOf(headers),
    index: startIndexOf(query),
    window: integerOf(query, '_window_', DEFAULT_WINDOW, 1),
    indexOnly: booleanOf(query, '_index_only_'),
    autoCommit: booleanOf(query, '_auto_commit_'),
    tags: tagsOf(query),
  };
}

function nameOf(headers: IncomingHttpHeaders, header: string): string | undefined {
  const name = headerOf(headers, header.toLowerCase());
  if (name === undefined || name === '') return undefined;
  if (name.length <= MAX_NAME_LENGTH) return name;
  throw new Refusal(400, `${header} has at most ${MAX_NAME_LENGTH} characters`);
}
