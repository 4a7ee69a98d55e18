import { describe, expect, it } from '@jest/globals';
import {
  codeOfSignal,
  EXIT_MEANINGS,
  exitCodeOf,
  Interrupted,
  NothingCame,
  PartlyDone,
  UsageError,
} from '../../lib/cli/exit.js';
import { OutputError } from '../../lib/cli/output/sink.js';
import {
  EasAbortError,
  EasConfigError,
  EasConnectionError,
  EasDiscoveryError,
  EasProtocolError,
  EasProxyError,
  EasTimeoutError,
  errorOfStatus,
} from '../../lib/errors/index.js';

const status = (code: number) => errorOfStatus({ status: code, url: 'http://h/x', body: '' });
const system = (code: string) => Object.assign(new Error(`${code}: why, write`), { code });

describe('exit codes', () => {
  it.each<[string, unknown, number]>([
    ['a wrong command line', new UsageError('x'), 2],
    ['an option that the library refuses', new EasConfigError('x'), 2],
    ['a refused token', status(401), 3],
    ['a token without the right', status(403), 3],
    ['nothing of that name', status(404), 4],
    ['no connection', new EasConnectionError('x', {}), 5],
    ['a bad certificate', new EasConnectionError('x', { code: 'TLS' }), 5],
    ['no way through the proxy', new EasProxyError('x', { proxy: 'http://p:1' }), 5],
    ['no connection in time', new EasTimeoutError('x', 'connect', 1), 5],
    ['no instances', new EasDiscoveryError('x'), 5],
    ['no answer in time', new EasTimeoutError('x', 'attempt', 1), 6],
    ['a deadline', new EasTimeoutError('x', 'deadline', 1), 6],
    ['silence', new EasTimeoutError('x', 'idle', 1), 6],
    ['a service that timed out', status(408), 6],
    ['no record in time', new NothingCame('x'), 6],
    ['the rate limit', status(429), 7],
    ['a full queue', status(450), 7],
    ['a full disk', new OutputError('x', system('ENOSPC')), 8],
    ['a reader that went away', new OutputError('x', system('EPIPE')), 0],
    ['a bad request', status(400), 1],
    ['a failing service', status(500), 1],
    ['bad bytes', new EasProtocolError('x'), 1],
    ['anything else', new Error('x'), 1],
    ['something that is no error', 'x', 1],
    ['what stopped it half-way', new PartlyDone('3 stored', status(429)), 7],
  ])('tell %s', (_, error, code) => {
    expect(exitCodeOf(error, undefined)).toBe(code);
  });

  it('tell the signal, as shells do', () => {
    expect(exitCodeOf(new Interrupted('x'), 'SIGINT')).toBe(130);
    expect(exitCodeOf(new EasAbortError('x'), 'SIGTERM')).toBe(143);
    expect(codeOfSignal('SIGHUP')).toBe(129);
    expect(codeOfSignal(undefined)).toBe(130);
  });

  it('are all explained', () => {
    expect(EXIT_MEANINGS.map(([code]) => Number(code))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 130]);
  });
});

describe('an output that cannot be written', () => {
  it('says why in words', () => {
    expect(new OutputError('x.jsonl', system('ENOSPC')).message).toBe(
      'cannot write x.jsonl: why (ENOSPC)',
    );
  });
});
