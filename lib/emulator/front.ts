import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import { HEADERS } from './attributes.js';
import { authenticateBody, authenticateHead, type ProvenMd5 } from './auth.js';
import { checkLength, dropBody, readBody, type BodyLimit } from './body.js';
import type { Directory } from './directory.js';
import { discover, isDiscovery, type Address } from './discovery.js';
import {
  exchangeOf,
  goneSignal,
  headerOf,
  headOf,
  sendAnswer,
  text,
  type Answer,
  type Exchange,
  type Head,
} from './exchange.js';
import type { FaultPlace, Faults } from './faults/faults.js';
import type { FaultEvent } from './faults/rules.js';
import { messageOf } from './handler.js';
import { serveHttpWatch } from './http-watch.js';
import { watchRequestOf } from './identity.js';
import type { LiveQueue } from './live-queue.js';
import { operationOf, OPERATIONS, type QueueOperation } from './operations.js';
import { preflightAnswer, type Origins } from './origins.js';
import type { EmulatorPlan } from './plan.js';
import { Refusal } from './refusal.js';
import { predict } from './services.js';
import { answerRaw, checkHandshake, METHODS } from './upgrades.js';
import type { WatchSockets } from './watch-socket.js';

/** What a request is, and how it is carried out. */
interface Route {
  readonly event: FaultEvent;
  readonly place: FaultPlace;
  /** What the body has to be, when a signature vouches for it. */
  readonly proven: ProvenMd5;
  readonly limit: BodyLimit;
  readonly run: Run;
}

type Run =
  | { readonly kind: 'answer'; readonly answer: (exchange: Exchange) => Answer | Promise<Answer> }
  | { readonly kind: 'watch'; readonly queue: () => LiveQueue };

/** How a request is sent. */
export interface Sending {
  /** Whether the caller waits for `100 Continue` before it sends the body. */
  readonly isWaiting: boolean;
}

/** Bytes of a body that says little or nothing: all but those of predictions and puts. */
const MAX_ASIDE_BYTES = 1024 * 1024;

const EMPTY = new Uint8Array(0);

/** What the front door leads to. */
export interface House {
  readonly plan: EmulatorPlan;
  readonly directory: Directory;
  readonly faults: Faults;
  readonly origins: Origins;
  readonly sockets: WatchSockets;
  /** Known once the server listens. */
  readonly address: () => Address;
}

/**
 * Takes requests in: routes and authenticates by the head, so that a stranger's body is not read;
 * then reads, lets faults happen, carries out, answers.
 */
export class Front {
  readonly #house: House;

  constructor(house: House) {
    this.#house = house;
  }

