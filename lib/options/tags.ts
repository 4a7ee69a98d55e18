import { checkEntries, refusal, ruleBy, show, text } from '../checks/index.js';

/** Tags of a record, or the ones to select records by. */
export type Tags = Readonly<Record<string, string>>;

const TEXT = text();

/** Texts by names that are not empty, none of which the protocol keeps for itself. */
export const TAGS = ruleBy<Tags>(
  Object.freeze({}),
  'an object such as { name: "value" }',
  (option, given) => {
    const tags: Record<string, string> = {};
    for (const [key, value] of checkEntries(option, given)) {
      if (key === '') throw refusal(option, 'holds a tag without a name', 'name it');
      if (key.startsWith('_')) {
        const what = `holds the tag ${show(key)}, whose "_" the protocol keeps for itself`;
        const remedy = `write ${show(key.replace(/^_+/, '') || 'tag')} instead`;
        throw refusal(option, what, remedy);
      }
      if (!key.isWellFormed()) TEXT.check(`${option}: the tag ${show(key)}`, key);
      tags[key] = TEXT.check(`${option}.${key}`, value);
    }
    return Object.freeze(tags);
  },
);
