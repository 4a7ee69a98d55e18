import { ProtoReader, WireType } from '../bytes/reader.js';
import { miscount } from './miscount.js';
import type { TextTensor } from './tensor.js';

const EMPTY = new Uint8Array(0);

/**
 * Where the values of a repeated field of texts lie. No more is kept than where the first begins
 * and the last ends, and how many there are: a text may be of two bytes, and what it takes to know
 * of one is many times as much.
 */
export class Texts {
  #tag = 0;
  #start = 0;
  #end = 0;
  #count = 0;

  /** @param source the bytes in which the texts lie */
  constructor(readonly source: Uint8Array) {}

  get count(): number {
    return this.#count;
  }

  /** Takes the field whose tag was just read; one that cannot be a text is skipped. */
  take(reader: ProtoReader, tag: number): void {
    if ((tag & 7) !== WireType.BYTES) {
      reader.skip(tag);
      return;
    }
    if (this.#count === 0) {
      this.#tag = tag;
      this.#start = reader.pos;
    }
    reader.pos = reader.enter();
    this.#end = reader.pos;
    this.#count += 1;
  }

  /**
   * What each text is read as, in their order.
   *
   * @param read reads a text behind its tag
   */
  map<T>(read: (reader: ProtoReader) => T): T[] {
    const values: T[] = [];
    if (this.#count === 0) return values;
    const reader = new ProtoReader(this.source, this.#start, this.#end);
    values.push(read(reader));
    while (!reader.done) {
      const tag = reader.tag();
      if (tag === this.#tag) values.push(read(reader));
      else reader.skip(tag);
    }
    return values;
  }

  /** A tensor of these texts, which are looked at when its values are asked for. */
  tensor(shape: readonly number[], volume: number): TextTensor {
    if (this.#count !== volume) throw miscount(volume, this.#count);
    const views = (): readonly Uint8Array[] => this.map(viewOf);
    let values: readonly Uint8Array[] | undefined;
    const tensor: TextTensor = {
      dtype: 'STRING',
      shape,
      get values() {
        return (values ??= views());
      },
    };
    READ.set(tensor, this);
    return tensor;
  }
}

/** The texts of tensors that were read. */
const READ = new WeakMap<TextTensor, Texts>();

/**
 * The values of a tensor as strings, without a view of each where they were read.
 *
 * @throws for one that is not UTF-8
 */
export function stringsIn(tensor: TextTensor): string[] {
  const read = READ.get(tensor);
  if (read !== undefined) return read.map((reader) => reader.string());
  return tensor.values.map((text) => (typeof text === 'string' ? text : utf8.decode(text)));
}

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** A view takes some hundred bytes: the many that are empty share one. */
function viewOf(reader: ProtoReader): Uint8Array {
  const view = reader.bytes();
  return view.length === 0 ? EMPTY : view;
}
