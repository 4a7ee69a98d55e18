import { EasConfigError } from '../../errors/index.js';

/**
 * Loads the optional package that knows a method, when it is first needed.
 * @throws EasConfigError when it is not installed, saying how to install it
 */
export async function loadPackage<T>(
  method: string,
  name: string,
  load: () => Promise<T>,
): Promise<T> {
  try {
    return await load();
  } catch (error) {
    // A package whose part for this platform is missing fails in words of its own.
    const [why = ''] = (error instanceof Error ? error.message : String(error)).split('\n', 1);
    throw new EasConfigError(
      `Compression with ${method} needs the package ${name}, which could not be loaded ` +
        `(${why}); install it: npm install ${name}`,
    );
  }
}
