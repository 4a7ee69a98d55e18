import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { DIRECTORY, PACKED, PROJECT } from './given.js';
import { compile, copyProgram, installInto, runNode } from './installed.js';
import { SEEN } from './user/seen.js';

describe.each([
  ['node16', 'node16', ['mts', 'cts']],
  ['nodenext', 'nodenext', ['mts', 'cts']],
  ['bundler', 'preserve', ['ts']],
])('a program whose modules resolve by %s', (resolution, module, extensions) => {
  const outDir = join(PROJECT, resolution);

  beforeAll(() => {
    const files = extensions.map((extension) => `${resolution}-smoke.${extension}`);
    for (const file of files) copyProgram(PROJECT, 'smoke.ts', file);
    compile(PROJECT, files, { module, moduleResolution: resolution, outDir });
  });

  it.each(extensions)(
    'has its types checked, those of the package too, and runs (.%s)',
    (extension) => {
      const file = join(outDir, `${resolution}-smoke.${extension.replace('t', 'j')}`);
      expect(JSON.parse(runNode(PROJECT, [file]))).toEqual(SEEN);
    },
  );
});

describe('a type error in a program', () => {
  it('is found, so that the types above are not all any', () => {
    writeFileSync(
      join(PROJECT, 'wrong.mts'),
      `import { PredictClient } from 'rx-eas/predict';
       new PredictClient({ endpoint: 'http://localhost', servicename: 'x' });`,
    );
    const options = { module: 'nodenext', moduleResolution: 'nodenext', outDir: 'wrong' };
    expect(() => compile(PROJECT, ['wrong.mts'], options)).toThrow(/servicename/);
  });
});

interface Span {
  readonly name: string;
  readonly traceId: string;
  readonly spanId: string;
  readonly parentId?: string;
  readonly links: readonly string[];
}

describe('a program with OpenTelemetry', () => {
  const project = join(DIRECTORY, 'traced');

  it('sees puts, the receipt that links to them, and the prediction within it', () => {
    // The SDK takes no later API than this.
    const telemetry = ['@opentelemetry/api@1.9', '@opentelemetry/sdk-trace-node@2'];
    installInto(project, PACKED, ['rxjs', 'apache-arrow', ...telemetry]);
    copyProgram(project, 'traced.mjs');
    const { spans, traceparents } = JSON.parse(runNode(project, ['traced.mjs'])) as {
      spans: Span[];
      traceparents: string[];
    };
    const named = (name: string): Span[] => spans.filter((span) => span.name === name);
    const puts = named('eas put');
    const [receive, ...others] = named('eas receive');
    const [predict] = named('eas predict');
    expect(puts).toHaveLength(2);
    expect(others).toEqual([]);
    expect([...receive!.links].sort()).toEqual(puts.map(({ spanId }) => spanId).sort());
    expect(predict!.parentId).toBe(receive!.spanId);
    expect(traceparents).toEqual([`00-${predict!.traceId}-${predict!.spanId}-01`]);
  });
});
