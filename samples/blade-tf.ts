/**
 * Sends a batch of handwritten digits to a Blade service that serves a TensorFlow model: the first
 * dimension of an input is its batch size, and outputs come as the types that the model has.
 */
import { firstValueFrom } from 'rxjs';
import { BladeTFRequest, DataType, PredictClient } from 'rx-eas';
import { conclude } from './support/conclude.js';
import { digits, model, pixelsOf, readScores } from './support/digits.js';
import { bladeTFService } from './support/digits-service.js';
import { openEas } from './support/eas.js';

const eas = await openEas({ services: { digits: bladeTFService(model) } });
const client = new PredictClient({ ...eas.address, serviceName: eas.nameOf('digits') });

const some = digits.slice(20, 30);
const request = new BladeTFRequest('serving_default')
  .addFeed('images', [some.length, 64], DataType.FLOAT, pixelsOf(some))
  .addFetch('scores');

try {
  const response = await firstValueFrom(client.predict(request));
  const { dtype, shape } = response.getTensor('scores');
  const read = readScores(response.getValues('scores', DataType.FLOAT));

  console.log(`From ${eas.where}: scores as ${dtype} of the shape [${shape.join()}].`);
  console.log(`The ten digits are ${read.join(' ')}.`);
  conclude({
    'each digit has ten scores': shape.join() === '10,10',
    'every digit is read right': some.every(({ label }, at) => label === read[at]),
  });
} finally {
  await client.close();
  await eas.close();
}
