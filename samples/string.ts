/**
 * Sends text to a service and prints the text that it answers: a scoring table as JSON, a row for
 * each of five handwritten digits.
 */
import { firstValueFrom } from 'rxjs';
import { PredictClient, StringRequest } from 'rx-eas';
import { conclude } from './support/conclude.js';
import { digits, model } from './support/digits.js';
import { jsonService } from './support/digits-service.js';
import { openEas } from './support/eas.js';

const eas = await openEas({ services: { digits: jsonService(model) } });
const client = new PredictClient({ ...eas.address, serviceName: eas.nameOf('digits') });

const table = digits.slice(0, 5).map(({ row, pixels }) => ({ row, pixels: [...pixels] }));

try {
  const response = await firstValueFrom(client.predict(new StringRequest(JSON.stringify(table))));
  console.log(`From ${eas.where}:\n\n  ${response.toString()}`);

  const read = JSON.parse(response.toString()) as { row: number; digit: number }[];
  conclude({
    'every row is answered': read.length === table.length,
    'every digit is read right': read.every(({ row, digit }) => digit === digits[row]?.label),
  });
} finally {
  await client.close();
  await eas.close();
}
