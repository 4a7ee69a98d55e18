import { inspect } from 'node:util';

/** A token that nothing else looks like, with letters that JSON and URLs write otherwise. */
export const CANARY = 'canary/4f7+Zq"=e91c';

const FORMS: readonly string[] = [
  CANARY,
  JSON.stringify(CANARY).slice(1, -1),
  encodeURIComponent(CANARY),
  Buffer.from(CANARY).toString('base64'),
  Buffer.from(CANARY).toString('hex'),
];

/**
 * The forms of the token, or the other secrets, that can be seen in a value: in whatever `inspect`
 * shows of it at its most talkative, in its JSON, in its text, and in bytes that hang on it.
 */
export function leaksIn(value: unknown, ...secrets: readonly string[]): string[] {
  const shown = [
    inspect(value, {
      depth: Infinity,
      showHidden: true,
      showProxy: true,
      getters: true,
      maxArrayLength: null,
      maxStringLength: null,
    }),
    jsonOf(value),
    String(value),
    ...bytesIn(value),
  ];
  return [...FORMS, ...secrets].filter((form) => shown.some((text) => text.includes(form)));
}

function jsonOf(value: unknown): string {
  const seen = new Set<unknown>();
  const json = JSON.stringify(value, (_, one: unknown) => {
    if (typeof one === 'bigint') return String(one);
    if (typeof one !== 'object' || one === null) return one;
    if (seen.has(one)) return undefined;
    seen.add(one);
    // What `JSON.stringify` leaves out of errors.
    return one instanceof Error ? Object.assign({}, one, { cause: one.cause }) : one;
  }) as string | undefined;
  return json ?? '';
}

/** Every block of bytes that can be reached, as text. */
function bytesIn(value: unknown, seen = new Set<unknown>()): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  if (ArrayBuffer.isView(value)) {
    const { buffer, byteOffset, byteLength } = value;
    return [Buffer.from(buffer as ArrayBuffer, byteOffset, byteLength).toString('latin1')];
  }
  return Reflect.ownKeys(value).flatMap((key) => {
    return bytesIn(Object.getOwnPropertyDescriptor(value, key)?.value as unknown, seen);
  });
}
