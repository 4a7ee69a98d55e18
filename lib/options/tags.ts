import { EasConfigError } from '../errors/index.js';
import { checkOptionsObject, checkText, show } from './check.js';

/** Tags of a record, or the ones to select records by. */
export type Tags = Readonly<Record<string, string>>;

/** Copies and checks tags: texts by non-empty names, none of which the protocol keeps for itself. */
export function checkTags(name: string, value: unknown): Tags {
  checkOptionsObject(name, value);
  const tags: Record<string, string> = {};
  for (const [key, text] of Object.entries(value as object)) {
    if (key === '') throw new EasConfigError(`${name} holds a tag without a name; name it.`);
    if (key.startsWith('_')) {
      throw new EasConfigError(
        `The tag ${show(key)} starts with "_", which the protocol keeps for itself; ` +
          `write ${show(key.replace(/^_+/, '') || 'tag')} instead.`,
      );
    }
    checkText(`The tag ${show(key)}`, key);
    tags[key] = checkText(`${name}.${key}`, text);
  }
  return Object.freeze(tags);
}
