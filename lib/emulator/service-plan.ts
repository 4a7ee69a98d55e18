import { group, refusal, show, type Settings } from '../checks/index.js';
import { compressedHandler } from './compressed-handler.js';
import type { ServiceHandler } from './handler.js';
import { checkName } from './names.js';
import { SERVICE_RULES, type EmulatorOptions } from './options.js';

/** A service as it is run; no `concurrency` means that it answers directly. */
export interface ServicePlan {
  readonly handler: ServiceHandler;
  readonly concurrency: number | undefined;
}

const SERVICE = group(SERVICE_RULES);

/** Checks the services and settles what they leave open. */
export function planServices(
  services: NonNullable<EmulatorOptions['services']>,
  maxBodyBytes: number,
): Map<string, ServicePlan> {
  const plans = new Map<string, ServicePlan>();
  for (const [name, service] of Object.entries(services)) {
    checkName('EasEmulator.services', name);
    const where = `EasEmulator.services[${show(name)}]`;
    const given = typeof service === 'function' ? { handler: service } : service;
    const settings = SERVICE.check(where, given);
    if (!settings.async && given.concurrency !== undefined) {
      throw refusal(`${where}.concurrency`, 'is for async: true', 'add that, or leave both out');
    }
    if (settings.async && settings.compression !== undefined) {
      throw refusal(`${where}.compression`, 'is for a service without async', 'leave it out');
    }
    plans.set(name, {
      handler: handlerOf(settings, maxBodyBytes),
      concurrency: settings.async ? settings.concurrency : undefined,
    });
  }
  return plans;
}

function handlerOf(
  { handler, compression }: Settings<typeof SERVICE_RULES>,
  maxBodyBytes: number,
): ServiceHandler {
  return compression === undefined
    ? handler
    : compressedHandler(handler, compression, maxBodyBytes);
}
