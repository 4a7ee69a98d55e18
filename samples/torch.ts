/** Sends an image to a PyTorch model by index, and reads the output of an index. */
import { firstValueFrom } from 'rxjs';
import { DataType, PredictClient, TorchRequest } from 'rx-eas';
import { conclude } from './support/conclude.js';
import { digits, model, pixelsOf, readScores } from './support/digits.js';
import { torchService } from './support/digits-service.js';
import { openEas } from './support/eas.js';

const eas = await openEas({ services: { digits: torchService(model) } });
const client = new PredictClient({ ...eas.address, serviceName: eas.nameOf('digits') });

const image = digits.slice(7, 8);
const request = new TorchRequest()
  // Batch, channels, height, width.
  .addFeed(0, [1, 1, 8, 8], DataType.FLOAT, pixelsOf(image))
  .addFetch(0);

try {
  const response = await firstValueFrom(client.predict(request));
  const shape = response.getTensorShape(0);
  const [read] = readScores(response.getValues(0, DataType.FLOAT));

  console.log(`From ${eas.where}: output 0 has the shape [${shape.join()}].`);
  console.log(`The image is a ${read}.`);
  conclude({
    'there are ten scores': shape.join() === '1,10',
    'the digit is read right': read === image[0]?.label,
  });
} finally {
  await client.close();
  await eas.close();
}
