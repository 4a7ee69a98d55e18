/** How many letters may be wrong in a word for it still to be taken for another. */
const MOST_SLIPS = 2;

/** The known word that was meant, most likely: the same in another case, or but for a slip or two. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const lower = word.toLowerCase();
  const sameButCase = known.find((name) => name.toLowerCase() === lower);
  if (sameButCase !== undefined || word.length > 40) return sameButCase;
  // Two slips leave nothing of a word of three letters.
  const most = Math.min(MOST_SLIPS, Math.floor(word.length / 2));
  const [best] = known
    .map((name) => ({ name, slips: slipsBetween(lower, name.toLowerCase()) }))
    .filter(({ slips }) => slips <= most)
    .sort((a, b) => a.slips - b.slips);
  return best?.name;
}

/** How many letters to insert, drop or replace make one word of another. */
function slipsBetween(from: string, to: string): number {
  let above = Array.from({ length: to.length + 1 }, (_, at) => at);
  for (const [row, letter] of Array.from(from).entries()) {
    const line = [row + 1];
    for (const [at, other] of Array.from(to).entries()) {
      const [left = 0, up = 0, corner = 0] = [line[at], above[at + 1], above[at]];
      line.push(Math.min(left + 1, up + 1, corner + (letter === other ? 0 : 1)));
    }
    above = line;
  }
  return above[to.length] ?? 0;
}
