/** What the compiler infers for predictions: `npm run check` fails on a wrong type here. */
import { describe, it } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import { EMPTY, of, type Observable } from 'rxjs';
import {
  BladeRequest,
  type BladeResponse,
  BladeTFRequest,
  type BladeTFResponse,
  CaffeRequest,
  type CaffeResponse,
  DataType,
  EasError,
  EasHttpError,
  EasTimeoutError,
  EasyRecRequest,
  type EasyRecResponse,
  inferThrough,
  JsonRequest,
  type JsonResponse,
  type ObservedResponse,
  OnnxRequest,
  type OnnxResponse,
  PredictClient,
  predictWith,
  QueueClient,
  type Request,
  type ResponseStream,
  retryWithBackoff,
  type ServerSentEvent,
  type ServiceResponse,
  StringRequest,
  type StringResponse,
  type TensorValues,
  TFRequest,
  TFResponse,
  TorchRecRequest,
  type TorchRecResponse,
  TorchRequest,
  type TorchResponse,
} from 'rx-eas';
import { notCalled } from './not-called.js';

const address = { endpoint: 'http://localhost', token: 'secret' };
const client = new PredictClient({ ...address, serviceName: 'svc' });
const queue = new QueueClient({ ...address, queueName: 'svc' });
const text = new StringRequest('x');

describe('predict', () => {
  it('answers with the response of the request kind', () => {
    expectTypeOf(client.predict(text)).toEqualTypeOf<Observable<StringResponse>>();
    expectTypeOf(client.predict(new JsonRequest(1))).toEqualTypeOf<Observable<JsonResponse>>();
    expectTypeOf(client.predict(new TFRequest('s'))).toEqualTypeOf<Observable<TFResponse>>();
    expectTypeOf(client.predict(new TorchRequest())).toEqualTypeOf<Observable<TorchResponse>>();
    expectTypeOf(client.predict(new BladeRequest())).toEqualTypeOf<Observable<BladeResponse>>();
    expectTypeOf(client.predict(new BladeTFRequest('s'))).toEqualTypeOf<
      Observable<BladeTFResponse>
    >();
    expectTypeOf(client.predict(new OnnxRequest())).toEqualTypeOf<Observable<OnnxResponse>>();
    expectTypeOf(client.predict(new CaffeRequest())).toEqualTypeOf<Observable<CaffeResponse>>();
    expectTypeOf(client.predict(new EasyRecRequest())).toEqualTypeOf<Observable<EasyRecResponse>>();
    expectTypeOf(client.predict(new TorchRecRequest())).toEqualTypeOf<
      Observable<TorchRecResponse>
    >();
  });

  it('answers with what a kind of the user decodes', () => {
    const request: Request<{ sum: number }> = {
      encode: () => new Uint8Array(0),
      decode: () => ({ sum: 1 }),
    };
    expectTypeOf(client.predict(request)).toEqualTypeOf<Observable<{ sum: number }>>();
  });

  it('answers with status and headers beside the body when asked to', () => {
    expectTypeOf(client.predict(text, { observe: 'response' })).toEqualTypeOf<
      Observable<ObservedResponse<StringResponse>>
    >();
    expectTypeOf(client.predict(text, { observe: 'body', timeoutMs: 1 })).toEqualTypeOf<
      Observable<StringResponse>
    >();
  });

  it('refuses what is no request, and options it does not know', () => {
    // @ts-expect-error: text is given as a StringRequest
    notCalled(() => client.predict('x'));
    // @ts-expect-error: the unit is in the name
    notCalled(() => client.predict(text, { timeout: 1 }));
  });
});

describe('stream', () => {
  it('of any method emit what was answered', () => {
    expectTypeOf(client.request({ path: 'v1/models' })).toEqualTypeOf<
      Observable<ServiceResponse>
    >();
    expectTypeOf<ServiceResponse['body']>().toEqualTypeOf<Uint8Array>();
    expectTypeOf<ServiceResponse['json']>().returns.toBeUnknown();
    // @ts-expect-error no such method
    notCalled(() => client.request({ method: 'get' }));
    // @ts-expect-error its name is path
    notCalled(() => client.request({ requestPath: 'v1/models' }));
  });

  it('emits bytes, lines or events', () => {
    const stream = client.stream(text);
    expectTypeOf(stream).toEqualTypeOf<ResponseStream>();
    expectTypeOf(stream).toExtend<Observable<Uint8Array> & AsyncIterable<Uint8Array>>();
    expectTypeOf(stream.lines()).toEqualTypeOf<Observable<string>>();
    expectTypeOf(stream.events()).toEqualTypeOf<Observable<ServerSentEvent>>();
  });
});

describe('a derived client', () => {
  it('is a client, and takes no option of the connections it shares', () => {
    expectTypeOf(client.with({ timeoutMs: 1 })).toEqualTypeOf<PredictClient>();
    expectTypeOf(queue.with({ queueName: 'q' })).toEqualTypeOf<QueueClient>();
    expectTypeOf<Parameters<typeof client.with>[0]>().not.toHaveProperty('maxConnections');
    expectTypeOf<Parameters<typeof client.with>[0]>().toHaveProperty('serviceName');
  });
});

