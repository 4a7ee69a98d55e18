import { describe, expect, it } from '@jest/globals';
import { lastValueFrom, of } from 'rxjs';
import { type DeadLetterRecord, deadLetterSender } from '../../lib/operators/dead-letter.js';

const record: DeadLetterRecord = {
  index: 9n,
  requestId: 'r9',
  tags: { model: 'm1' },
  data: new Uint8Array([1, 2]),
  attempts: 5,
  error: new Error('no such label'),
};

/** A queue that keeps what it is given. */
function queue() {
  const puts: { data: Uint8Array; tags: Readonly<Record<string, string>> }[] = [];
  const put = (data: Uint8Array, { tags }: { readonly tags: Readonly<Record<string, string>> }) => {
    puts.push({ data, tags });
    return of('stored');
  };
  return { puts, put };
}

describe('deadLetterSender', () => {
  it('puts data and tags into a queue, with the request id, the attempts and the error', async () => {
    const { puts, put } = queue();
    await lastValueFrom(deadLetterSender({ put })(record));
    expect(puts).toEqual([
      {
        data: new Uint8Array([1, 2]),
        tags: {
          model: 'm1',
          requestId: 'r9',
          deadLetterAttempts: '5',
          deadLetterError: 'no such label',
        },
      },
    ]);
  });

  it('puts empty data when there is none, and no request id that was not there', async () => {
    const { puts, put } = queue();
    await lastValueFrom(deadLetterSender({ put })({ ...record, data: null, requestId: null }));
    expect(puts[0]!.data).toEqual(new Uint8Array(0));
    expect(Object.keys(puts[0]!.tags)).toEqual(['model', 'deadLetterAttempts', 'deadLetterError']);
  });

  it('leaves out tags that a queue would refuse: those of the protocol, and those without a name', async () => {
    const { puts, put } = queue();
    await lastValueFrom(
      deadLetterSender({ put })({ ...record, tags: { _priority_: '1', '': 'x', a: 'b' } }),
    );
    expect(puts[0]!.tags).toMatchObject({ a: 'b' });
    expect(Object.keys(puts[0]!.tags)).not.toContain('_priority_');
    expect(Object.keys(puts[0]!.tags)).not.toContain('');
  });

  it('shortens a long error, which travels in the address', async () => {
    const { puts, put } = queue();
    await lastValueFrom(deadLetterSender({ put })({ ...record, error: 'x'.repeat(9000) }));
    expect(puts[0]!.tags['deadLetterError']).toBe('x'.repeat(200));
  });

  it('gives a function the record, when subscribed and not before', async () => {
    const seen: DeadLetterRecord[] = [];
    const sent = deadLetterSender((given) => {
      seen.push(given);
      return Promise.resolve(1);
    })(record);
    expect(seen).toEqual([]);
    await lastValueFrom(sent);
    expect(seen).toEqual([record]);
  });
});
