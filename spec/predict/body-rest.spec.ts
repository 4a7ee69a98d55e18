import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { BodyRest, REST_BYTES, REST_MS } from '../../lib/predict/body-rest.js';

describe('the rest of a body', () => {
  const abort = jest.fn();

  beforeEach(() => {
    jest.useFakeTimers();
    abort.mockClear();
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  it('may take its time, and no longer', () => {
    const rest = new BodyRest({ abort });
    jest.advanceTimersByTime(REST_MS - 1);
    rest.take(new Uint8Array(1));
    expect(abort).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(abort).toHaveBeenCalledTimes(1);
  });

  it('may have its bytes, and no more, in however many pieces', () => {
    const rest = new BodyRest({ abort });
    rest.take(new Uint8Array(REST_BYTES - 1));
    rest.take(new Uint8Array(1));
    expect(abort).not.toHaveBeenCalled();
    rest.take(new Uint8Array(1));
    expect(abort).toHaveBeenCalledTimes(1);
    // Once is enough.
    jest.runAllTimers();
    expect(abort).toHaveBeenCalledTimes(1);
  });

  it('leaves no clock behind when it has ended', () => {
    const rest = new BodyRest({ abort });
    rest.stop();
    expect(jest.getTimerCount()).toBe(0);
  });
});
