/** The longest message of an error, in characters: about what a person reads of one. */
export const MOST_OF_MESSAGE = 4000;

/**
 * The start of a text that is longer than `most`, with a mark where it was cut. A message may be
 * made of what a peer sent, which may be of any length; and it is kept, logged and sent on.
 */
export function cutText(text: string, most: number = MOST_OF_MESSAGE): string {
  if (text.length <= most) return text;
  // Not between the halves of a character.
  const last = text.charCodeAt(most - 1);
  return `${text.slice(0, last >= 0xd800 && last < 0xdc00 ? most - 1 : most)}…`;
}
