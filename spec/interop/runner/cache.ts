import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the SDKs are installed: outside the checkout, and kept from run to run. */
export function cacheRoot(env: NodeJS.ProcessEnv = process.env): string {
  const own = env['RX_EAS_INTEROP_CACHE'] ?? '';
  if (own !== '') return own;
  const shared = env['XDG_CACHE_HOME'] ?? '';
  return join(shared === '' ? join(homedir(), '.cache') : shared, 'rx-eas', 'interop');
}

/**
 * A folder of the cache, filled once: `fill` makes it under another name, and it takes its own when
 * it is whole. So a run that is ended halfway, or two at once, leave nothing broken behind.
 */
export async function cached(
  key: string,
  fill: (folder: string) => Promise<unknown>,
): Promise<string> {
  const folder = join(cacheRoot(), key);
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { recursive: true });
  try {
    await fill(draft);
    if (!existsSync(folder)) renameSync(draft, folder);
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return folder;
}

/** A short digest of files, which makes a key change with them. */
export function digestOf(...paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) hash.update(readFileSync(path)).update('\0');
  return hash.digest('hex').slice(0, 12);
}
