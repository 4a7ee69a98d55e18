/** Numbers of one class, over memory that is taken away or resized. */
export interface Losable<A> {
  readonly array: A;
  readonly lose: () => void;
}

interface ArrayClass<A> {
  readonly BYTES_PER_ELEMENT: number;
  new (buffer: ArrayBufferLike, byteOffset?: number, length?: number): A;
}

type Resizable = ArrayBuffer & { resize(bytes: number): void };
const resizable = (bytes: number, most: number): Resizable =>
  new (ArrayBuffer as unknown as new (bytes: number, how: object) => Resizable)(bytes, {
    maxByteLength: most,
  });

interface Memory {
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}
const { WebAssembly } = globalThis as unknown as {
  WebAssembly: { readonly Memory: new (pages: object) => Memory };
};

/** Every way in which `length` values of a class can be lost while somebody keeps the array. */
export const LOSSES: Readonly<
  Record<string, <A>(Class: ArrayClass<A>, length: number) => Losable<A>>
> = {
  transferred(Class, length) {
    const buffer = new ArrayBuffer(length * Class.BYTES_PER_ELEMENT);
    const array = new Class(buffer);
    return { array, lose: () => void structuredClone(buffer, { transfer: [buffer] }) };
  },
  'a part of what is transferred'(Class, length) {
    const size = Class.BYTES_PER_ELEMENT;
    const buffer = new ArrayBuffer((length + 2) * size);
    const array = new Class(buffer, size, length);
    return { array, lose: () => void structuredClone(buffer, { transfer: [buffer] }) };
  },
  'of WebAssembly that grows'(Class, length) {
    const memory = new WebAssembly.Memory({ initial: 1, maximum: 2 });
    return { array: new Class(memory.buffer, 0, length), lose: () => void memory.grow(1) };
  },
  'resized below its end'(Class, length) {
    const bytes = length * Class.BYTES_PER_ELEMENT;
    const buffer = resizable(bytes, bytes * 2);
    return { array: new Class(buffer, 0, length), lose: () => buffer.resize(bytes - 1) };
  },
  'of any length, shrunk'(Class, length) {
    const bytes = length * Class.BYTES_PER_ELEMENT;
    const buffer = resizable(bytes, bytes * 2);
    return { array: new Class(buffer), lose: () => buffer.resize(bytes - Class.BYTES_PER_ELEMENT) };
  },
  'of any length, grown'(Class, length) {
    const bytes = length * Class.BYTES_PER_ELEMENT;
    const buffer = resizable(bytes, bytes * 2);
    return { array: new Class(buffer), lose: () => buffer.resize(bytes * 2) };
  },
  'of any length, begun behind the new end'(Class, length) {
    const size = Class.BYTES_PER_ELEMENT;
    const buffer = resizable((length + 1) * size, (length + 1) * size);
    return { array: new Class(buffer, size), lose: () => buffer.resize(0) };
  },
};
