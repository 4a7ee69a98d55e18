/**
 * Asks an OpenAI-compatible chat service and prints its reply while it is being written.
 *
 * It runs on the embedded emulator, or on a service of yours: see `support/eas.ts`.
 */
import { lastValueFrom, map, tap, toArray } from 'rxjs';
import { JsonRequest, PredictClient } from 'rx-eas';
import { chatService, replyTo, type Completion, type Message } from './support/chat-service.js';
import { conclude } from './support/conclude.js';
import { openEas } from './support/eas.js';

const question: Message = { role: 'user', content: 'How does a queue keep its consumers calm?' };

const eas = await openEas({ services: { chat: chatService() } });
const client = new PredictClient({ ...eas.address, serviceName: eas.nameOf('chat') });
try {
  const request = new JsonRequest({ model: 'chat', stream: true, messages: [question] });
  const completions$ = client
    .stream(request, { requestPath: 'v1/chat/completions' })
    .events()
    .pipe(
      map(({ data }) => JSON.parse(data) as Completion),
      tap((completion) => process.stdout.write(wordOf(completion))),
      toArray(),
    );
  report(await lastValueFrom(completions$));
} finally {
  await client.close();
  await eas.close();
}

function wordOf({ choices }: Completion): string {
  return choices[0]?.delta.content ?? '';
}

function report(completions: readonly Completion[]): void {
  const reply = completions.map(wordOf).join('');
  console.log(`\n\nThose were ${completions.length - 1} words.`);
  conclude({
    'the reply is finished': completions.at(-1)?.choices[0]?.finish_reason === 'stop',
    // What a real model writes is not known beforehand.
    'it came whole': !eas.isEmulated || reply === replyTo(question),
  });
}
