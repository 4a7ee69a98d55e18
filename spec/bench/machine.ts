import { cpus, totalmem } from 'node:os';

/** What the figures were measured on: figures of different machines say little about each other. */
export function machine(): string {
  const all = cpus();
  const memory = Math.round(totalmem() / 2 ** 30);
  const model = all[0]?.model.trim() ?? 'unknown processor';
  return `Node.js ${process.version}, ${process.platform} ${process.arch}, ${all.length} × ${model}, ${memory} GiB`;
}
