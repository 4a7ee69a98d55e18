import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { EasConfigError } from '../../lib/errors/index.js';
import { PredictClient } from '../../lib/predict/client.js';
import { resolvePredictOptions } from '../../lib/predict/options.js';
import { StringRequest } from '../../lib/predict/kinds/string/request.js';
import { QueueClient } from '../../lib/queue/client.js';
import { complaint } from '../support/complaint.js';

const predictBase = { endpoint: 'host', serviceName: 'svc' };
const queueBase = { endpoint: 'host', queueName: 'q' };

const predictWith = (options: object): unknown => new PredictClient({ ...predictBase, ...options });
const queueWith = (options: object): unknown => new QueueClient({ ...queueBase, ...options });

/** Options that both clients refuse, what the message names, and what it says to write. */
const SHARED: readonly (readonly [object, string | RegExp, string])[] = [
  [{ timeoutMs: 0 }, 'timeoutMs is 0', 'whole number of 1'],
  [{ timeoutMs: 1.5 }, 'timeoutMs is 1.5', 'whole number'],
  [{ timeoutMs: '5s' }, 'timeoutMs is "5s"', 'whole number'],
  [{ timeoutMs: Infinity }, 'timeoutMs is Infinity', 'whole number'],
  [{ timeoutMs: 2 ** 31 }, 'timeoutMs', 'to 2147483647'],
  [{ deadlineMs: -1 }, 'deadlineMs is -1', 'whole number'],
  [{ connectTimeoutMs: null }, 'connectTimeoutMs is null', 'whole number'],
  [{ maxConnections: 0 }, 'maxConnections is 0', 'whole number of 1'],
  [{ maxResponseBytes: 0 }, 'maxResponseBytes is 0', 'whole number of 1'],
  [{ timeoutms: 5 }, 'no option "timeoutms"', 'did you mean timeoutMs?'],
  [{ frobnicate: 1 }, 'no option "frobnicate"', 'write any of'],
  [{ retry: true }, 'retry is a boolean', 'write an object'],
  [{ retry: null }, 'retry is null', 'write an object'],
  [{ retry: { maxretries: 5 } }, 'retry has no option "maxretries"', 'did you mean maxRetries?'],
  [{ retry: { maxRetries: -1 } }, 'retry.maxRetries', 'whole number of 0 or more, or Infinity'],
  [{ retry: { initialDelayMs: 500, maxDelayMs: 100 } }, 'retry.initialDelayMs', 'or raise that'],
  [{ headers: 'X: y' }, 'headers is a string', 'write an object'],
  [{ headers: new Map([['X', 'y']]) }, 'headers is a Map', 'write an object'],
  [{ headers: { 'X Y': 'z' } }, 'headers holds the name "X Y"', 'letters, digits and hyphens'],
  [{ headers: { 'X\r\nY': 'z' } }, 'headers holds the name', 'letters, digits and hyphens'],
  [{ headers: { X: 'a\r\nEvil: b' } }, 'headers.X', 'without control characters'],
  [{ headers: { X: '数' } }, 'headers.X', 'without control characters'],
  [{ headers: { X: 5 } }, 'headers.X', 'without control characters'],
  [{ headers: { 'Content-Length': '5' } }, '"Content-Length"', 'the client sets it itself'],
  [{ headers: { 'content-type': 'text/plain' } }, '"content-type"', 'contentType option'],
  [{ headers: { Host: 'other' } }, '"Host"', 'the host option gives it'],
  [{ host: '' }, 'host is ""', 'write a host name'],
  [{ host: 'http://other' }, 'host is "http://other"', 'write a host name'],
  [{ host: 'other\r\nX: y' }, 'host is', 'write a host name'],
  [{ host: 'other:0' }, 'host is "other:0"', 'write a host name'],
  [{ host: 'other:65536' }, 'host is', 'write a host name'],
  [{ maxRedirects: -1 }, 'maxRedirects is -1', 'whole number of 0 to 20'],
  [{ maxRedirects: true }, 'maxRedirects is true', 'whole number of 0 to 20'],
  [{ idleConnectionMs: 0 }, 'idleConnectionMs is 0', 'whole number of 1'],
  [{ connectionTtlMs: 1.5 }, 'connectionTtlMs is 1.5', 'whole number of 1'],
  [{ token: '' }, 'token', 'write the token'],
  [{ token: 5 }, 'token', 'write the token'],
  [{ token: null }, 'token', 'write the token'],
  [{ token: 'secret\r\nEvil: 1' }, 'token', 'write'],
  [{ token: 'secret\n' }, 'token', 'write'],
  [{ dispatcher: {} }, 'dispatcher', 'new Agent()'],
  [{ dispatcher: null }, 'dispatcher is null', 'new Agent()'],
  [{ tls: 'no' }, 'tls is a string', 'write an object'],
  [{ tls: { rejectunauthorized: false } }, 'tls has no option', 'did you mean rejectUnauthorized?'],
  [{ endpoint: '' }, 'endpoint is ""', 'write a host or URL'],
  [{ endpoint: 5 }, 'endpoint is 5', 'write a host or URL'],
  [{ endpoint: 'ftp://host' }, 'endpoint has the scheme ftp:', 'http:// or https://'],
  [{ endpoint: 'http://https://host' }, 'endpoint', 'write a host or URL'],
  [{ endpoint: 'http://user:pw@host' }, 'endpoint holds credentials', 'token option'],
  [{ endpoint: 'http://host/?a=b' }, 'endpoint holds a query', 'query option'],
  [{ endpoint: 'http://host/#a' }, 'endpoint holds a query or fragment', 'query option'],
  [{ endpoint: 'http://host:port' }, 'endpoint', 'write a host or URL'],
];

