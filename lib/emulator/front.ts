import { STATUS_CODES, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { HEADERS } from './attributes.js';
import { authenticate } from './auth.js';
import type { Directory } from './directory.js';
import { discover, isDiscovery, type Address } from './discovery.js';
import {
  goneSignal,
  headerOf,
  readBody,
  sendAnswer,
  splitUrl,
  text,
  type Answer,
  type Exchange,
} from './exchange.js';
import type { FaultPlace, Faults } from './faults/faults.js';
import type { FaultEvent } from './faults/rules.js';
import { messageOf } from './handler.js';
import { serveHttpWatch } from './http-watch.js';
import { watchRequestOf } from './identity.js';
import type { LiveQueue } from './live-queue.js';
import { operationOf, OPERATIONS, type QueueOperation } from './operations.js';
import type { EmulatorPlan } from './plan.js';
import { Refusal } from './refusal.js';
import { predict } from './services.js';
import type { WatchSockets } from './watch-socket.js';

/** What a request is, and how it is carried out. */
interface Route {
  readonly event: FaultEvent;
  readonly place: FaultPlace;
  readonly run:
    | { readonly kind: 'answer'; readonly answer: () => Answer | Promise<Answer> }
    | { readonly kind: 'watch'; readonly queue: () => LiveQueue };
}

/** What the front door leads to. */
export interface House {
  readonly plan: EmulatorPlan;
  readonly directory: Directory;
  readonly faults: Faults;
  readonly sockets: WatchSockets;
  /** Known once the server listens. */
  readonly address: () => Address;
}

/** Takes requests in: reads, authenticates, routes, lets faults happen, carries out, answers. */
export class Front {
  readonly #house: House;

  constructor(house: House) {
    this.#house = house;
  }

  async onRequest(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const gone = (): AbortSignal => goneSignal(response);
    try {
      const { maxBodyBytes } = this.#house.plan;
      const exchange = exchangeOf(request, await readBody(request, maxBodyBytes), gone);
      const route = this.#route(exchange);
      const fault = await this.#meetFault(route, gone);
      if (fault === 'drop') {
        request.socket.destroy();
      } else if (typeof fault === 'object') {
        await sendAnswer(response, fault);
      } else if (route.run.kind === 'watch') {
        const watch = watchRequestOf(exchange.headers, exchange.query);
        serveHttpWatch(response, route.run.queue(), watch, this.#house.faults);
      } else {
        const answer = await carryOut(route.run.answer);
        if (fault === 'lost-reply') request.socket.destroy();
        else await sendAnswer(response, answer);
      }
    } catch (error) {
      if (response.destroyed) return;
      if (response.headersSent) response.destroy();
      else await sendAnswer(response, answerOfError(error));
    }
  }

  async onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const gone = (): AbortSignal => goneSignal(socket);
    socket.on('error', () => socket.destroy());
    try {
      const exchange = exchangeOf(request, new Uint8Array(0), gone);
      const route = this.#route(exchange);
      if (route.run.kind !== 'watch') throw new Refusal(400, 'only a watch is a WebSocket');
      const fault = await this.#meetFault(route, gone);
      if (fault === 'drop') {
        socket.destroy();
      } else if (typeof fault === 'object') {
        refuseUpgrade(socket, fault);
      } else {
        const queue = route.run.queue();
        const watch = watchRequestOf(exchange.headers, exchange.query);
        queue.store.checkJoin(watch, queue.now);
        const { sockets, faults } = this.#house;
        sockets.accept(request, socket, head, queue, watch, faults);
      }
    } catch (error) {
      if (!socket.destroyed) refuseUpgrade(socket, answerOfError(error));
    }
  }

  #route(exchange: Exchange): Route {
    const { plan, directory, address } = this.#house;
    const { pathname } = splitUrl(exchange.path);
    const { method, query, headers } = exchange;
    if (isDiscovery(pathname)) {
      const answer = (): Answer =>
        discover(pathname, query, address(), plan.instances, directory) ?? text(404, 'not found');
      return { event: 'discovery', place: {}, run: { kind: 'answer', answer } };
    }
    authenticate(plan.token, exchange);
    const isRear = headerOf(headers, HEADERS.accessRear.toLowerCase()) === 'true';
    const target = directory.find(pathname, isRear);
    if (target === undefined) throw new Refusal(404, 'no such service or queue');
    if (target.kind === 'service') {
      const answer = (): Promise<Answer> => predict(target.service, target.rest, exchange);
      return {
        event: 'predict',
        place: { service: target.name },
        run: { kind: 'answer', answer },
      };
    }
    const event = operationOf(method, query);
    const queue = (): LiveQueue => {
      const found = directory.queue(target.name);
      if (found === undefined) throw new Refusal(404, 'no such service or queue');
      return found;
    };
    const place = { queue: target.name, service: target.name.replace(/\/sink$/, '') };
    return { event, place, run: runOf(event, queue, exchange) };
  }

  /** Waits out delays; an answer, or the name of what else is to happen. */
  async #meetFault(
    route: Route,
    gone: () => AbortSignal,
  ): Promise<Answer | 'drop' | 'lost-reply' | undefined> {
    const { delayMs, fault } = this.#house.faults.onRequest(route.event, route.place);
    if (delayMs > 0) await wait(delayMs, undefined, { signal: gone() });
    switch (fault?.kind) {
      case 'status':
        return { status: fault.status, headers: fault.headers ?? {}, body: fault.body ?? '' };
      case 'drop':
      case 'lost-reply':
        return fault.kind;
      default:
        return undefined;
    }
  }
}

function exchangeOf(request: IncomingMessage, body: Uint8Array, gone: () => AbortSignal): Exchange {
  const { method = 'GET', url = '/', headers } = request;
  return { method, path: url, query: splitUrl(url).query, headers, body, gone };
}

function runOf(
  event: QueueOperation | 'watch',
  queue: () => LiveQueue,
  exchange: Exchange,
): Route['run'] {
  if (event === 'watch') return { kind: 'watch', queue };
  return { kind: 'answer', answer: () => OPERATIONS[event](queue(), exchange) };
}

async function carryOut(run: () => Answer | Promise<Answer>): Promise<Answer> {
  try {
    return await run();
  } catch (error) {
    return answerOfError(error);
  }
}

function answerOfError(error: unknown): Answer {
  if (error instanceof Refusal) return text(error.status, error.message);
  return text(500, messageOf(error));
}

/** A handshake that fails answers like any request. */
function refuseUpgrade(socket: Duplex, { status = 500, headers = {}, body }: Answer): void {
  const payload = typeof body === 'string' ? body : '';
  const lines = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? 'Unknown'}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    `Content-Length: ${Buffer.byteLength(payload)}`,
    'Connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${payload}`);
}
