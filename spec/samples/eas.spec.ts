import { describe, expect, it } from '@jest/globals';
import { openEas } from '../../samples/support/eas.js';

const services = { digits: () => '', digits_sync: () => '' };
const queues = { dead_letters: {} };

describe('openEas', () => {
  it('starts an emulator where no endpoint is set, and keeps the names', async () => {
    for (const env of [{}, { EAS_ENDPOINT: '', EAS_SERVICE: 'other' }]) {
      const eas = await openEas({ services, queues }, env);
      expect(eas.isEmulated).toBe(true);
      expect(eas.address.endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
      expect(eas.nameOf('digits/sink')).toBe('digits/sink');
      await eas.close();
    }
  });

  it('takes endpoint, token and names from the environment', async () => {
    const eas = await openEas(
      { services, queues },
      {
        EAS_ENDPOINT: 'gateway.example.com',
        EAS_TOKEN: 'secret',
        EAS_SERVICE: 'group.mine',
        EAS_DEAD_LETTERS: 'graves',
      },
    );
    expect(eas.isEmulated).toBe(false);
    expect(eas.address).toEqual({ endpoint: 'gateway.example.com', token: 'secret' });
    expect(eas.nameOf('digits')).toBe('group.mine');
    expect(eas.nameOf('digits/sink')).toBe('group.mine/sink');
    expect(eas.nameOf('dead_letters')).toBe('graves');
    expect(eas.nameOf('digits_sync')).toBe('digits_sync');
    await eas.close();
  });

  it('goes without a token where there is none', async () => {
    const eas = await openEas({ services }, { EAS_ENDPOINT: 'gateway.example.com', EAS_TOKEN: '' });
    expect(eas.address).toEqual({ endpoint: 'gateway.example.com' });
  });
});