describe.each([
  ['PredictClient', predictWith],
  ['QueueClient', queueWith],
])('%s', (_, make) => {
  it.each(SHARED)('refuses %p at once', (options, names, remedy) => {
    const message = complaint(() => make(options));
    expect(message).toMatch(names);
    expect(message).toContain(remedy);
  });

  it('refuses options that are none', () => {
    const Client: new (options: never) => object =
      make === predictWith ? PredictClient : QueueClient;
    for (const options of [undefined, null, 'http://host', ['host'], 5]) {
      expect(complaint(() => new Client(options as never))).toContain('write an object');
    }
  });
});

describe('a token', () => {
  const secret = 'YWFlMDYyZDNmNTc3M2I3MzMwYmY0MmYwM2Y2MTYxMTY4NzBkNzdj';

  it('is not shown when it is given in the place of the options', () => {
    expect(complaint(() => new PredictClient(secret as never))).not.toContain(secret.slice(0, 8));
  });

  it('is not shown when it cannot be sent', () => {
    for (const auth of ['signature', 'token'] as const) {
      const message = complaint(() => predictWith({ token: `${secret}\n`, auth }));
      expect(message).not.toContain(secret.slice(0, 8));
    }
  });

  it('is not shown when an address that holds it cannot be read', () => {
    const endpoint = `http://user:${secret}@host:port`;
    expect(complaint(() => queueWith({ endpoint }))).not.toContain(secret.slice(0, 8));
  });

  it('is not shown by a client', () => {
    const clients = [predictWith({ token: secret }), queueWith({ token: secret })];
    expect(inspect(clients, { depth: Infinity, showHidden: true })).not.toContain(secret);
    expect(JSON.stringify(clients)).not.toContain(secret);
  });

  it('may be beyond Latin-1 where it only signs', () => {
    expect(() => predictWith({ token: '秘密' })).not.toThrow();
    expect(complaint(() => queueWith({ token: '秘密' }))).toContain('token');
  });
});

