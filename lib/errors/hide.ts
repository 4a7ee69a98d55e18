/** Fewer letters tell nothing: neither as a secret nor as the beginning of one. */
const TELLING = 4;

/**
 * A text without secrets that others repeat in it, as some services do with a token they refuse:
 * as they are, as JSON and URLs write them, and begun at the end of a text that was cut off.
 */
export function hideSecrets(text: string, secrets: readonly string[]): string {
  let hidden = text;
  for (const secret of secrets) {
    for (const form of formsOf(secret)) hidden = withoutBegun(hidden.replaceAll(form, '***'), form);
  }
  return hidden;
}

/** The secrets among headers, given as names and values: credentials, and what follows their scheme. */
export function secretsIn(headers: readonly string[]): readonly string[] {
  let name = '';
  return headers.flatMap((text, at) => {
    if (at % 2 === 0) {
      name = text;
      return [];
    }
    if (!/authorization$|^cookie$|token|secret|api-?key/i.test(name)) return [];
    const [, ofScheme] = /^[A-Za-z]+ +(.+)$/.exec(text) ?? [];
    return ofScheme === undefined ? [text] : [text, ofScheme];
  });
}

function formsOf(secret: string): readonly string[] {
  if (secret.length < TELLING) return [];
  const asJson = JSON.stringify(secret).slice(1, -1);
  const asUrl = encodeURIComponent(secret.toWellFormed());
  return [...new Set([secret, asJson, asJson.replaceAll('/', '\\/'), asUrl])];
}

function withoutBegun(text: string, secret: string): string {
  for (let length = Math.min(secret.length - 1, text.length); length >= TELLING; length--) {
    if (text.endsWith(secret.slice(0, length))) return text.slice(0, -length);
  }
  return text;
}
