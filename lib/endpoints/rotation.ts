/** One that takes a share of the traffic. */
export interface Weighted {
  readonly key: string;
  /** The share, relative to the others'; 0 or below takes none. */
  readonly weight: number;
}

interface Turn extends Weighted {
  current: number;
}

const anyone = (): boolean => true;

/**
 * Smooth weighted round robin, as nginx does it: each pick raises everyone by its weight, takes the
 * highest and lowers that one by the sum. Every whole cycle (the sum of the weights over their
 * common divisor) is exact, and the picks of one are spread over it.
 */
export class Rotation {
  #turns: readonly Turn[] = [];

  /** Takes over a new list; an instance that is in both keeps its place in the cycle. */
  replace(list: readonly Weighted[]): void {
    const before = new Map(this.#turns.map(({ key, current }) => [key, current]));
    const members = list.filter(({ weight }) => weight > 0);
    const had = sumOf(this.#turns);
    // A debt is measured by the sum of its time: kept as it is, it could outlast thousands of picks.
    const scale = had === 0 ? 0 : sumOf(members) / had;
    this.#turns = members.map(({ key, weight }) => ({
      key,
      weight,
      current: Math.trunc((before.get(key) ?? 0) * scale),
    }));
  }

  /**
   * The instance to use next: a usable one, and another than `avoid` when there is one. When none
   * is usable, one that is not: better a doubtful try than none. Nothing when none takes traffic.
   */
  pick(avoid: string | undefined, usable: (key: string) => boolean): string | undefined {
    return (
      this.#next(avoid, usable) ??
      this.#next(undefined, usable) ??
      this.#next(avoid, anyone) ??
      this.#next(undefined, anyone)
    );
  }

  /** Whether one that takes traffic is usable. */
  some(usable: (key: string) => boolean): boolean {
    return this.#turns.some(({ key }) => usable(key));
  }

  #next(avoid: string | undefined, usable: (key: string) => boolean): string | undefined {
    let highest: Turn | undefined;
    let sum = 0;
    for (const turn of this.#turns) {
      // An instance that is passed over neither gains nor pays, so it comes back without a claim.
      if (turn.key === avoid || !usable(turn.key)) continue;
      turn.current += turn.weight;
      sum += turn.weight;
      if (highest === undefined || turn.current > highest.current) highest = turn;
    }
    if (highest !== undefined) highest.current -= sum;
    return highest?.key;
  }
}

function sumOf(list: readonly Weighted[]): number {
  return list.reduce((sum, { weight }) => sum + weight, 0);
}
