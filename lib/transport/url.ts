/** Where a request goes, as errors and events show it: without query. */
export function urlOf(request: { readonly origin: string; readonly path: string }): string {
  return request.origin + withoutQuery(request.path);
}

/** A URL, or its path, without its query, which may hold what others shall not see. */
export function withoutQuery(url: string): string {
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
}
