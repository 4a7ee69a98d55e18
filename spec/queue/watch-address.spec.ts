import { describe, expect, it } from '@jest/globals';
import type { Endpoint, Instance } from '../../lib/endpoints/endpoint.js';
import { FixedEndpoint } from '../../lib/endpoints/gateway.js';
import { Credentials } from '../../lib/exchange/credentials.js';
import { WatchAddress } from '../../lib/queue/watch-address.js';

const here: Instance = { origin: 'http://a', basePath: '/q' };

/** An address of which the test gives token and instance. */
function addressOf() {
  const tokens: ((token: string) => void)[] = [];
  const instances: ((instance: Instance) => void)[] = [];
  const left: boolean[] = [];
  const endpoint = {
    pick: () => new Promise<Instance>((resolve) => instances.push(resolve)),
    leave: (_instance: Promise<Instance>, isOverdue: boolean) => left.push(isOverdue),
  } as Partial<Endpoint> as Endpoint;
  const credentials = new Credentials(
    () => new Promise((resolve) => tokens.push(resolve)),
    'token',
  );
  const address = new WatchAddress(endpoint, credentials, 100);
  return { address, credentials, tokens, instances, left };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

describe('the address of a watch', () => {
  it('tells what it waits for, and comes when both are there', async () => {
    const { address, tokens, instances } = addressOf();
    const said: unknown[] = [];
    address
      .next()
      .subscribe({ next: (found) => said.push(found), complete: () => said.push('end') });
    expect(address.lacking).toBe('token');
    tokens[0]!('t');
    await turn();
    expect([address.lacking, said, address.place]).toEqual(['discovery', [], undefined]);
    instances[0]!(here);
    await turn();
    expect([said, address.place]).toEqual([[{ token: 't', instance: here }, 'end'], here]);
  });

  it('that was waited for long enough has both asked for anew the next time', async () => {
    const { address, credentials, tokens, instances, left } = addressOf();
    // Others share the token, and have more time for it.
    const shared = credentials.current();
    address.next().subscribe().unsubscribe();
    expect(left).toEqual([true]);
    const said: unknown[] = [];
    address.next().subscribe((found) => said.push(found));
    expect([tokens.length, instances.length]).toEqual([2, 2]);
    tokens[0]!('slow');
    instances[0]!(here);
    expect(await shared).toBe('slow');
    // Of the one before, nothing is heard any more.
    expect([address.lacking, said, address.place]).toEqual(['token', [], undefined]);
    tokens[1]!('quick');
    instances[1]!(here);
    await turn();
    expect(said).toEqual([{ token: 'quick', instance: here }]);
  });

  it('waits for discovery where the token is there at once', async () => {
    const {
      address: { lacking },
    } = addressOf();
    expect(lacking).toBe('discovery');
    const address = new WatchAddress(new FixedEndpoint(here), new Credentials('t', 'token'), 100);
    const said: unknown[] = [];
    address.next().subscribe((found) => said.push(found));
    expect(address.lacking).toBe('discovery');
    await turn();
    expect(said).toEqual([{ token: 't', instance: here }]);
  });
});
