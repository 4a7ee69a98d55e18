import {
  BladeRequest,
  BladeResponse,
  BladeTFRequest,
  BladeTFResponse,
  DataType,
  type Tensor,
  TFRequest,
  TFResponse,
  TorchRequest,
  TorchResponse,
} from 'rx-eas';
import type { ServiceHandler } from 'rx-eas/emulator';
import { CLASSES, PIXELS } from './digits.js';
import { likeliest, scoresOf, type SoftmaxModel } from './softmax.js';

/** The model as a TensorFlow service: `images` in, `scores` out. */
export function digitsService(model: SoftmaxModel): ServiceHandler {
  return (body) => {
    const scores = scoresOfImages(model, TFRequest.decode(body).feeds.get('images'));
    return new TFResponse().addOutput('scores', shapeOf(scores), DataType.FLOAT, scores).encode();
  };
}

/** The same as a PyTorch service: input 0, output 0. */
export function torchService(model: SoftmaxModel): ServiceHandler {
  return (body) => {
    const scores = scoresOfImages(model, TorchRequest.decode(body).feeds.get(0));
    return new TorchResponse().addOutput(0, shapeOf(scores), DataType.FLOAT, scores).encode();
  };
}

/** The same as a Blade service. */
export function bladeService(model: SoftmaxModel): ServiceHandler {
  return (body) => {
    const images = BladeRequest.decode(body).feeds.get('images');
    const scores = scoresOfImages(model, images?.tensor);
    return new BladeResponse()
      .addOutput('scores', images?.batchSize ?? 1, shapeOf(scores), DataType.FLOAT, scores)
      .encode();
  };
}

/** The same as a Blade service of a TensorFlow model. */
export function bladeTFService(model: SoftmaxModel): ServiceHandler {
  return (body) => {
    const scores = scoresOfImages(model, BladeTFRequest.decode(body).feeds.get('images')?.tensor);
    return new BladeTFResponse()
      .addOutput('scores', shapeOf(scores), DataType.FLOAT, scores)
      .encode();
  };
}

/** The same on text: a table of `{ row, pixels }` in, a table of `{ row, digit }` out, as JSON. */
export function jsonService(model: SoftmaxModel): ServiceHandler {
  return (body) => {
    const table = JSON.parse(Buffer.from(body).toString()) as { row: number; pixels: number[] }[];
    const read = table.map(({ row, pixels }) => ({
      row,
      digit: likeliest(scoresOf(model, Float32Array.from(pixels))),
    }));
    return JSON.stringify(read);
  };
}

function scoresOfImages(model: SoftmaxModel, images: Tensor | undefined): Float32Array {
  if (images?.dtype !== DataType.FLOAT) throw new Error('The input images must be FLOAT.');
  const pixels = images.values as Float32Array;
  const scores = new Float32Array((pixels.length / PIXELS) * CLASSES);
  for (let at = 0; at * PIXELS < pixels.length; at++) {
    const image = pixels.subarray(at * PIXELS, (at + 1) * PIXELS);
    scores.set(scoresOf(model, image), at * CLASSES);
  }
  return scores;
}

const shapeOf = (scores: Float32Array): number[] => [scores.length / CLASSES, CLASSES];