describe('predictWith', () => {
  it('emits the response of each request', () => {
    const ordered$ = of(text).pipe(predictWith(client));
    expectTypeOf(ordered$).toEqualTypeOf<Observable<StringResponse>>();
    const mixed$ = of(text, new JsonRequest(1)).pipe(predictWith(client, { ordered: false }));
    expectTypeOf(mixed$).toEqualTypeOf<Observable<StringResponse | JsonResponse>>();
  });

  it('emits also what takes the place of a failed one', () => {
    const replaced$ = of(text).pipe(predictWith(client, { onError: () => of(null) }));
    expectTypeOf(replaced$).toEqualTypeOf<Observable<StringResponse | null>>();
    const left$ = of(text).pipe(predictWith(client, { ordered: true, onError: () => EMPTY }));
    expectTypeOf(left$).toEqualTypeOf<Observable<StringResponse>>();
  });

  it('gives each call the options of predict', () => {
    expectTypeOf(of(text).pipe(predictWith(client, { options: { timeoutMs: 1 } }))).toEqualTypeOf<
      Observable<StringResponse>
    >();
  });
});

describe('inferThrough', () => {
  it('emits the answer to each request, or to text', () => {
    expectTypeOf(of(text).pipe(inferThrough(queue, queue))).toEqualTypeOf<
      Observable<StringResponse>
    >();
    expectTypeOf(of('x').pipe(inferThrough(queue, queue))).toEqualTypeOf<
      Observable<StringResponse>
    >();
    expectTypeOf(of(new TFRequest('s')).pipe(inferThrough(queue, queue))).toEqualTypeOf<
      Observable<TFResponse>
    >();
    expectTypeOf(of(text).pipe(inferThrough(queue, queue, { onError: () => of(0) }))).toEqualTypeOf<
      Observable<StringResponse | number>
    >();
  });
});

describe('values of a tensor', () => {
  const response = new TFResponse();

  it('are of the class that belongs to the type asked for', () => {
    notCalled(() => {
      expectTypeOf(response.getValues('y', DataType.FLOAT)).toEqualTypeOf<Float32Array>();
      expectTypeOf(response.getValues('y', DataType.DOUBLE)).toEqualTypeOf<Float64Array>();
      expectTypeOf(response.getValues('y', DataType.INT64)).toEqualTypeOf<BigInt64Array>();
      expectTypeOf(response.getValues('y', DataType.UINT64)).toEqualTypeOf<BigUint64Array>();
      expectTypeOf(response.getValues('y', DataType.BOOL)).toEqualTypeOf<Uint8Array>();
      expectTypeOf(response.getValues('y', DataType.HALF)).toEqualTypeOf<Float32Array>();
      expectTypeOf(response.getValues('y', DataType.STRING)).toEqualTypeOf<string[]>();
      expectTypeOf(response.getValues('y')).toEqualTypeOf<TensorValues>();
    });
  });

  it('tell their class by the type of a tensor', () => {
    type Tensor = ReturnType<TFResponse['getTensor']>;
    type Long = Extract<Tensor, { dtype: 'INT64' }>;
    expectTypeOf<Long['values']>().toEqualTypeOf<BigInt64Array>();
  });

  it('are checked against the type they are fed as', () => {
    const request = new TFRequest('s');
    expectTypeOf(request.addFeed('x', [1], DataType.INT64, [1n])).toEqualTypeOf<TFRequest>();
    // @ts-expect-error: numbers are no strings
    notCalled(() => request.addFeed('x', [1], 'STRING', [1]));
    // @ts-expect-error: TensorFlow services do not know this type
    notCalled(() => request.addFeed('x', [1], 'UINT32', [1]));
  });
});

describe('retryWithBackoff', () => {
  it('emits what its source emits', () => {
    const retried$ = client.predict(text).pipe(retryWithBackoff({ maxRetries: 1 }));
    expectTypeOf(retried$).toEqualTypeOf<Observable<StringResponse>>();
  });
});

describe('errors', () => {
  it('are told apart by their class', () => {
    const seen = (error: unknown): void => {
      if (error instanceof EasHttpError) {
        expectTypeOf(error.status).toEqualTypeOf<number>();
        expectTypeOf(error.retryAfterMs).toEqualTypeOf<number | undefined>();
      } else if (error instanceof EasTimeoutError) {
        expectTypeOf(error.phase).toEqualTypeOf<
          'queue' | 'connect' | 'token' | 'discovery' | 'attempt' | 'deadline' | 'idle'
        >();
      } else if (error instanceof EasError) {
        expectTypeOf(error.retryable).toEqualTypeOf<boolean>();
        expectTypeOf<'WATCH_RUNNING'>().toExtend<typeof error.code>();
        expectTypeOf(error).not.toHaveProperty('status');
      }
    };
    seen(undefined);
  });
});