describe('PredictClient', () => {
  it.each([
    [{ endpoint: undefined }, 'endpoint is missing', 'endpoint and serviceName, or customUrl'],
    [{ serviceName: undefined }, 'serviceName is undefined', 'write a name'],
    [{ serviceName: 'a b' }, 'serviceName is "a b"', 'write a name'],
    [{ serviceName: '../admin' }, 'serviceName', 'write a name'],
    [{ serviceName: 'svc?x=1' }, 'serviceName', 'write a name'],
    [{ serviceName: '/' }, 'serviceName', 'write a name'],
    [{ customUrl: 'http://host/x' }, 'customUrl', 'give either it or those two'],
    [{ auth: 'basic' }, 'auth is "basic"', '"signature", "token"'],
    [{ contentType: 'a\r\nb' }, 'contentType', 'without control characters'],
    [{ requestPath: 5 }, 'requestPath is 5', 'write a path'],
    [{ requestPath: 'a?b=c' }, 'requestPath', 'leave out the query'],
    [{ requestPath: 'a?api_key=abcdef' }, 'requestPath is "a?api_key=***"', 'leave out the query'],
    [{ requestPath: 'a/../b' }, 'requestPath', 'without "." and ".."'],
    [{ query: 'a=b' }, 'query is a string', 'write an object'],
    [{ query: new URLSearchParams('a=b') }, 'query is a URLSearchParams', 'write an object'],
    [{ query: { a: 1 } }, 'query.a is a number', 'write a string'],
  ])('refuses %p at once', (options, names, remedy) => {
    const message = complaint(() => predictWith(options));
    expect(message).toContain(names);
    expect(message).toContain(remedy);
  });

  const client = new PredictClient(predictBase);
  const request = new StringRequest('x');

  it.each([
    [{ timeoutMs: 0 }, 'timeoutMs is 0', 'whole number'],
    [{ deadlineMs: 'x' }, 'deadlineMs is "x"', 'whole number'],
    [{ timeout: 5 }, 'predict has no option "timeout"', 'did you mean timeoutMs?'],
    [{ Headers: {} }, 'predict has no option "Headers"', 'did you mean headers?'],
    [{ headers: { X: '\r\n' } }, 'headers.X', 'without control characters'],
    [{ requestPath: '..' }, 'requestPath', 'without "." and ".."'],
    [{ query: { a: null } }, 'query.a is null', 'write a string'],
    [{ retry: { factor: 0 } }, 'retry.factor', 'a number of 1 or more'],
    [{ signal: 'now' }, 'signal is "now"', 'AbortController'],
    [{ signal: null }, 'signal is null', 'AbortController'],
  ])('refuses the call options %p before anybody subscribes', (options, names, remedy) => {
    const message = complaint(() => client.predict(request, options as never));
    expect(message).toContain(names);
    expect(message).toContain(remedy);
  });

  it.each([undefined, null, 'text', {}, { encode: () => new Uint8Array() }])(
    'refuses to predict %p',
    (given) => {
      const message = complaint(() => client.predict(given as never));
      expect(message).toContain('request is');
      expect(message).toContain('new StringRequest');
    },
  );
});

describe('QueueClient', () => {
  it.each([
    [{ endpoint: undefined }, 'endpoint is undefined', 'write a host or URL'],
    [{ queueName: undefined }, 'queueName is undefined', 'write a name'],
    [{ queueName: 'q/../p' }, 'queueName', 'write a name'],
    [{ uid: 'a\r\nX: 1' }, 'uid', 'without control characters'],
    [{ uid: '' }, 'uid', 'without control characters'],
    [{ gid: 'a\nb' }, 'gid', 'without control characters'],
    [{ gid: 7 }, 'gid', 'without control characters'],
    [{ rear: 'yes' }, 'rear is "yes"', 'true or false'],
    [{ serviceName: 'svc' }, 'QueueClient has no option "serviceName"', 'queueName'],
  ])('refuses %p at once', (options, names, remedy) => {
    const message = complaint(() => queueWith(options));
    expect(message).toContain(names);
    expect(message).toContain(remedy);
  });
});

describe('settings', () => {
  it('are frozen, and nobody’s object is changed or kept', () => {
    const headers = { X: 'y' };
    const query = { a: 'b' };
    const tls = { servername: 'host' };
    const given = Object.freeze({ ...predictBase, headers, query, tls, retry: Object.freeze({}) });
    const settings = resolvePredictOptions(given);
    const base = settings.client;
    headers.X = 'changed';
    query.a = 'changed';
    tls.servername = 'changed';
    expect(base.headers).toEqual(['X', 'y']);
    expect(settings.query).toEqual({ a: 'b' });
    expect(base.connection.tls).toEqual({ servername: 'host' });
    for (const part of [base, base.headers, base.retry, base.carefulRetry, base.connection]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    for (const part of [settings, settings.query, base.connection.tls]) {
      expect(Object.isFrozen(part)).toBe(true);
    }
    expect(Object.isFrozen(headers)).toBe(false);
  });

  it('have the documented defaults', () => {
    expect(resolvePredictOptions(predictBase).client).toMatchObject({
      limits: { timeoutMs: 5000, maxResponseBytes: 1024 ** 3 },
      deadlineMs: undefined,
      headers: [],
      connection: { maxConnections: 100, connectTimeoutMs: 5000 },
      retry: { maxRetries: 5 },
    });
    expect(resolvePredictOptions(predictBase)).toMatchObject({
      auth: 'signature',
      contentType: 'application/octet-stream',
      requestPath: '',
      rootPath: '',
      query: {},
    });
    expect(resolvePredictOptions({ customUrl: 'http://host' }).auth).toBe('token');
    expect(resolvePredictOptions({ ...predictBase, retry: false }).client.carefulRetry).toBe(false);
  });

  it('are refused as an EasConfigError with its code', () => {
    try {
      predictWith({ timeoutMs: 0 });
      expect('a throw').toBe('none');
    } catch (error) {
      expect(error).toBeInstanceOf(EasConfigError);
      expect(error).toMatchObject({ code: 'CONFIG', retryable: false });
    }
  });
});
