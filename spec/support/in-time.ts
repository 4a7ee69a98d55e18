/** The outcome of some work, or an error when it does not end within `limitMs`. */
export async function inTime<T>(work: Promise<T>, limitMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const overdue = new Promise<never>((_, reject) => {
    const fail = () => reject(new Error(`It did not end within ${limitMs} ms.`));
    timer = setTimeout(fail, limitMs);
  });
  try {
    return await Promise.race([work, overdue]);
  } finally {
    clearTimeout(timer);
  }
}