  async onRequest(
    request: IncomingMessage,
    response: ServerResponse,
    { isWaiting }: Sending = { isWaiting: false },
  ): Promise<void> {
    const gone = (): AbortSignal => goneSignal(response);
    try {
      const head = headOf(request, gone);
      const page = this.#house.origins.check(head);
      for (const name in page) response.setHeader(name, page[name] ?? '');
      const aside = preflightAnswer(head, page) ?? answerToAll(head);
      if (aside !== undefined) {
        await this.#send(response, aside);
        return;
      }
      const route = this.#route(head);
      checkLength(request, route.limit);
      // Without this, Node closes the connection after the answer: the body may come or not.
      if (isWaiting) response.writeContinue();
      const body = await readBody(request, route.limit);
      authenticateBody(route.proven, body);
      const fault = await this.#meetFault(route, gone);
      if (fault === 'drop') {
        request.socket.destroy();
      } else if (typeof fault === 'object') {
        await this.#send(response, fault);
      } else if (route.run.kind === 'watch') {
        const watch = watchRequestOf(head.headers, head.query);
        serveHttpWatch(response, route.run.queue(), watch, this.#house.faults);
      } else {
        const answer = await carryOut(route.run.answer, exchangeOf(head, body));
        if (fault === 'lost-reply') request.socket.destroy();
        else await this.#send(response, answer);
      }
    } catch (error) {
      if (response.destroyed) return;
      dropBody(request);
      if (response.headersSent) {
        response.destroy();
        return;
      }
      await this.#send(response, answerOfError(error));
    }
  }

  async onUpgrade(request: IncomingMessage, socket: Duplex, head: Buffer): Promise<void> {
    const gone = (): AbortSignal => goneSignal(socket);
    try {
      const asked = headOf(request, gone);
      this.#house.origins.check(asked);
      const route = this.#route(asked);
      authenticateBody(route.proven, EMPTY);
      if (route.run.kind !== 'watch') throw new Refusal(400, 'only a watch is a WebSocket');
      checkHandshake(request);
      const fault = await this.#meetFault(route, gone);
      if (fault === 'drop') {
        socket.destroy();
      } else if (typeof fault === 'object') {
        answerRaw(socket, fault);
      } else {
        const queue = route.run.queue();
        const watch = watchRequestOf(asked.headers, asked.query);
        queue.store.checkJoin(watch, queue.now);
        const { sockets, faults } = this.#house;
        sockets.accept(request, socket, head, queue, watch, faults);
      }
    } catch (error) {
      if (!socket.destroyed) answerRaw(socket, answerOfError(error));
    }
  }

  #send(response: ServerResponse, answer: Answer): Promise<void> {
    return sendAnswer(response, answer, this.#house.plan.requestTimeoutMs);
  }

  #route(head: Head): Route {
    const { plan, directory, address } = this.#house;
    const { method, pathname, query, headers } = head;
    const aside: BodyLimit = {
      what: 'a request',
      maxBytes: Math.min(MAX_ASIDE_BYTES, plan.maxBodyBytes),
    };
    if (isDiscovery(pathname)) {
      const answer = (): Answer =>
        discover(pathname, query, address(), plan.instances, directory) ?? text(404, 'not found');
      const run: Run = { kind: 'answer', answer };
      return { event: 'discovery', place: {}, proven: undefined, limit: aside, run };
    }
    const proven = authenticateHead(plan.token, head);
    const isRear = headerOf(headers, HEADERS.accessRear.toLowerCase()) === 'true';
    const target = directory.find(pathname, isRear);
    if (target === undefined) throw new Refusal(404, 'no such service or queue');
    if (target.kind === 'service') {
      const answer = (exchange: Exchange): Promise<Answer> =>
        predict(target.service, target.rest, exchange);
      return {
        event: 'predict',
        place: { service: target.name },
        proven,
        limit: { what: 'a request', maxBytes: plan.maxBodyBytes },
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
    const limit = event === 'put' ? this.#putLimit(target.name) : aside;
    return { event, place, proven, limit, run: runOf(event, queue) };
  }

  /** A record that its queue would refuse is not read either. */
  #putLimit(queueName: string): BodyLimit {
    const { plan } = this.#house;
    const { maxPayloadBytes } = plan.queues.get(queueName) ?? plan.newQueue;
    return maxPayloadBytes < plan.maxBodyBytes
      ? { what: 'a record', maxBytes: maxPayloadBytes }
      : { what: 'a request', maxBytes: plan.maxBodyBytes };
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

/** `OPTIONS *` asks about the whole server. */
function answerToAll({ method, path }: Head): Answer | undefined {
  if (path !== '*') return undefined;
  if (method === 'OPTIONS') return { status: 204, headers: { Allow: METHODS } };
  throw new Refusal(400, 'the target * is for OPTIONS');
}

function runOf(event: QueueOperation | 'watch', queue: () => LiveQueue): Run {
  if (event === 'watch') return { kind: 'watch', queue };
  return { kind: 'answer', answer: (exchange) => OPERATIONS[event](queue(), exchange) };
}

async function carryOut(
  answer: (exchange: Exchange) => Answer | Promise<Answer>,
  exchange: Exchange,
): Promise<Answer> {
  try {
    return await answer(exchange);
  } catch (error) {
    return answerOfError(error);
  }
}

function answerOfError(error: unknown): Answer {
  if (!(error instanceof Refusal)) return text(500, messageOf(error));
  const { headers, ...answer } = text(error.status, error.message);
  return { ...answer, headers: { ...headers, ...error.headers } };
}
