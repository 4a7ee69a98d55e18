import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { EasProtocolError } from '../../lib/errors/index.js';
import { EventParser, type ServerSentEvent } from '../../lib/predict/event-parser.js';
import { LineSplitter } from '../../lib/predict/line-splitter.js';

/** The lines of a text that comes in these pieces. */
function linesOf(pieces: Iterable<Uint8Array>, maxLength = 1000): string[] {
  const splitter = new LineSplitter(maxLength);
  return [...pieces].flatMap((piece) => splitter.push(piece)).concat(splitter.end());
}

function eventsOf(text: string, maxLength = 1000): ServerSentEvent[] {
  const parser = new EventParser(maxLength);
  return linesOf([Buffer.from(text)])
    .map((line) => parser.push(line))
    .filter((event) => event !== undefined);
}

const dataOf = (text: string): string[] => eventsOf(text).map(({ data }) => data);

describe('lines', () => {
  it.each([
    ['', []],
    ['a', ['a']],
    ['a\n', ['a']],
    ['a\nb\rc\r\nd', ['a', 'b', 'c', 'd']],
    ['\n\r\r\n\n', ['', '', '', '']],
    ['\ufeffa\n\ufeffb\n', ['a', '\ufeffb']],
    ['数据\n🙂\n', ['数据', '🙂']],
  ])('of %j are %j', (text, lines) => {
    expect(linesOf([Buffer.from(text)])).toEqual(lines);
  });

  it('are the same wherever the text is cut', () => {
    const piece = fc.constantFrom('a', 'é', '数', '🙂', '\n', '\r', '\r\n', '\ufeff', '');
    fc.assert(
      fc.property(fc.array(piece), fc.array(fc.nat(100)), (parts, cuts) => {
        const bytes = Buffer.from(parts.join(''));
        const marks = [...cuts, bytes.length].sort((a, b) => a - b);
        const pieces = marks.map((mark, at) => bytes.subarray(marks[at - 1] ?? 0, mark));
        expect(linesOf(pieces)).toEqual(linesOf([bytes]));
        expect(linesOf(Array.from(bytes, (byte) => Uint8Array.of(byte)))).toEqual(linesOf([bytes]));
      }),
    );
  });

  it('replace what is not UTF-8, at the end as well', () => {
    expect(linesOf([Buffer.of(0x61, 0xff, 0x0a, 0xe6, 0x95)])).toEqual(['a\ufffd', '\ufffd']);
  });

  it('may be as long as allowed, in whatever pieces, and no longer', () => {
    expect(linesOf([Buffer.from('abc'), Buffer.from('d\nabcd\nabcd')], 4)).toHaveLength(3);
    for (const pieces of [
      ['abcde'],
      ['abc', 'de'],
      ['a\nabcde\nb'],
      ['abc', 'de\n'],
      ['a\nbcdef'],
    ]) {
      expect(() =>
        linesOf(
          pieces.map((piece) => Buffer.from(piece)),
          4,
        ),
      ).toThrow(EasProtocolError);
    }
  });
});

describe('events', () => {
  it('have a type, data, an id and a time to wait', () => {
    expect(eventsOf('event: token\ndata: {"a": 1}\nid: 7\nretry: 1500\n\n')).toEqual([
      { event: 'token', data: '{"a": 1}', id: '7', retry: 1500 },
    ]);
    expect(eventsOf('data: x\n\n')).toEqual([{ event: 'message', data: 'x', id: '' }]);
  });

  // The examples of the HTML standard, 9.2.6.
  it.each([
    ['data: YHOO\ndata: +2\ndata: 10\n\n', ['YHOO\n+2\n10']],
    ['data\n\ndata\ndata\n\ndata:', ['', '\n']],
    ['data:test\n\ndata: test\n\n', ['test', 'test']],
    [': comment\n\n:\ndata: a\n: more\n\n', ['a']],
    ['data:  two blanks\n\n', [' two blanks']],
    ['data: a:b: c\n\n', ['a:b: c']],
    ['data: cut off\n', []],
    ['event: alone\n\n\n\ndata: x\n\n', ['x']],
    [' data: x\nDATA: y\nunknown: z\ndata: a\n\n', ['a']],
  ])('of %j carry %j', (text, data) => {
    expect(dataOf(text)).toEqual(data);
  });

  it('forget their type, and keep the id until another comes', () => {
    const text =
      'data: 1\nid: a\nevent: e\n\ndata: 2\n\ndata: 3\nid\n\nid: b\n\ndata: 4\nid: c\0\n\n';
    expect(eventsOf(text).map(({ event, id }) => [event, id])).toEqual([
      ['e', 'a'],
      ['message', 'a'],
      ['message', ''],
      ['message', 'b'],
    ]);
  });

  it.each(['', '-1', '1.5', 'soon', ' 5x'])('ignore the time %j', (retry) => {
    expect(eventsOf(`retry:${retry}\ndata: x\n\n`)).toEqual([
      { event: 'message', data: 'x', id: '' },
    ]);
  });

  it('may carry as much data as allowed, over any number of lines, and no more', () => {
    expect(eventsOf('data: ab\ndata: c\n\n', 4)).toHaveLength(1);
    expect(() => eventsOf('data: ab\ndata: cd\n\n', 4)).toThrow(EasProtocolError);
  });
});
