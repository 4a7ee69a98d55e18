import { cutText } from '../../lib/errors/cut-text.js';
import { describe, expect, it } from '@jest/globals';
import { EasProtocolError } from '../../lib/errors/index.js';
import { readHiding } from '../../lib/exchange/read-hiding.js';
import type { HttpAnswer } from '../../lib/transport/http.js';

const answerOf = (body: string): HttpAnswer => ({
  request: { origin: 'http://a', path: '/', method: 'GET', headers: [], body: null },
  status: 200,
  headers: {},
  body: Buffer.from(body),
});

/** Refuses every body, and shows it. */
const refuse = (answer: HttpAnswer): never => {
  throw new EasProtocolError(`Expected a number, got ${Buffer.from(answer.body).toString()}.`);
};
const thrownBy = (call: () => unknown): unknown => {
  try {
    return call();
  } catch (error) {
    return error;
  }
};

describe('what an answer is read as', () => {
  it('is what the reader says, without a look at secrets', () => {
    const secrets = (): never => {
      throw new Error('not asked for');
    };
    expect(readHiding(answerOf('7'), ({ body }) => body.length, secrets)).toBe(1);
  });

  it('is the error of the reader itself when the body repeats no secret', () => {
    const error = new EasProtocolError('no');
    const read = (): never => {
      throw error;
    };
    expect(thrownBy(() => readHiding(answerOf('body'), read, () => ['secret']))).toBe(error);
  });

  it('is any other error as it is, secrets or not', () => {
    const error = new Error('a user’s decoder said secret');
    const read = ({ body }: HttpAnswer): string => {
      const text = Buffer.from(body).toString();
      if (text.includes('secret')) throw error;
      return text;
    };
    expect(thrownBy(() => readHiding(answerOf('secret'), read, () => ['secret']))).toBe(error);
  });

  it('is a complaint in the same words with the secrets hidden', () => {
    const error = thrownBy(() => readHiding(answerOf('my secret'), refuse, () => ['secret']));
    expect(error).toBeInstanceOf(EasProtocolError);
    expect((error as Error).message).toBe('Expected a number, got my ***.');
  });

  it('is an error of its own when the body can be read without the secrets', () => {
    const read = ({ body }: HttpAnswer): string => {
      const text = Buffer.from(body).toString();
      if (text.includes('secret')) throw new EasProtocolError(text);
      return text;
    };
    const error = thrownBy(() => readHiding(answerOf('secret'), read, () => ['secret']));
    expect(error).toBeInstanceOf(EasProtocolError);
    expect((error as Error).message).toContain('repeats secrets');
  });

  it('looks at no more of a body than an error shows', () => {
    const long = `${'x'.repeat(4_000)}secret`;
    const error = thrownBy(() => readHiding(answerOf(long), refuse, () => ['secret']));
    expect((error as Error).message).toBe(cutText(`Expected a number, got ${long}.`));
    const shown = `${'x'.repeat(3_900)}secret${'y'.repeat(50)}`;
    const hidden = thrownBy(() => readHiding(answerOf(shown), refuse, () => ['secret']));
    expect((hidden as Error).message).not.toContain('secret');
    expect((hidden as Error).message).toContain(`***${'y'.repeat(50)}.`);
  });
});
