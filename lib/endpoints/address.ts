import { complaint, refusal, show } from '../checks/index.js';
import { must } from '../errors/index.js';
import type { Instance } from './endpoint.js';

/** The path of a service or queue behind a gateway. */
export function servicePath(serviceName: string): string {
  return `/api/predict/${serviceName.split('/').map(encodeURIComponent).join('/')}`;
}

/** The service of a name, which may lead on to a part of it: `svc` of `svc/sink`. */
export function serviceOf(serviceName: string): string {
  return must(serviceName.split('/', 1)[0], 'a text that splits into nothing');
}

/** Where a service stands below an address. */
export function serviceAt({ origin, basePath }: Instance, serviceName: string): Instance {
  return Object.freeze({ origin, basePath: basePath + servicePath(serviceName) });
}

/** A service or queue name: `svc`, `group.svc`, `svc/sink`; outer slashes are dropped. */
export function checkServiceName(option: string, value: unknown): string {
  const remedy = 'a name such as "my_service", "group.my_service" or "my_service/sink"';
  if (typeof value !== 'string' || !value.isWellFormed()) throw complaint(option, value, remedy);
  const name = value.replace(/^\/+|\/+$/g, '');
  const segments = name.split('/');
  // eslint-disable-next-line no-control-regex -- control characters are just what is looked for
  if (segments.some((part) => /^\.{0,2}$/.test(part) || /[\u0000-\u0020?#\\]/.test(part))) {
    throw complaint(option, value, remedy);
  }
  return name;
}

/** A base URL: no scheme means `http://`; a trailing slash is dropped. */
export function parseAddress(option: string, value: unknown): Instance {
  const remedy =
    'a host or URL such as "1234.cn-shanghai.pai-eas.aliyuncs.com" or "https://host:8443"';
  if (typeof value !== 'string' || value.trim() === '') throw complaint(option, value, remedy);
  const text = value.trim();
  // A URL's parser would drop or turn around some of these, and so change what is meant.
  if (/[\p{Cc}\s\\]/u.test(text) || !text.isWellFormed()) {
    const what = 'holds a control character, space or backslash';
    throw refusal(option, what, `write ${remedy}`);
  }
  if (/[/](\.|%2e){1,2}([/]|$)/i.test(text)) {
    throw refusal(option, 'holds "." or ".." as a segment', 'write the path it leads to');
  }
  const withScheme = /^[a-z][a-z0-9+.-]*:\/\//i.test(text) ? text : `http://${text}`;
  if (!URL.canParse(withScheme)) {
    // Not shown with an "@" in it: what stands before may be a password.
    const what = text.includes('@') ? 'a text with an @' : show(value);
    throw refusal(option, `is ${what}`, `write ${remedy}`);
  }
  const url = new URL(withScheme);
  // `http://https://host` parses, as the host "https".
  if (/^https?$/.test(url.hostname)) throw complaint(option, value, remedy);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refusal(option, `has the scheme ${url.protocol}`, 'write http:// or https://');
  }
  if (url.username !== '' || url.password !== '') {
    throw refusal(option, 'holds credentials', 'give them as the token option');
  }
  if (url.hash !== '' || url.search !== '') {
    throw refusal(option, 'holds a query or fragment', 'give a query as the query option');
  }
  return Object.freeze({ origin: url.origin, basePath: url.pathname.replace(/\/+$/, '') });
}
