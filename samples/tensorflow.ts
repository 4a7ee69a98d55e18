/** Sends a tensor of a hundred handwritten digits to a TensorFlow model and reads its scores. */
import { firstValueFrom } from 'rxjs';
import { DataType, PredictClient, TFRequest } from 'rx-eas';
import { conclude } from './support/conclude.js';
import { accuracyOf, digits, model, percent, pixelsOf, readScores } from './support/digits.js';
import { digitsService } from './support/digits-service.js';
import { openEas } from './support/eas.js';

const eas = await openEas({ services: { digits: digitsService(model) } });
const client = new PredictClient({ ...eas.address, serviceName: eas.nameOf('digits') });

const some = digits.slice(0, 100);
const request = new TFRequest('predict_images')
  .addFeed('images', [some.length, 64], DataType.FLOAT, pixelsOf(some))
  .addFetch('scores');

try {
  const response = await firstValueFrom(client.predict(request));
  const shape = response.getTensorShape('scores');
  const scores = response.getValues('scores', DataType.FLOAT); // Float32Array
  const accuracy = accuracyOf(some, readScores(scores));

  console.log(`From ${eas.where}: ${response.outputNames.join(', ')} of shape [${shape.join()}].`);
  console.log(`${percent(accuracy)} of ${some.length} digits are read right.`);
  conclude({
    'each digit has ten scores': shape[0] === some.length && shape[1] === 10,
    'the model reads digits': accuracy > 0.9,
  });
} finally {
  await client.close();
  await eas.close();
}
