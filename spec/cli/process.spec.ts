import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Child, Program } from './child.js';
import { cli, linesOf, startEmulator } from './kit.js';

const program = new Program();

async function queueOf(count: number, size = 10) {
  const emulator = await startEmulator({ queues: { q: {} } });
  for (let at = 0; at < count; at++) emulator.queue('q').put(String(at).padEnd(size));
  const env = { EAS_ENDPOINT: emulator.url, EAS_SERVICE: 'q' };
  return { emulator, env };
}

describe('the command as a process', () => {
  it('loads no command, and none of what they need, before one is named', () => {
    expect(program.packagesAtStart()).toEqual(['commander']);
  });

  it('drains a watch at the first Ctrl-C, and ends with 0', async () => {
    const { emulator, env } = await queueOf(3);
    const child = new Child(program, ['watch'], env);
    await child.says('"index":3');
    child.kill('SIGINT');
    expect(await child.ended).toBe(0);
    expect(child.stderr).toBe('');
    expect(emulator.queue('q').committed).toEqual({ eas: 3 });
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('ends at once at the second %s', async (signal, code) => {
    const { emulator, env } = await queueOf(100, 10_000);
    // Nobody reads: once the pipe is full, the first signal waits for what was handed out.
    const child = spawn(process.execPath, [program.path, 'watch', '--window', '100'], { env });
    await once(child.stdout, 'readable');
    const closed = once(child, 'exit');
    const repeat = setInterval(() => child.kill(signal), 20);
    expect(await closed).toEqual([code, null]);
    clearInterval(repeat);
    child.stdout.destroy();
    expect(emulator.queue('q').length).toBeGreaterThan(0);
  });

  it('ends quietly when its reader goes away, and gives back what that did not get', async () => {
    const { emulator, env } = await queueOf(200, 5_000);
    const child = spawn(process.execPath, [program.path, 'watch', '--window', '10'], { env });
    let stderr = '';
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    const [first] = (await once(child.stdout, 'data')) as [Buffer];
    child.stdout.destroy();
    expect(await once(child, 'exit')).toEqual([0, null]);
    expect(first.toString()).toContain('"index":1,');
    expect(stderr).toBe('');
    const committed = emulator.queue('q').committed['eas'] ?? 0;
    expect(committed).toBeLessThan(200);
    // Each of the others is still there, for whoever comes next.
    const left = 200 - committed;
    const rest = await cli(['watch', '--count', String(left)], { env });
    expect(new Set(linesOf(rest).map((row) => (row as { index: number }).index)).size).toBe(left);
  });

  const itOnLinux = existsSync('/dev/full') ? it : it.skip;
  itOnLinux('ends with 8 on a full disk, and acknowledges nothing', async () => {
    const { emulator, env } = await queueOf(3);
    for (const format of ['jsonl', 'arrow-file']) {
      const child = new Child(program, ['watch', '--out', '/dev/full', '--format', format], env);
      expect(await child.ended).toBe(8);
      expect(child.stderr).toBe(
        'rx-eas: cannot write /dev/full: no space left on device (ENOSPC)\n',
      );
    }
    const got = new Child(program, ['get', '--out', '/dev/full'], env);
    expect(await got.ended).toBe(8);
    expect(emulator.queue('q').committed['eas'] ?? 0).toBe(0);
    expect(emulator.queue('q').length).toBe(3);
  });

  it('does not wait for its standard input when it is told to end', async () => {
    const { emulator, env } = await queueOf(0);
    const child = new Child(program, ['put'], env);
    child.process.stdin?.write('one\n');
    await child.says('"index":1');
    child.kill('SIGTERM');
    expect(await child.ended).toBe(143);
    expect(child.stderr).toBe('rx-eas: interrupted; 1 record was stored\n');
    expect(emulator.queue('q').length).toBe(1);
  });

  it('does not mind when nobody reads its help', async () => {
    for (const args of [['--help'], ['put', '--help']]) {
      const child = new Child(program, args);
      child.process.stdout?.destroy();
      expect([await child.ended, child.stderr]).toEqual([0, '']);
    }
  });

  it('does not mind when nobody reads its complaints', async () => {
    const child = new Child(program, ['count', '--nope']);
    child.process.stderr?.destroy();
    expect(await child.ended).toBe(2);
  });

  it('tells its version, that of the package', async () => {
    const child = new Child(program, ['--version']);
    expect(await child.ended).toBe(0);
    expect(child.stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  });
});
