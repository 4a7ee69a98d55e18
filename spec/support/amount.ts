/**
 * How much a spec takes on: `npm test` makes a light pass of what is slow, and `npm run test:heavy`,
 * which `.ci/run` calls, all of it: it runs the specs that import this file.
 */
export function amount(of: { readonly light: number; readonly heavy: number }): number {
  return isHeavy ? of.heavy : of.light;
}

export const isHeavy = process.env['SPEC_AMOUNT'] === 'heavy';
