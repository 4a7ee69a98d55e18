/**
 * An emulator as a process of its own: `emulator.ts PORT FIRST_INDEX`. It tells its parent its URL
 * once it serves, and lives until it is killed.
 */
import { EasEmulator } from '../../../lib/emulator/index.js';

const [port = '0', firstIndex = '1'] = process.argv.slice(2);
const emulator = await EasEmulator.start({
  port: Number(port),
  queues: { q: { firstIndex: BigInt(firstIndex) } },
});
process.send?.(emulator.url);
