import { accessSync, constants, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ACK_DEFAULTS } from '../../lib/operators/ack-options.js';
import { PREDICT_WITH_DEFAULTS } from '../../lib/operators/predict-with.js';
import { PUT_TO_DEFAULTS } from '../../lib/operators/put-to.js';
import { RETRY_DEFAULTS } from '../../lib/operators/retry-options.js';
import { CLIENT_DEFAULTS, WATCH_DEFAULTS } from '../../lib/options/defaults.js';

const ROOT = join(__dirname, '..', '..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const readme = read('README.md');

/** The cells of the table line that begins with this cell, in the section of this name. */
function cells(section: string, first: string): string[] {
  const text = readme.split(/^## /m).find((part) => part.startsWith(`${section}\n`)) ?? '';
  const line = text.split('\n').find((one) => one.startsWith(`| ${first} `)) ?? '';
  return line.split('|').map((cell) => cell.trim());
}

const defaultOf = (section: string, option: string): string =>
  (cells(section, `\`${option}\``)[2] ?? '').replace(/[`',]/g, '');

describe('the test command', () => {
  const command = 'npm ci && npm test';

  it('is the same in the README and in what a build server runs', () => {
    expect(readme).toContain(`\n\`\`\`sh\n${command}\n\`\`\`\n`);
    expect(read('.ci/run')).toContain(`(${command})`);
    expect(() => accessSync(join(ROOT, '.ci', 'run'), constants.X_OK)).not.toThrow();
  });
});

describe('the README', () => {
  const { batchMaxBytes, maxFrameBytes, ...watch } = WATCH_DEFAULTS;

  it.each<[string, number | string | boolean]>([
    ['window', watch.window],
    ['index', `${watch.index}n`],
    ['indexOnly', watch.indexOnly],
    ['autoCommit', watch.autoCommit],
    ['via', watch.via],
    ['payload', watch.payload],
    ['onBadFrame', watch.onBadFrame],
    ['maxFrameBytes', `${maxFrameBytes / 2 ** 20} MiB`],
    ['batch.maxBytes', `${batchMaxBytes / 2 ** 20} MiB`],
    ['batch.maxWaitMs', watch.batchMaxWaitMs],
    ['reconnect.initialDelayMs', watch.reconnectInitialDelayMs],
    ['reconnect.maxDelayMs', watch.reconnectMaxDelayMs],
    ['reconnect.factor', watch.reconnectFactor],
    ['reconnect.stableAfterMs', watch.reconnectStableAfterMs],
    ['heartbeat.intervalMs', watch.heartbeatIntervalMs],
    ['heartbeat.timeoutMs', watch.heartbeatTimeoutMs],
  ])('tells the default of %s of a watch', (option, value) => {
    expect(defaultOf('Watch', option)).toBe(String(value));
  });

  it.each(['timeoutMs', 'connectTimeoutMs', 'maxConnections'] as const)(
    'tells the default of %s of a client',
    (option) => {
      expect(defaultOf('Predict', option)).toBe(String(CLIENT_DEFAULTS[option]));
    },
  );

  it.each(Object.entries(RETRY_DEFAULTS))('tells the default of %s of a retry', (option, value) => {
    expect(defaultOf('Retry', option)).toBe(String(value));
  });

  it('tells the defaults of the operators', () => {
    const { batchConcurrency, rowConcurrency, ordered, onError, maxAttempts } = ACK_DEFAULTS;
    expect(cells('Operators', '`ackMap(project)`')[3]).toBe(
      `\`concurrency\` (${batchConcurrency}), \`ordered\` (\`${ordered}\`), ` +
        `\`onError\` (\`'${onError}'\`), \`maxAttempts\` (${maxAttempts}), \`deadLetter\``,
    );
    expect(cells('Operators', '`ackEach(project)`')[3]).toContain(`(${rowConcurrency})`);
    for (const [operator, defaults] of [
      ['`putTo(queue)`', PUT_TO_DEFAULTS],
      ['`predictWith(client)`', PREDICT_WITH_DEFAULTS],
    ] as const) {
      expect(cells('Operators', operator)[3]).toContain(
        `\`concurrency\` (${defaults.concurrency}), \`ordered\` (\`${defaults.ordered}\`)`,
      );
    }
  });
});
