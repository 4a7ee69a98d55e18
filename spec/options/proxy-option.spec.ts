import { afterEach, describe, expect, it } from '@jest/globals';
import { EasConfigError } from '../../lib/errors/index.js';
import { PROXY, routeOfEnv } from '../../lib/options/proxy-option.js';
import { PredictClient, QueueClient } from '../../lib/index.js';
import { leaksIn } from '../security/leaks.js';

const HTTP = new URL('http://svc.test:8000');
const HTTPS = new URL('https://svc.test');

const proxyOf = (given: string) => PROXY.check('proxy', given)(HTTP)!;
const viaEnv = (env: Record<string, string>) => {
  const route = routeOfEnv(env);
  return [route(HTTP)?.url, route(HTTPS)?.url];
};

describe('the option proxy', () => {
  it.each([
    ['http://p:3128', 'http://p:3128', 'p', 3128, false],
    ['http://p', 'http://p', 'p', 80, false],
    ['https://p', 'https://p', 'p', 443, true],
    ['https://P.corp:8443/', 'https://p.corp:8443', 'p.corp', 8443, true],
    ['p:3128', 'http://p:3128', 'p', 3128, false],
    ['http://[::1]:3128', 'http://[::1]:3128', '::1', 3128, false],
  ])('%s is the proxy at %s', (given, url, host, port, isSecure) => {
    expect(proxyOf(given)).toMatchObject({ url, host, port, isSecure });
    expect(proxyOf(given).authorization()).toBeUndefined();
  });

  it.each([
    ['http://u:p@h:1', 'u:p'],
    ['u:p@h:1', 'u:p'],
    ['http://u@h:1', 'u:'],
    ['http://:p@h:1', ':p'],
    ['http://a%40b:%C3%BC%3A%25@h:1', 'a@b:ü:%'],
  ])('%s logs in by %s, which is not shown', (given, pair) => {
    const proxy = proxyOf(given);
    const basic = Buffer.from(pair).toString('base64');
    expect(proxy.authorization()).toBe(`Basic ${basic}`);
    expect(proxy.url).toBe('http://h:1');
    expect(leaksIn(proxy, basic)).toEqual([]);
  });

  it.each([
    ['', 'is empty'],
    ['ENV', 'is no URL'],
    ['proxy.corp', 'is no URL'],
    ['http://', 'is no URL'],
    ['http://u:se#cret@h:1', 'is no URL'],
    ['http://u:secret@h:99999', 'is no URL'],
    ['http://u:secret@h\n:1', 'is no URL'],
    ['socks5://u:secret@h:1', 'has the scheme socks5:'],
    ['ftp://h', 'has the scheme ftp:'],
    ['http://u:secret@h/proxy.pac', 'holds a path'],
    ['http://h?secret', 'holds a path, query'],
    ['http://u:secret%zz@h:1', 'not percent-encoded'],
  ])('refuses %j, and shows nothing of it', (given, what) => {
    for (const [name, make] of [
      ['proxy', () => PROXY.check('proxy', given)],
      ['HTTPS_PROXY', () => (given === '' ? proxyOf('') : routeOfEnv({ HTTPS_PROXY: given }))],
    ] as const) {
      expect(make).toThrow(EasConfigError);
      expect(make).toThrow(what);
      if (given !== '') expect(make).toThrow(name);
      expect(make).not.toThrow('secret');
    }
  });

  it('and a dispatcher exclude each other', () => {
    const options = { endpoint: 'h', dispatcher: { dispatch: () => true }, proxy: 'http://p:1' };
    const refusal = /proxy and dispatcher are both given; leave one of them out/;
    expect(() => new PredictClient({ ...options, serviceName: 's' })).toThrow(refusal);
    expect(() => new QueueClient({ ...options, queueName: 'q' })).toThrow(refusal);
  });
});

describe("proxy: 'env'", () => {
  const P = 'http://p:1';
  const S = 'http://s:2';
  const ALL = 'http://all:3';

  it.each<[Record<string, string>, string | undefined, string | undefined]>([
    [{}, undefined, undefined],
    [{ HTTP_PROXY: P }, P, undefined],
    [{ HTTPS_PROXY: S }, undefined, S],
    [{ HTTP_PROXY: P, HTTPS_PROXY: S }, P, S],
    [{ http_proxy: P, HTTP_PROXY: ALL }, P, undefined],
    [{ https_proxy: S, HTTPS_PROXY: ALL }, undefined, S],
    [{ http_proxy: ' ', HTTP_PROXY: P }, P, undefined],
    [{ ALL_PROXY: ALL }, ALL, ALL],
    [{ all_proxy: ALL, HTTP_PROXY: P }, P, ALL],
    [{ HTTPS_PROXY: S, ALL_PROXY: ALL }, ALL, S],
    [{ HTTP_PROXY: 'p:1' }, P, undefined],
    [{ HTTP_PROXY: P, HTTPS_PROXY: S, NO_PROXY: '.test' }, undefined, undefined],
    [{ HTTP_PROXY: P, HTTPS_PROXY: S, no_proxy: 'svc.test:443', NO_PROXY: '*' }, P, undefined],
    [{ HTTP_PROXY: P, HTTPS_PROXY: S, no_proxy: '', NO_PROXY: '*' }, undefined, undefined],
    // What a caller of a CGI program sent as its header `Proxy`.
    [{ HTTP_PROXY: P, HTTPS_PROXY: S, REQUEST_METHOD: 'GET' }, undefined, S],
    [{ http_proxy: P, REQUEST_METHOD: 'GET' }, P, undefined],
  ])('%j: http by %s, https by %s', (env, http, https) => {
    expect(viaEnv(env)).toEqual([http, https]);
  });

  const before = process.env['HTTP_PROXY'];
  afterEach(() => {
    if (before === undefined) delete process.env['HTTP_PROXY'];
    else process.env['HTTP_PROXY'] = before;
  });

  it('is what the environment says when the client is made', () => {
    process.env['HTTP_PROXY'] = P;
    const route = PROXY.check('proxy', 'env');
    process.env['HTTP_PROXY'] = ALL;
    expect(route(HTTP)?.url).toBe(P);
  });
});
