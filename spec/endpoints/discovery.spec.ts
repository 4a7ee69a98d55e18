import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { originOf, parseHosts, parseUpstreams } from '../../lib/endpoints/discovery.js';
import { parseServers } from '../../lib/endpoints/vipserver.js';
import { EasDiscoveryError } from '../../lib/errors/index.js';

const GOOD = { ip: '10.0.0.1', port: 50001, weight: 100 };
const direct = (items: unknown): string => JSON.stringify({ endpoints: { items } });
const vip = (hosts: unknown): string => JSON.stringify({ hosts });

/** The discovery error that a call throws; anything else fails the test. */
function refusal(call: () => unknown): EasDiscoveryError {
  try {
    call();
  } catch (error) {
    expect(error).toBeInstanceOf(EasDiscoveryError);
    return error as EasDiscoveryError;
  }
  throw new Error('Expected the answer to be refused.');
}

describe('a direct answer', () => {
  it('names instances with their weights', () => {
    const items = [GOOD, { ip: '10.0.0.2', port: 80, weight: 0 }];
    expect(parseUpstreams(direct(items), 'x')).toEqual(items);
  });

  it('may give numbers as text, leave the weight out, and add what is not known here', () => {
    const items = [
      { ip: '10.0.0.1', port: '50001', weight: '20' },
      { ip: 'fd00::1', port: 80, zone: 'a' },
    ];
    const upstreams = parseUpstreams(direct(items), 'x');
    expect(upstreams).toEqual([
      { ip: '10.0.0.1', port: 50001, weight: 20 },
      { ip: 'fd00::1', port: 80, weight: 100 },
    ]);
    expect(upstreams.map(originOf)).toEqual(['http://10.0.0.1:50001', 'http://[fd00::1]:80']);
  });

  it.each([
    null,
    5,
    'x',
    [],
    {},
    { ...GOOD, ip: 7 },
    { ...GOOD, ip: '' },
    { ...GOOD, ip: 'evil.example/' },
    { ...GOOD, ip: '10.0.0.1@evil' },
    { ...GOOD, ip: '10.0.0.256' },
    { ...GOOD, ip: 'fe80::1%eth0' },
    { ...GOOD, port: 0 },
    { ...GOOD, port: 65_536 },
    { ...GOOD, port: 80.5 },
    { ...GOOD, port: 'http' },
    { ...GOOD, port: null },
    { ...GOOD, weight: -1 },
    { ...GOOD, weight: '-1' },
    { ...GOOD, weight: 'NaN' },
    { ...GOOD, weight: 'heavy' },
    { ...GOOD, weight: 1e300 },
    { ...GOOD, weight: {} },
    { ...GOOD, weight: true },
  ])('may hold the unusable item %j: the others count', (item) => {
    const other = { ip: '10.0.0.9', port: 9, weight: 9 };
    expect(parseUpstreams(direct([item, other]), 'x')).toEqual([other]);
    expect(refusal(() => parseUpstreams(direct([item]), 'x')).message).toContain('expected {');
  });

  it('counts an instance that is named twice once', () => {
    expect(parseUpstreams(direct([GOOD, { ...GOOD, weight: 5 }]), 'x')).toEqual([GOOD]);
  });

  it.each([
    ['', 'no JSON'],
    ['<html>502</html>', 'no JSON'],
    ['{"endpoints":{"items":[', 'no JSON'],
    ['['.repeat(200_000), 'no JSON'],
    ['null', 'no list'],
    ['[]', 'no list'],
    ['"x"', 'no list'],
    ['{}', 'no list'],
    ['{"endpoints":null}', 'no list'],
    ['{"endpoints":[]}', 'no list'],
    ['{"endpoints":{"items":null}}', 'no list'],
    ['{"endpoints":{"items":{"0":{}}}}', 'no list'],
    [direct([]), 'no instance that takes traffic'],
    [direct([{ ...GOOD, weight: 0 }]), 'no instance that takes traffic'],
    [vip([{ ...GOOD, valid: true }]), 'no list'],
  ])('%# that is garbage is refused, saying who answered and what was expected', (text, got) => {
    const error = refusal(() => parseUpstreams(text, 'http://gateway/x'));
    expect(error.message).toContain(`http://gateway/x answered with ${got}`);
    expect(error.message).toContain('expected {"endpoints":{"items":[{"ip"');
    expect(error).toMatchObject({ code: 'DISCOVERY', retryable: true, unapplied: true });
  });

  it('never crashes, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        for (const text of [json, `{"endpoints":{"items":${json}}}`, `{"hosts":[${json}]}`]) {
          refusal(() => parseUpstreams(text, 'x'));
          refusal(() => parseHosts(text, 'x'));
        }
      }),
    );
  });
});

describe('a vipserver answer', () => {
  it('names the instances that are valid', () => {
    const hosts = [
      { ...GOOD, valid: true },
      { ...GOOD, ip: '10.0.0.2', valid: false },
      { ...GOOD, ip: '10.0.0.3' },
      { ...GOOD, ip: '10.0.0.4', valid: 'yes' },
      null,
    ];
    expect(parseHosts(vip(hosts), 'x')).toEqual([GOOD]);
  });

  it.each(['nope', 'null', '{}', vip(null), vip({}), vip([]), vip([{ ...GOOD, valid: false }])])(
    'that is %j is refused',
    (text) => {
      expect(refusal(() => parseHosts(text, 'x')).message).toContain('expected {"hosts":[');
    },
  );
});

describe('a list of vipservers', () => {
  it('is IPv4 addresses in text, each with or without a port', () => {
    expect(parseServers('10.0.0.1\n10.0.0.2:8080\r\n\n10.0.0.3,10.0.0.4', 'x')).toEqual([
      '10.0.0.1',
      '10.0.0.2:8080',
      '10.0.0.3',
      '10.0.0.4',
    ]);
  });

  it.each([
    '',
    '\n',
    '<html>busy</html>',
    '10.0.0',
    '10.0.0.300',
    '10.0.0.1:x',
    'evil.example',
    '10.0.0.1:99999',
    '10.0.0.1:0',
    '10.0.0.1:80:81',
  ])('that is %j is refused', (text) => {
    expect(refusal(() => parseServers(text, 'http://list')).message).toContain(
      'http://list named no vipserver; expected IPv4 addresses',
    );
  });
});
