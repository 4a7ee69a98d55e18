import { readFileSync } from 'node:fs';

const fixture = JSON.parse(readFileSync('spec/fixtures/wire.json', 'utf8')) as {
  vectors: { kind: string }[];
};

/** How many vectors there are of each kind. */
export function vectorCounts(): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { kind } of fixture.vectors) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** The vectors of a kind: what is built, and what the official SDKs make of it. */
export function vectorsOf<T extends { readonly name: string }>(kind: string): T[] {
  return fixture.vectors.filter((vector) => vector.kind === kind) as unknown as T[];
}

/** A frame in a vector. */
export interface FrameSpec {
  readonly index: string;
  readonly tags: Record<string, string>;
  readonly dataBase64: string;
  readonly message: string;
}

/** A vector of bytes. */
export interface ByteVector<Spec> {
  readonly name: string;
  readonly spec: Spec;
  readonly base64: string;
}

/** Bytes from Base64, not a part of a larger buffer. */
export function fromBase64(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, 'base64'));
}
