import type { Command } from 'commander';
import type { Context } from './context.js';

/** A command of `rx-eas`, loaded only when it is named. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly load: () => Promise<(context: Context) => Command>;
}

export const COMMANDS: readonly CommandEntry[] = [
  {
    name: 'predict',
    summary: 'ask a service: one request, or a streamed answer',
    load: async () => (await import('./commands/predict.js')).predictCommand,
  },
  {
    name: 'put',
    summary: 'store records: arguments, lines of standard input, files',
    load: async () => (await import('./commands/put.js')).putCommand,
  },
  {
    name: 'get',
    summary: 'take records out of a queue',
    load: async () => (await import('./commands/get.js')).getCommand,
  },
  {
    name: 'watch',
    summary: 'receive records as they come, acknowledged as they are written',
    load: async () => (await import('./commands/watch.js')).watchCommand,
  },
  {
    name: 'top',
    summary: 'look at a queue live: length, consumers, windows, rates',
    load: async () => (await import('./commands/top.js')).topCommand,
  },
  {
    name: 'attrs',
    summary: 'show what a queue tells about itself',
    load: async () => (await import('./commands/attrs.js')).attrsCommand,
  },
  {
    name: 'count',
    summary: 'count the records of a queue',
    load: async () => (await import('./commands/count.js')).countCommand,
  },
  {
    name: 'search',
    summary: 'show where records stand',
    load: async () => (await import('./commands/search.js')).searchCommand,
  },
  {
    name: 'commit',
    summary: 'tell that this group is done with records',
    load: async () => (await import('./commands/commit.js')).commitCommand,
  },
  {
    name: 'delete',
    summary: 'delete records, for every group',
    load: async () => (await import('./commands/delete.js')).deleteCommand,
  },
  {
    name: 'truncate',
    summary: 'delete all records below an index',
    load: async () => (await import('./commands/truncate.js')).truncateCommand,
  },
  {
    name: 'clear',
    summary: 'delete all records that are there now',
    load: async () => (await import('./commands/clear.js')).clearCommand,
  },
  {
    name: 'serve',
    summary: 'serve an emulator of PAI-EAS on this machine',
    load: async () => (await import('./commands/serve.js')).serveCommand,
  },
];
