/** What was done, by kind, and what failed with an error of the library. */
export class Counts {
  predict = 0;
  stream = 0;
  put = 0;
  ack = 0;
  nack = 0;
  take = 0;
  infer = 0;
  failed = 0;
}

export type Kind = keyof Counts;

export const KINDS = Object.keys(new Counts()) as Kind[];
