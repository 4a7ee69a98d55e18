import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';

describe('the sample of asynchronous inference', () => {
  it('gets every answer in order through one socket, and ends well', async () => {
    const child = spawn(process.execPath, ['--import', 'tsx', 'samples/async-inference.ts'], {
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [[code], out, err] = await Promise.all([
      once(child, 'close') as Promise<[number | null]>,
      text(child.stdout),
      text(child.stderr),
    ]);
    expect(err).toBe('');
    expect(out).toMatch(/^One request failed\. .*The input images must be FLOAT\./m);
    for (const line of [
      /answers +1797, in the order/,
      /accuracy +98\.1\d %/,
      /failed +1$/m,
      /sockets +1$/m,
      /left in the sink +0$/m,
      /^Every check holds\.$/m,
    ]) {
      expect(out).toMatch(line);
    }
    expect(code).toBe(0);
  }, 60_000);
});
