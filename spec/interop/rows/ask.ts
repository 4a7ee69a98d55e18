import type { EmulatorOptions, ServiceCall } from '../../../lib/emulator/index.js';
import type { Bench } from '../runner/bench.js';
import type { RequestSpec } from '../runner/requests.js';
import { SERVICES } from '../runner/services.js';

/** An emulator with the service `svc` that answers requests of a kind. */
export function serving(
  kind: RequestSpec['kind'],
  onCall: (call: ServiceCall) => void = () => undefined,
): EmulatorOptions {
  return {
    services: {
      svc: (body, call) => {
        onCall(call);
        return SERVICES[kind](body);
      },
    },
  };
}

/** Makes one request; tells the answer, and the calls that the service saw. */
export async function ask(
  bench: Bench,
  request: RequestSpec,
  options: object = {},
): Promise<{ answer: unknown; calls: ServiceCall[] }> {
  const calls: ServiceCall[] = [];
  const emulator = await bench.emulate(serving(request.kind, (call) => void calls.push(call)));
  const client = await bench.predictClient(emulator, options);
  return { answer: await client.predict(request), calls };
}
