import { createConnection, createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { patientTimeout, PatientTimer } from '../../lib/transport/patient-timeout.js';

describe('patientTimeout', () => {
  describe('in virtual time', () => {
    beforeEach(() => {
      jest.useFakeTimers();
    });
    afterEach(() => {
      expect(jest.getTimerCount()).toBe(0);
      jest.useRealTimers();
    });

    it('runs when the time is over', () => {
      const late = jest.fn();
      patientTimeout(late, 100);
      jest.advanceTimersByTime(99);
      expect(late).not.toHaveBeenCalled();
      jest.advanceTimersByTime(1);
      jest.runAllTimers();
      expect(late).toHaveBeenCalledTimes(1);
    });

    it('does not run once it was called off', () => {
      const late = jest.fn();
      const inTime = patientTimeout(late, 100);
      inTime();
      jest.advanceTimersByTime(1_000);
      expect(late).not.toHaveBeenCalled();
    });

    it('starts anew when it is refreshed, be it in the turn that the sockets have', () => {
      const late = jest.fn();
      const timer = new PatientTimer(late, 100);
      jest.advanceTimersByTime(60);
      timer.refresh();
      // Its timer has run out; what it waits for now is the turn.
      jest.advanceTimersToNextTimer();
      timer.refresh();
      jest.advanceTimersByTime(99);
      expect(late).not.toHaveBeenCalled();
      jest.runAllTimers();
      expect(late).toHaveBeenCalledTimes(1);
    });

    it('starts anew after it was stopped', () => {
      const late = jest.fn();
      const timer = new PatientTimer(late, 100);
      timer.stop();
      jest.advanceTimersByTime(1_000);
      timer.refresh();
      jest.advanceTimersByTime(99);
      expect(late).not.toHaveBeenCalled();
      jest.runAllTimers();
      expect(late).toHaveBeenCalledTimes(1);
    });
  });

  it('lets a process that was busy read what has arrived before it calls it late', async () => {
    const server = createServer((socket) => socket.end('here'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const socket = createConnection(port, '127.0.0.1');
    await once(socket, 'connect');
    const order = await new Promise<string[]>((resolve) => {
      const seen: string[] = [];
      const note = (what: string) => {
        seen.push(what);
        if (seen.length === 2) resolve(seen);
      };
      socket.once('readable', () => note('data'));
      patientTimeout(() => note('late'), 1);
      // The server answers within this process, so it must get its turn before the stall.
      setImmediate(() => {
        const until = performance.now() + 50;
        while (performance.now() < until);
      });
    });
    socket.destroy();
    server.close();
    expect(order).toEqual(['data', 'late']);
  });
});
