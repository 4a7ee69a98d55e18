/** What headers and parameters of a query are called that hold credentials. */
const CREDENTIAL =
  /auth(?!ors?(?:$|[-_.]))|cookie|token|secret|passw|passphrase|pwd|credential|session|signature|jwt|bearer|api[-_.]?key|(?:^|[-_.])(?:sid|sig|pass|pin|otp|keys?)(?:$|[-_.])|keys?$/i;

/** Names that end like those, of values that are none. */
const NO_CREDENTIAL = /idempotency|(?:partition|routing|sort|cache|primary|public)[-_.]?keys?$/i;

/** Words that stand before a credential, in headers that need none. */
const SCHEME = /^(?:basic|bearer|digest|eas|token|apikey|key|hmac|negotiate|oauth) +/i;

/**
 * The secrets of a request, each as it is meant: of its headers (names and values in turn) and its
 * query the values of what is named like a credential, and its token.
 */
export function secretsOf(
  headers: readonly string[],
  path: string,
  token: string | undefined,
): readonly string[] {
  const secrets = [...secretsIn(headers)];
  const query = path.indexOf('?');
  if (query >= 0) {
    for (const [name, value] of new URLSearchParams(path.slice(query))) {
      if (isCredential(name)) secrets.push(...valuesOf(name, value));
    }
  }
  if (token !== undefined) secrets.push(...valuesOf('authorization', token));
  return secrets;
}

/** The secrets among headers, given as names and values in turn. */
export function secretsIn(headers: readonly string[]): readonly string[] {
  let name = '';
  return headers.flatMap((text, at) => {
    if (at % 2 === 1) return isCredential(name) ? valuesOf(name, text) : [];
    name = text;
    return [];
  });
}

function isCredential(name: string): boolean {
  return CREDENTIAL.test(name) && !NO_CREDENTIAL.test(name);
}

/** A value, and what of it may be repeated alone: what follows a scheme, a cookie, a password. */
function valuesOf(name: string, text: string): readonly string[] {
  if (/cookie/i.test(name)) return [text, ...cookiesOf(text)];
  const scheme = /authorization$/i.test(name) ? /^[a-z0-9-]+ +/i : SCHEME;
  const [before = ''] = scheme.exec(text) ?? [];
  if (before === '') return [text];
  const secret = text.slice(before.length);
  return [text, secret, ...(/^basic /i.test(before) ? passwordsOf(secret) : [])];
}

function cookiesOf(text: string): readonly string[] {
  return text.split(';').map((cookie) => {
    const value = cookie.slice(cookie.indexOf('=') + 1).trim();
    return value.replace(/^"(.*)"$/, '$1');
  });
}

/** What `Basic` has after the name of the user, in either character set. */
function passwordsOf(base64: string): readonly string[] {
  const bytes = Buffer.from(base64, 'base64');
  return [bytes.toString('utf8'), bytes.toString('latin1')].map((text) =>
    text.slice(text.indexOf(':') + 1),
  );
}
