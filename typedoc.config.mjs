import { Comment, CommentTag, Converter, ReflectionKind } from 'typedoc';

/** The category of what each place of lib exports; the first that fits counts. */
const CATEGORIES = [
  [
    /^predict\/kinds\/|^wire\/(dtype|tensor)|^arrow\/(tensor-types|vector-content)/,
    'Request kinds',
  ],
  [/^predict\/output-payload|^arrow\/|payload/, 'Batches and payloads'],
  [/^predict\//, 'Predict'],
  [/^inference\//, 'Asynchronous inference'],
  [/^(watch\/|options\/watch-options)/, 'Watch'],
  [/^queue\/|^wire\/attributes|^options\/tags/, 'Queue'],
  [/^operators\/(retry|backoff)/, 'Retry'],
  [/^operators\//, 'Operators'],
  [/^(transport\/events|exchange\/client-core)/, 'Events'],
  [/^emulator\/faults/, 'Faults'],
  [/^emulator\//, 'Emulator'],
  [/^(options|endpoints|transport)\//, 'Options of clients'],
  [/^errors\//, 'Errors'],
];

const EXPORTS = ReflectionKind.SomeExport & ~ReflectionKind.Module;

/** Files are sorted by what they are for, so that no name needs to say its category. */
function categorizeByFile(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of project.getReflectionsByKind(EXPORTS)) {
      const file = reflection.sources?.[0]?.fullFileName.split('/lib/').pop() ?? '';
      const [, category] = CATEGORIES.find(([place]) => place.test(file)) ?? [];
      if (category === undefined) {
        app.logger.warn(`${reflection.name} of lib/${file} has no category in typedoc.config.mjs`);
        continue;
      }
      reflection.comment ??= new Comment();
      reflection.comment.blockTags.push(
        new CommentTag('@category', [{ kind: 'text', text: category }]),
      );
    }
  });
}

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'rx-eas',
  entryPoints: ['lib/index.ts', 'lib/predict/index.ts', 'lib/emulator/index.ts'],
  tsconfig: 'lib/tsconfig.json',
  out: 'docs',
  plugin: [categorizeByFile],
  categorizeByGroup: false,
  categoryOrder: [...new Set(CATEGORIES.map(([, category]) => category))],
  excludeExternals: true,
  excludeProtected: true,
  treatWarningsAsErrors: true,
};
