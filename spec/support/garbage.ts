import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');

/** Collects garbage, so that what is left on the heap is in use. */
export const collectGarbage = runInNewContext('gc') as () => void;
