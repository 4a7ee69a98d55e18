/**
 * What a prediction sends, and how its answer is read. The kinds that EAS processors speak are in
 * this library; a service with a format of its own takes an object with these two methods.
 *
 * @example
 * const request: Request<number> = {
 *   encode: () => new TextEncoder().encode('41'),
 *   decode: (body) => Number(new TextDecoder().decode(body)),
 * };
 */
export interface Request<Res> {
  /** The body to send. Called once per prediction, however many attempts it takes. */
  encode(): Uint8Array;
  /** Reads the body of a successful answer; throws an `EasProtocolError` for what it is not. */
  decode(body: Uint8Array): Res;
  /** The `Content-Type` to send. Default: the client's, `application/octet-stream`. */
  readonly contentType?: string;
}
