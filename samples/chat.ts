/**
 * Asks an OpenAI-compatible chat service and prints its reply while it is being written.
 *
 * It runs on the embedded emulator. On PAI-EAS the client takes the endpoint, name and token of
 * your service instead; nothing else changes.
 */
import { randomUUID } from 'node:crypto';
import { lastValueFrom, map, tap, toArray } from 'rxjs';
import { JsonRequest, PredictClient } from 'rx-eas';
import { EasEmulator } from 'rx-eas/emulator';
import { chatService, replyTo, type Completion, type Message } from './support/chat-service.js';

const question: Message = { role: 'user', content: 'How does a queue keep its consumers calm?' };

const token = randomUUID();
const emulator = await EasEmulator.start({ token, services: { chat: chatService() } });
const client = new PredictClient({ endpoint: emulator.url, token, serviceName: 'chat' });
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
  await emulator.close();
}

function wordOf({ choices }: Completion): string {
  return choices[0]?.delta.content ?? '';
}

function report(completions: readonly Completion[]): void {
  const reply = completions.map(wordOf).join('');
  const isFinished = completions.at(-1)?.choices[0]?.finish_reason === 'stop';
  if (isFinished && reply === replyTo(question)) {
    console.log(`\n\nThe reply came whole, in ${completions.length - 1} words.`);
    return;
  }
  console.error('\n\nThe reply did not come whole.');
  process.exitCode = 1;
}
