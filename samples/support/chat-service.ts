import type { ServiceHandler } from 'rx-eas/emulator';

/** A message of a chat, as OpenAI-compatible services know it. */
export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

/** A piece of a streamed reply, as far as this sample reads it. */
export interface Completion {
  readonly choices: readonly {
    readonly delta: { readonly content?: string };
    readonly finish_reason: string | null;
  }[];
}

const PATH = 'v1/chat/completions';
/** Pieces are cut after so many bytes: within lines, within characters, as a network may do. */
const PIECE_BYTES = 37;

/** What the service replies, known beforehand so that the sample can tell whether all of it came. */
export function replyTo({ content }: Message): string {
  return (
    `You asked: “${content}” A queue gives each record to one consumer of a group, waits for its ` +
    'acknowledgement, and only then sends more. So nobody is flooded — and nothing is lost. 再见! 👋'
  );
}

/** A chat service at `v1/chat/completions` that streams its reply word by word. */
export function chatService(): ServiceHandler {
  return (body, { path }) => {
    if (path !== PATH) return { status: 404, body: `no ${path}; write ${PATH}` };
    const { messages } = JSON.parse(Buffer.from(body).toString()) as { messages: Message[] };
    const last = messages.at(-1);
    if (last === undefined) throw new Error('messages is empty; write one message at least.');
    const words = replyTo(last).match(/\s*\S+/g) ?? [];
    return {
      headers: { 'Content-Type': 'text/event-stream' },
      body: inPieces(Buffer.from([...words.map(say), FINISH, 'data: [DONE]\n\n'].join(''))),
    };
  };
}

const say = (content: string): string =>
  eventOf({ choices: [{ delta: { content }, finish_reason: null }] });

const eventOf = (completion: Completion): string => `data: ${JSON.stringify(completion)}\n\n`;

const FINISH = eventOf({ choices: [{ delta: {}, finish_reason: 'stop' }] });

async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    yield bytes.subarray(at, at + PIECE_BYTES);
    // Lets each piece travel on its own.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
