/** How messages show a value of unknown kind, shortly. */
export function show(value: unknown): string {
  if (typeof value === 'string') return JSON.stringify(value.slice(0, 40));
  if (typeof value === 'bigint') return `${value.toString()}n`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return className(value);
}

function className(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value);
  return ArrayBuffer.isView(value) || Array.isArray(value)
    ? withArticle(value.constructor.name)
    : 'an object';
}

/** A name with the article it takes. */
export function withArticle(name: string): string {
  return `${/^[AIEO]/.test(name) ? 'an' : 'a'} ${name}`;
}
