import { startServer } from './server.js';

// Until whoever started it lets go of its input.
const server = await startServer();
console.log(server.address);
process.stdin.on('end', () => void server.close()).resume();
