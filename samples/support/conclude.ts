/**
 * Prints what a sample promises, and whether it was kept. A promise that was not makes the process
 * end with code 1.
 */
export function conclude(claims: Readonly<Record<string, boolean>>): void {
  const broken = Object.entries(claims).filter(([, holds]) => !holds);
  for (const [claim] of broken) console.error(`Does not hold: ${claim}.`);
  if (broken.length > 0) {
    process.exitCode = 1;
    return;
  }
  console.log(`\nEvery check holds: ${Object.keys(claims).join(', ')}.`);
}
