/** Resolves when `holds` does. What it looks at tells nothing of itself; the row's time bounds it. */
export async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 5));
}
