import { randomUUID } from 'node:crypto';
import { EasEmulator, type EmulatorOptions } from 'rx-eas/emulator';

/** Where a sample finds its services and queues. */
export interface Eas {
  /** What every client is made with. */
  readonly address: { readonly endpoint: string; readonly token?: string };
  /** In words. */
  readonly where: string;
  readonly isEmulated: boolean;
  /** What a service or queue of the sample is called there. */
  nameOf(name: string): string;
  close(): Promise<void>;
}

/**
 * PAI-EAS for a sample: the real one when `EAS_ENDPOINT` is set, otherwise an emulator with these
 * services and queues.
 *
 * On the real one, `EAS_TOKEN` is the token, and `EAS_SERVICE` stands for the first service or queue
 * that is given here. A variable of its own names any other: `EAS_DEAD_LETTERS` for `dead_letters`.
 * Let it be queues for trying: a sample takes what is in them.
 */
export async function openEas(
  options: EmulatorOptions,
  env: NodeJS.ProcessEnv = process.env,
): Promise<Eas> {
  const endpoint = env['EAS_ENDPOINT'];
  if (endpoint === undefined || endpoint === '') return emulated(options);
  const token = env['EAS_TOKEN'];
  const first = Object.keys({ ...options.services, ...options.queues })[0];
  return {
    address: token === undefined || token === '' ? { endpoint } : { endpoint, token },
    where: endpoint,
    isEmulated: false,
    nameOf: (name) => {
      const [service = '', ...path] = name.split('/');
      const named = env[`EAS_${service.toUpperCase()}`];
      const real = named ?? (service === first ? env['EAS_SERVICE'] : undefined) ?? service;
      return [real, ...path].join('/');
    },
    close: () => Promise.resolve(),
  };
}

async function emulated(options: EmulatorOptions): Promise<Eas> {
  const token = randomUUID();
  const emulator = await EasEmulator.start({ ...options, token });
  return {
    address: { endpoint: emulator.url, token },
    where: `the embedded emulator (${emulator.url})`,
    isEmulated: true,
    nameOf: (name) => name,
    close: () => emulator.close(),
  };
}
