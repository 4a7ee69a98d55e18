/** The tables of options, for what tells of defaults and limits: the help of the command. */
export { RETRY_RULES } from './operators/retry-options.js';
export { PUT_TO } from './operators/put-to.js';
export { PRIORITY } from './options/priority.js';
export { WATCH } from './options/watch-options.js';
export { PREDICT_CLIENT } from './predict/options.js';
export { STREAM } from './predict/stream-options.js';
export { GET, QUEUE_CLIENT } from './queue/options.js';
