import { types } from 'node:util';

/** Why the system refused, from an error of Node: 'no space left on device (ENOSPC)'. */
export function systemReason(error: unknown): string {
  // Not by its class, which errors of Node do not share with a program in a context of its own.
  if (!types.isNativeError(error)) return String(error);
  const { code } = error as NodeJS.ErrnoException;
  // Node's own text is 'ENOSPC: no space left on device, write' or 'write EPIPE'.
  const said = /^[A-Z0-9_]+: (.*?)(, \w+( '.*')?)?$/s.exec(error.message)?.[1] ?? error.message;
  return code === undefined || said.includes(code) ? said : `${said} (${code})`;
}

/** The stack of an error, and those of what caused it. */
export function traceOf(error: unknown): string {
  if (!types.isNativeError(error)) return String(error);
  const own = error.stack ?? error.message;
  return error.cause === undefined ? own : `${own}\ncaused by: ${traceOf(error.cause)}`;
}
