/** Sends a batch of handwritten digits to a Blade service: each input has a batch size of its own. */
import { firstValueFrom } from 'rxjs';
import { BladeRequest, DataType, PredictClient } from 'rx-eas';
import { conclude } from './support/conclude.js';
import { digits, model, pixelsOf, readScores } from './support/digits.js';
import { bladeService } from './support/digits-service.js';
import { openEas } from './support/eas.js';

const eas = await openEas({ services: { digits: bladeService(model) } });
const client = new PredictClient({ ...eas.address, serviceName: eas.nameOf('digits') });

const some = digits.slice(10, 20);
const request = new BladeRequest()
  .addFeed('images', some.length, [some.length, 64], DataType.FLOAT, pixelsOf(some))
  .addFetch('scores', DataType.FLOAT);

try {
  const response = await firstValueFrom(client.predict(request));
  const shape = response.getTensorShape('scores');
  const read = readScores(response.getValues('scores', DataType.FLOAT));

  console.log(`From ${eas.where}: scores of the shape [${shape.join()}].`);
  console.log(`The ten digits are ${read.join(' ')}.`);
  conclude({
    'each digit has ten scores': shape.join() === '10,10',
    'every digit is read right': some.every(({ label }, at) => label === read[at]),
  });
} finally {
  await client.close();
  await eas.close();
}
