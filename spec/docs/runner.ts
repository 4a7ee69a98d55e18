/**
 * Runs blocks of the documentation, one after the other: `node runner.js <names…>`. Prints a line of
 * JSON for each, `{ name, errors }`.
 *
 * Every subscription that a block makes must come to something: a value, or its end, without an
 * error that nobody handles. So an example that does nothing is found out, and so is one that fails.
 */
import { config, Observable, type Subscription, tap } from 'rxjs';

const PATIENCE_MS = Number(process.env['PATIENCE_MS'] ?? 10_000);

interface Tracked {
  readonly where: string;
  readonly cameToSomething: Promise<void>;
  readonly subscription: Subscription;
}

let errors: string[] = [];
let tracked: Tracked[] = [];

const report = (error: unknown): void => {
  errors.push(error instanceof Error ? (error.stack ?? error.message) : String(error));
};
config.onUnhandledError = report;
process.on('uncaughtException', report);
process.on('unhandledRejection', report);
// What blocks print is nobody's business here.
for (const method of ['log', 'warn', 'error'] as const) {
  console[method] = () => undefined;
}
trackSubscriptions();

for (const name of process.argv.slice(2)) {
  errors = [];
  tracked = [];
  await runBlock(name).catch(report);
  process.stdout.write(`${JSON.stringify({ name, errors })}\n`);
}
process.exit(0);

async function runBlock(name: string): Promise<void> {
  const preamble = (await import(`./preamble.js?${name}`)) as { close(): Promise<void> };
  try {
    await inTime(import(`./blocks/${name}.js`), 'The block did not end.');
    for (const { where, cameToSomething } of tracked) {
      await inTime(cameToSomething, `Nothing came of the subscription at ${where}.`);
    }
  } finally {
    for (const { subscription } of tracked) subscription.unsubscribe();
    await inTime(preamble.close(), 'The clients did not close.');
  }
  // RxJS tells of errors that nobody handled in a timer of its own.
  await new Promise((resolve) => setTimeout(resolve, 5));
}

/** Notes the subscriptions that are made by a block itself, and not within RxJS or the library. */
function trackSubscriptions(): void {
  const prototype = Observable.prototype as unknown as Subscribable;
  const { subscribe } = prototype;
  prototype.subscribe = function (...observer) {
    const [, , caller = ''] = (new Error().stack ?? '').split('\n');
    const where = /\/blocks\/[^/]+:\d+/.exec(caller)?.[0];
    if (where === undefined) return subscribe.apply(this, observer);
    const { promise, resolve } = withResolvers();
    const watched = this.pipe(tap({ next: resolve, complete: resolve, error: resolve }));
    const subscription = subscribe.apply(watched, observer);
    tracked.push({ where, cameToSomething: promise, subscription });
    return subscription;
  };
}

/** What is made of an Observable here, in whatever form its observer comes. */
interface Subscribable {
  subscribe: (this: Subscribable, ...observer: unknown[]) => Subscription;
  pipe(operator: unknown): Subscribable;
}

function withResolvers(): { promise: Promise<void>; resolve: () => void } {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  return { promise, resolve };
}

async function inTime(work: Promise<unknown>, complaint: string): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(complaint)), PATIENCE_MS);
  });
  await Promise.race([work, late]).finally(() => clearTimeout(timer));
}
