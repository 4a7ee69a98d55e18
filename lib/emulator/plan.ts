import { EasConfigError } from '../errors/index.js';
import {
  badOption,
  checkBoolean,
  checkInteger,
  checkKnown,
  checkMs,
  checkOptionsObject,
} from '../options/check.js';
import { checkName } from './names.js';
import type { EmulatorOptions, InstanceOptions, QueueOptions } from './options.js';
import type { QueueLimits } from './queue-store.js';
import { planServices, type ServicePlan } from './service-plan.js';

export type { ServicePlan } from './service-plan.js';

/** Options with nothing left open. */
export interface EmulatorPlan {
  readonly port: number;
  readonly host: string;
  readonly token: string | undefined;
  readonly services: ReadonlyMap<string, ServicePlan>;
  readonly queues: ReadonlyMap<string, QueueLimits>;
  readonly createQueues: boolean;
  readonly newQueue: QueueLimits;
  readonly instances: ReadonlyMap<string, readonly Required<InstanceOptions>[]>;
  readonly maxBodyBytes: number;
  readonly maxHeaderBytes: number;
  readonly maxQueues: number;
}

const DEFAULTS = Object.freeze({
  host: '127.0.0.1',
  maxLength: 1_000_000,
  maxPayloadBytes: 16 * 1024 * 1024,
  maxBodyBytes: 256 * 1024 * 1024,
  maxHeaderBytes: 32 * 1024,
  maxQueues: 1_000,
  maxConsumers: 1_000,
  weight: 100,
});

const MAX_UINT64 = 0xffff_ffff_ffff_ffffn;
const MAX_PORT = 65_535;
/** What Node's parser counts with. */
const MAX_HEADER_BYTES = 1024 * 1024 * 1024;

/** Checks the options and settles what they leave open. */
export function planOf(options: EmulatorOptions): EmulatorPlan {
  checkOptionsObject('options', options);
  checkKnown('EasEmulator', options, [
    'port',
    'host',
    'token',
    'services',
    'queues',
    'createQueues',
    'instances',
    'maxBodyBytes',
    'maxHeaderBytes',
    'maxQueues',
    'maxConsumers',
  ]);
  const maxConsumers = checkInteger(
    'maxConsumers',
    options.maxConsumers ?? DEFAULTS.maxConsumers,
    1,
  );
  const maxBodyBytes = checkInteger(
    'maxBodyBytes',
    options.maxBodyBytes ?? DEFAULTS.maxBodyBytes,
    1,
  );
  const services = planServices(options.services ?? {}, maxBodyBytes);
  const queues = new Map<string, QueueLimits>();
  for (const [name, queue] of Object.entries(options.queues ?? {})) {
    checkName('queues', name);
    if (services.get(name)?.concurrency === undefined && services.has(name)) {
      throw new EasConfigError(
        `queues and services both have ${JSON.stringify(name)}; give one of them another name.`,
      );
    }
    queues.set(name, planQueue(name, queue, maxConsumers));
  }
  const newQueue = planQueue('', {}, maxConsumers);
  for (const [name, service] of services) {
    if (service.concurrency === undefined) continue;
    for (const own of [name, `${name}/sink`]) if (!queues.has(own)) queues.set(own, newQueue);
  }
  return Object.freeze({
    port: checkInteger('port', options.port ?? 0, 0, MAX_PORT),
    host: checkText('host', options.host ?? DEFAULTS.host),
    token: options.token === undefined ? undefined : checkText('token', options.token),
    services,
    queues,
    createQueues: checkBoolean('createQueues', options.createQueues ?? false),
    newQueue,
    instances: planInstances(options.instances ?? {}),
    maxBodyBytes,
    maxHeaderBytes: checkInteger(
      'maxHeaderBytes',
      options.maxHeaderBytes ?? DEFAULTS.maxHeaderBytes,
      1,
      MAX_HEADER_BYTES,
    ),
    maxQueues: checkInteger('maxQueues', options.maxQueues ?? DEFAULTS.maxQueues, 1),
  });
}

function planQueue(name: string, queue: QueueOptions, maxConsumers: number): QueueLimits {
  const where = `queues[${JSON.stringify(name)}]`;
  checkOptionsObject(where, queue);
  checkKnown(where, queue, ['maxLength', 'maxPayloadBytes', 'redeliverAfterMs', 'firstIndex']);
  const firstIndex = queue.firstIndex ?? 1n;
  if (typeof firstIndex !== 'bigint' || firstIndex < 1n || firstIndex > MAX_UINT64) {
    throw badOption(`${where}.firstIndex`, firstIndex, 'write a bigint from 1n to 2n ** 64n - 1n');
  }
  const { maxPayloadBytes = DEFAULTS.maxPayloadBytes, redeliverAfterMs = 0 } = queue;
  return Object.freeze({
    maxLength: checkInteger(`${where}.maxLength`, queue.maxLength ?? DEFAULTS.maxLength, 1),
    maxPayloadBytes: checkInteger(`${where}.maxPayloadBytes`, maxPayloadBytes, 1),
    redeliverAfterMs: checkMs(`${where}.redeliverAfterMs`, redeliverAfterMs, 0),
    firstIndex,
    maxConsumers,
  });
}

function planInstances(
  instances: NonNullable<EmulatorOptions['instances']>,
): Map<string, readonly Required<InstanceOptions>[]> {
  const plans = new Map<string, readonly Required<InstanceOptions>[]>();
  for (const [name, list] of Object.entries(instances)) {
    const planned = list.map(({ ip, port, weight }, at) => ({
      ip: checkText(`instances.${name}[${at}].ip`, ip),
      port: checkInteger(`instances.${name}[${at}].port`, port, 1, MAX_PORT),
      weight: checkInteger(`instances.${name}[${at}].weight`, weight ?? DEFAULTS.weight),
    }));
    plans.set(name, planned);
  }
  return plans;
}

function checkText(name: string, value: unknown): string {
  if (typeof value === 'string' && value !== '') return value;
  throw badOption(name, typeof value === 'string' ? '' : typeof value, 'write a non-empty text');
}
