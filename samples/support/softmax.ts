/** A softmax regression: `scores = softmax(W · (x · pixelScale) + b)`. */
export interface SoftmaxModel {
  readonly pixelScale: number;
  /** A line a class, a column a pixel. */
  readonly weights: readonly (readonly number[])[];
  readonly bias: readonly number[];
  /** The part of the held-out rows that it reads right, 0 to 1. */
  readonly heldOutAccuracy: number;
  readonly heldOutRows: number;
}

/** The probability of each class. */
export function scoresOf(model: SoftmaxModel, pixels: Float32Array): Float32Array {
  const logits = model.weights.map((weights, digit) => {
    const products = weights.map((weight, at) => weight * (pixels[at] ?? 0) * model.pixelScale);
    return products.reduce((sum, product) => sum + product, model.bias[digit] ?? 0);
  });
  return softmax(logits);
}

/** Turns numbers into probabilities that add up to 1. */
export function softmax(logits: readonly number[]): Float32Array {
  // Taking the largest away changes nothing but keeps the exponentials within range.
  const most = Math.max(...logits);
  const powers = logits.map((logit) => Math.exp(logit - most));
  const total = powers.reduce((sum, power) => sum + power, 0);
  return Float32Array.from(powers, (power) => power / total);
}

/** The class of the highest score. */
export function likeliest(scores: Float32Array): number {
  return scores.indexOf(Math.max(...scores));
}
