import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hostAndPort, parseNoProxy } from '../../lib/options/no-proxy.js';

/** Whether `NO_PROXY` has a URL reached directly. */
const isDirect = (noProxy: string, url: string): boolean =>
  parseNoProxy(noProxy)(...hostAndPort(new URL(url)));

describe('NO_PROXY', () => {
  it.each([
    ['', 'http://a', false],
    [' , ,', 'http://a', false],
    ['*', 'https://a.corp', true],
    ['b, *', 'http://10.0.0.1', true],
    ['corp', 'http://corp', true],
    ['corp', 'http://a.b.corp:8080', true],
    ['corp', 'http://acorp', false],
    ['corp', 'http://corp.org', false],
    ['.corp', 'http://a.corp', true],
    ['.corp', 'http://corp', true],
    ['.corp', 'http://acorp', false],
    ['*.corp', 'https://a.corp', true],
    ['*.corp', 'https://acorp', false],
    ['CORP', 'http://A.Corp', true],
    ['corp.', 'http://a.corp', true],
    ['corp', 'http://a.corp.', true],
    ['a,b c\td', 'http://c', true],
    ['a,b c\td', 'http://d', true],
    ['a,b c\td', 'http://e', false],
    ['corp:8080', 'http://corp:8080', true],
    ['corp:8080', 'http://a.corp:8080', true],
    ['corp:8080', 'http://corp', false],
    ['corp:80', 'http://corp', true],
    ['corp:443', 'https://corp', true],
    ['corp:443', 'http://corp', false],
    ['.corp:443', 'https://a.corp', true],
    ['127.0.0.1', 'http://127.0.0.1:99', true],
    ['127.0.0.1', 'http://127.0.0.11', false],
    ['0.0.1', 'http://127.0.0.1', false],
    ['127.0.0.1:81', 'http://127.0.0.1:81', true],
    ['127.0.0.1:81', 'http://127.0.0.1:82', false],
    ['10.0.0.0/8', 'http://10.200.3.4', true],
    ['10.0.0.0/8', 'http://11.0.0.1', false],
    ['10.0.0.0/8', 'http://10.corp', false],
    ['10.0.0.0/0', 'http://11.0.0.1', true],
    ['10.0.0.0/33', 'http://10.0.0.0', false],
    ['corp/8', 'http://corp', false],
    ['::1', 'http://[::1]:8080', true],
    ['[::1]', 'http://[::1]', true],
    ['[::1]:81', 'http://[::1]:81', true],
    ['[::1]:81', 'http://[::1]:82', false],
    ['0:0:0:0:0:0:0:1', 'http://[::1]', true],
    ['fd00::/8', 'http://[fd12::5]', true],
    ['fd00::/8', 'http://[fe80::5]', false],
    ['[fd00::]/8', 'http://[fd12::5]', true],
    ['localhost', 'http://localhost:1', true],
    ['localhost', 'http://127.0.0.1', false],
  ])('%j: is %s reached directly? %s', (noProxy, url, expected) => {
    expect(isDirect(noProxy, url)).toBe(expected);
  });

  it('of any text is read without an error', () => {
    fc.assert(
      fc.property(fc.string(), fc.domain(), fc.option(fc.nat(65_535)), (text, host, port) => {
        const url = `http://${host}${port === null ? '' : `:${port}`}`;
        expect([true, false]).toContain(isDirect(text, url));
        expect(isDirect(`${text} ${host}`, url)).toBe(true);
      }),
    );
  });
});
