import { describe, expect, it } from '@jest/globals';
import { firstValueFrom, Subject, type Observable } from 'rxjs';
import type { Endpoint, InstanceState } from '../../lib/endpoints/endpoint.js';
import { ClientCore, type Lent } from '../../lib/exchange/client-core.js';
import { resolveQueueOptions } from '../../lib/queue/options.js';

const { client: settings, endpoint: address } = resolveQueueOptions(
  { endpoint: 'http://host:1', queueName: 'q' },
  {},
);
const coreOf = (lent?: Lent) =>
  new ClientCore({ settings, token: 't', address, auth: 'token' }, lent);

/** An endpoint that tells whether it was closed. */
function watchedEndpoint(instances$: Observable<readonly InstanceState[]> = new Subject()) {
  const closed: string[] = [];
  const endpoint: Endpoint = {
    instances$,
    pick: () => ({ origin: 'http://lent', basePath: '' }),
    stands: () => true,
    leave: () => undefined,
    report: () => undefined,
    close: () => closed.push('closed'),
  };
  return { endpoint, closed };
}

/** How a stream ends: 'complete', or an error. */
function endOf(stream$: Observable<unknown>): unknown[] {
  const said: unknown[] = [];
  stream$.subscribe({
    error: (error: unknown) => said.push(error),
    complete: () => said.push('complete'),
  });
  return said;
}

describe('the core of a client', () => {
  it('has an endpoint and connections of its own', () => {
    const [one, two] = [coreOf(), coreOf()];
    expect(one.endpoint.pick(undefined)).toMatchObject({ origin: 'http://host:1' });
    expect(one.endpoint).not.toBe(two.endpoint);
    expect(one.transport.pool).not.toBe(two.transport.pool);
  });

  it('lends its connections, and what it knows of the same address', () => {
    const core = coreOf();
    const { transport, endpoint, credentials } = core;
    expect(core.lend(true)).toEqual({ pool: transport.pool, endpoint, credentials });
    expect(core.lend(false)).toEqual({ pool: transport.pool, endpoint: undefined, credentials });
    const [same, other] = [coreOf(core.lend(true)), coreOf(core.lend(false))];
    expect(same.endpoint).toBe(core.endpoint);
    expect(other.endpoint).not.toBe(core.endpoint);
    for (const derived of [same, other]) expect(derived.transport.pool).toBe(core.transport.pool);
  });

  it('leaves a lent endpoint and lent connections running when it is closed', async () => {
    const lent = coreOf().lend(true);
    const { endpoint, closed } = watchedEndpoint();
    await coreOf({ ...lent, endpoint }).close();
    expect(closed).toEqual([]);
    expect(lent.pool.closed).toBe(false);
  });

  it('ends what it made: endpoint, connections and events', async () => {
    const core = coreOf();
    const closed: string[] = [];
    core.endpoint.close = () => closed.push('closed');
    const events = endOf(core.events.events$);
    await core.close();
    expect(closed).toEqual(['closed']);
    expect(core.transport.pool.closed).toBe(true);
    expect(events).toEqual(['complete']);
  });

  it('ends the endpoint that it made over lent connections', async () => {
    const origin = coreOf();
    const core = coreOf(origin.lend(false));
    const closed: string[] = [];
    core.endpoint.close = () => closed.push('closed');
    await core.close();
    expect(closed).toEqual(['closed']);
    expect(origin.transport.pool.closed).toBe(false);
  });

  it('shows the instances of its endpoint until it is closed', async () => {
    const list: readonly InstanceState[] = [{ ip: '::1', port: 1, weight: 1, state: 'healthy' }];
    const instances$ = new Subject<readonly InstanceState[]>();
    const { endpoint } = watchedEndpoint(instances$);
    const core = coreOf({ ...coreOf().lend(true), endpoint });
    const first = firstValueFrom(core.instances$);
    const end = endOf(core.instances$);
    instances$.next(list);
    expect(await first).toBe(list);
    expect(end).toEqual([]);
    await core.close();
    expect(end).toEqual(['complete']);
    expect(endOf(core.instances$)).toEqual(['complete']);
  });
});
