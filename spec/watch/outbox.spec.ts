import { beforeEach, describe, expect, it } from '@jest/globals';
import { InternalError } from '../../lib/errors/index.js';
import { ClientEvents } from '../../lib/transport/events.js';
import { Outbox } from '../../lib/watch/outbox.js';

describe('Outbox', () => {
  let events: ClientEvents;
  let outbox: Outbox;
  let log: string[];
  const say = (what: string) => () => void log.push(what);

  beforeEach(() => {
    events = new ClientEvents();
    outbox = new Outbox(events);
    log = [];
  });

  it('tells what a step brought about when it is over, in order', () => {
    outbox.step(() => {
      outbox.tell(say('one'));
      outbox.step(() => outbox.tell(say('two')));
      log.push('working');
      outbox.tell(say('three'));
    });
    expect(log).toEqual(['working', 'one', 'two', 'three']);
  });

  it('carries out at once what a listener asks for, and tells of it after what waits', () => {
    outbox.step(() => {
      outbox.tell(() => {
        log.push('first listener');
        outbox.request(() => {
          log.push('done');
          outbox.tell(say('told of what was done'));
        });
        log.push('first listener goes on');
      });
      outbox.tell(say('second listener'));
    });
    expect(log).toEqual([
      'first listener',
      'done',
      'first listener goes on',
      'second listener',
      'told of what was done',
    ]);
  });

  it('keeps what is asked for in the middle of a step until that is over', () => {
    outbox.step(() => {
      outbox.tell(say('told'));
      outbox.request(() => log.push('asked for'));
      log.push('working');
    });
    expect(log).toEqual(['working', 'told', 'asked for']);
  });

  it('tells of a step that throws, and goes on after a listener that does', () => {
    expect(() =>
      outbox.step(() => {
        outbox.tell(say('told'));
        throw new Error('a fault');
      }),
    ).toThrow('a fault');
    expect(log).toEqual(['told']);
    expect(() =>
      outbox.step(() => {
        outbox.tell(() => {
          throw new Error('a listener');
        });
        outbox.tell(say('waits'));
      }),
    ).toThrow('a listener');
    outbox.step(() => outbox.tell(say('comes next')));
    expect(log).toEqual(['told', 'waits', 'comes next']);
  });

  it('makes an event only when somebody listens, and tells it in its place', () => {
    let made = 0;
    const report = () =>
      outbox.report(() => {
        made += 1;
        return { type: 'connect', url: 'u' };
      });
    outbox.step(report);
    expect(made).toBe(0);
    events.events$.subscribe(say('event'));
    outbox.step(() => {
      outbox.tell(say('before'));
      report();
      outbox.tell(say('after'));
    });
    expect(made).toBe(1);
    expect(log).toEqual(['before', 'event', 'after']);
  });

  it('has nothing to tell outside of steps', () => {
    expect(() => outbox.tell(say('lost'))).toThrow(InternalError);
  });
});
