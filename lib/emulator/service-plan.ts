import { EasConfigError } from '../errors/index.js';
import {
  badOption,
  checkBoolean,
  checkInteger,
  checkKnown,
  checkOneOf,
  checkOptionsObject,
} from '../options/check.js';
import { COMPRESSION_METHODS } from '../transport/compression/compress.js';
import { compressedHandler } from './compressed-handler.js';
import type { ServiceHandler } from './handler.js';
import { checkName } from './names.js';
import type { AsyncServiceOptions, EmulatorOptions } from './options.js';

/** A service as it is run; no `concurrency` means that it answers directly. */
export interface ServicePlan {
  readonly handler: ServiceHandler;
  readonly concurrency: number | undefined;
}

const DEFAULT_CONCURRENCY = 1;

/** Checks the services and settles what they leave open. */
export function planServices(
  services: NonNullable<EmulatorOptions['services']>,
  maxBodyBytes: number,
): Map<string, ServicePlan> {
  const plans = new Map<string, ServicePlan>();
  for (const [name, service] of Object.entries(services)) {
    checkName('services', name);
    const where = `services[${JSON.stringify(name)}]`;
    const given = typeof service === 'function' ? { handler: service } : service;
    checkOptionsObject(where, given);
    checkKnown(where, given, ['handler', 'async', 'concurrency', 'compression']);
    if (typeof given.handler !== 'function') {
      throw badOption(
        `${where}.handler`,
        given.handler,
        'write a function from a body to a result',
      );
    }
    const isAsync = checkBoolean(`${where}.async`, given.async ?? false);
    if (!isAsync && given.concurrency !== undefined) {
      throw new EasConfigError(`${where}.concurrency needs async: true; add it or leave both out.`);
    }
    const concurrency = given.concurrency ?? DEFAULT_CONCURRENCY;
    plans.set(name, {
      handler: handlerOf(where, given, maxBodyBytes),
      concurrency: isAsync ? checkInteger(`${where}.concurrency`, concurrency, 1) : undefined,
    });
  }
  return plans;
}

function handlerOf(
  where: string,
  { handler, async, compression }: AsyncServiceOptions,
  maxBodyBytes: number,
): ServiceHandler {
  if (compression === undefined) return handler;
  if (async === true) {
    throw new EasConfigError(`${where}.compression is for a service without async; leave it out.`);
  }
  const method = checkOneOf(`${where}.compression`, compression, COMPRESSION_METHODS);
  return compressedHandler(handler, method, maxBodyBytes);
}
