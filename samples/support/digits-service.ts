import { DataType, TFRequest, TFResponse } from 'rx-eas';
import type { ServiceHandler } from 'rx-eas/emulator';
import { scoresOf, type SoftmaxModel } from './softmax.js';

/** The model as a service: TensorFlow request in, TensorFlow response out. */
export function digitsService(model: SoftmaxModel): ServiceHandler {
  return (body) => {
    const images = TFRequest.decode(body).feeds.get('images');
    if (images?.dtype !== DataType.FLOAT) throw new Error('The input images must be FLOAT.');
    const scores = scoresOf(model, images.values as Float32Array);
    return new TFResponse()
      .addOutput('scores', [1, scores.length], DataType.FLOAT, scores)
      .encode();
  };
}
