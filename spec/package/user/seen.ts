/** What `smoke.ts` prints when all is well. */
export const SEEN = {
  text: 'hello',
  json: { a: [1] },
  scores: [2, 4],
  indexes: [1, 2, 3],
  received: ['one', 'two', 'three'],
  confirmed: 3,
  waiting: 0,
  sameClass: true,
};
