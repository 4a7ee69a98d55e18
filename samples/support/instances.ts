import { EasEmulator, type EmulatorOptions, type InstanceOptions } from 'rx-eas/emulator';

/** Servers that stand for the instances of a service. */
export interface Instances {
  /** Where they are, as discovery answers it. */
  readonly addresses: readonly InstanceOptions[];
  close(): Promise<unknown>;
}

/** Starts an instance of each weight.. */
export async function startInstances(
  services: NonNullable<EmulatorOptions['services']>,
  weights: readonly number[],
): Promise<Instances> {
  const started = await Promise.all(weights.map(() => EasEmulator.start({ services })));
  return {
    addresses: started.map(({ url }, at) => {
      const { hostname, port } = new URL(url);
      return { ip: hostname, port: Number(port), weight: weights[at] ?? 1 };
    }),
    close: () => Promise.all(started.map((instance) => instance.close())),
  };
}
