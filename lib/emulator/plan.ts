import { EasConfigError } from '../errors/index.js';
import { complaint, group, show, usualOf } from '../checks/index.js';
import { checkName } from './names.js';
import {
  EMULATOR,
  INSTANCE_RULES,
  QUEUE_RULES,
  type EmulatorOptions,
  type InstanceOptions,
} from './options.js';
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
  readonly requestTimeoutMs: number;
  readonly watchTimeoutMs: number;
  readonly allowedOrigins: readonly string[];
}

const QUEUE = group(QUEUE_RULES);
const INSTANCE = group(INSTANCE_RULES);

/** Checks the options and settles what they leave open. */
export function planOf(given: EmulatorOptions | undefined): EmulatorPlan {
  const settings = EMULATOR.resolve(given);
  const { maxConsumers, maxBodyBytes } = settings;
  const services = planServices(settings.services, maxBodyBytes);
  const queues = new Map<string, QueueLimits>();
  for (const [name, queue] of Object.entries(settings.queues)) {
    checkName('EasEmulator.queues', name);
    if (services.get(name)?.concurrency === undefined && services.has(name)) {
      throw new EasConfigError(
        `EasEmulator.queues and services both have ${show(name)}; give one of them another name.`,
      );
    }
    const limits = QUEUE.check(`EasEmulator.queues[${show(name)}]`, queue);
    queues.set(name, Object.freeze({ ...limits, maxConsumers }));
  }
  const newQueue = Object.freeze({ ...usualOf(QUEUE_RULES), maxConsumers });
  for (const [name, service] of services) {
    if (service.concurrency === undefined) continue;
    for (const own of [name, `${name}/sink`]) if (!queues.has(own)) queues.set(own, newQueue);
  }
  const instances = planInstances(settings.instances);
  return Object.freeze({ ...settings, services, queues, newQueue, instances });
}

function planInstances(
  given: NonNullable<EmulatorOptions['instances']>,
): Map<string, readonly Required<InstanceOptions>[]> {
  const plans = new Map<string, readonly Required<InstanceOptions>[]>();
  for (const [name, list] of Object.entries(given)) {
    const where = `EasEmulator.instances[${show(name)}]`;
    // Plain JavaScript may pass anything.
    if (!Array.isArray(list)) throw complaint(where, list, 'an array of { ip, port, weight? }');
    plans.set(
      name,
      (list as readonly unknown[]).map((one, at) => INSTANCE.check(`${where}[${at}]`, one)),
    );
  }
  return plans;
}
