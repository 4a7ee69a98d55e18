import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesOf } from '../support/imports.js';
import { vectorCounts } from '../support/vectors.js';

const counts = vectorCounts();
const total = [...counts.values()].reduce((sum, count) => sum + count);

describe(`the ${total} vectors of ${counts.size} kinds that the official SDKs made`, () => {
  const specs = filesOf(join(__dirname, '..'), /\.spec\.ts$/).map((file) =>
    readFileSync(file, 'utf8'),
  );

  it.each([...counts])('%s: a spec holds us to all %d', (kind) => {
    const asksFor = new RegExp(`(vectorsOf|describeVectors)[^(]*\\(\\s*'${kind}'`);
    expect(specs.filter((text) => asksFor.test(text))).not.toEqual([]);
  });
});
