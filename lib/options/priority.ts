import { whole } from '../checks/index.js';

/** The priority of a record: 0 for normal ones; those of a higher one overtake others. */
export const PRIORITY = whole(undefined, 0, 2_147_483_647);
