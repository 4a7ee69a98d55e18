import { TASK, type ContenderName, type Task } from './task.js';

/** What is compared between two contenders. Times are in microseconds. */
export type Measure = 'throughput' | 'cpu' | 'p50' | 'p99' | 'growth';

/** What ours is to reach against another contender. */
export interface Goal {
  readonly measure: Measure;
  /** Absent: ours alone is looked at. */
  readonly against?: ContenderName;
  /** The least ratio to the other; for CPU, the other's to ours. */
  readonly atLeast?: number;
  /** The most that ours may be over the other: microseconds, or bytes. */
  readonly atMostOver?: number;
}

/** One comparison: a task, who does it, and what ours is to reach. */
export interface Case {
  readonly name: string;
  readonly title: string;
  /** What is counted. */
  readonly unit: 'requests' | 'records' | 'tensors' | 'pushes';
  readonly task: Task;
  readonly contenders: readonly ContenderName[];
  readonly goals: readonly Goal[];
  /** Cases whose ratio to the limit is to be the same in all of them. */
  readonly sweep?: 'size' | 'concurrency';
}

const SDKS = ['python', 'java', 'go'] as const;

/** The goals that are ratios of throughput. */
function faster(ratios: Partial<Record<ContenderName, number>>): Goal[] {
  return Object.entries(ratios).map(([against, atLeast]) => ({
    measure: 'throughput',
    against: against as ContenderName,
    atLeast,
  }));
}

const PREDICT: readonly Case[] = [
  {
    name: 'predict',
    title: 'predict, 1 KiB string, signed, 64 concurrent',
    unit: 'requests',
    task: TASK,
    contenders: ['limit', 'ours', 'undici', ...SDKS],
    goals: [
      ...faster({ limit: 0.9, go: 1, python: 7 }),
      { measure: 'cpu', against: 'go', atLeast: 1 },
    ],
  },
  {
    name: 'predict-sequential',
    title: 'predict, sequential',
    unit: 'requests',
    task: { ...TASK, concurrency: 1 },
    contenders: ['limit', 'ours', 'undici', ...SDKS],
    goals: [{ measure: 'p50', against: 'limit', atMostOver: 60 }],
  },
  {
    name: 'predict-waiting',
    title: 'predict, 1,000 at once over 100 connections',
    unit: 'requests',
    task: { ...TASK, concurrency: 1_000 },
    contenders: ['limit', 'ours', 'undici'],
    goals: faster({ limit: 0.9 }),
  },
  {
    name: 'put',
    title: 'put, 1 KiB, 64 concurrent',
    unit: 'requests',
    task: { ...TASK, kind: 'put' },
    contenders: ['limit', 'ours', 'python'],
    goals: faster({ limit: 0.9 }),
  },
];

function tensors(kind: 'encode' | 'decode'): readonly Case[] {
  const task = { ...TASK, kind } as const;
  const least = kind === 'decode' ? 4 : 1;
  return [
    {
      name: `${kind}-float`,
      title: `${kind} a float tensor 1×3×224×224`,
      unit: 'tensors',
      task,
      contenders: ['limit', 'ours', 'protobufjs', 'python', 'java'],
      goals: faster(kind === 'encode' ? { limit: 0.8, python: 40 } : { limit: 0.8 }),
    },
    ...(['INT32', 'INT64'] as const).map((dtype): Case => ({
      name: `${kind}-${dtype.toLowerCase()}`,
      title: `${kind} 150,528 ${dtype.toLowerCase()}`,
      unit: 'tensors',
      task: { ...task, dtype },
      contenders: ['protobufjs', 'ours', 'python', 'java'],
      goals: faster({ protobufjs: least }),
    })),
  ];
}

const WATCH: readonly Case[] = [
  {
    name: 'watch',
    title: 'watch, auto-commit, 1 KiB records, to Arrow tables',
    unit: 'records',
    task: { ...TASK, kind: 'watch' },
    contenders: ['limit', 'ours', 'python'],
    goals: faster({ limit: 1, python: 5 }),
  },
  ...[64, 512].map((window): Case => ({
    name: `watch-${window}`,
    title: `watch, acknowledged, window ${window}`,
    unit: 'records',
    task: { ...TASK, kind: 'watch', window },
    contenders: ['limit', 'ours', 'python'],
    goals: faster({ limit: 0.9, python: 50 }),
  })),
  {
    name: 'latency',
    title: 'push to subscriber, idle queue',
    unit: 'pushes',
    task: { ...TASK, kind: 'latency' },
    contenders: ['limit', 'ours', 'python'],
    goals: [{ measure: 'p99', against: 'limit', atMostOver: 1000 }],
  },
  {
    name: 'memory',
    title: '1,000,000 records watched and acknowledged',
    unit: 'records',
    task: { ...TASK, kind: 'memory', window: 512 },
    contenders: ['limit', 'ours'],
    goals: [{ measure: 'growth', atMostOver: 20_000_000 }],
  },
];

const SWEEPS: readonly Case[] = [
  ...[100, 1024, 10_240, 102_400, 1_048_576].map((bytes): Case => ({
    name: `size-${bytes}`,
    title: `watch, auto-commit, records of ${bytes.toLocaleString('en')} bytes`,
    unit: 'records',
    task: { ...TASK, kind: 'watch', bytes, measureMs: 1000 },
    contenders: ['limit', 'ours'],
    goals: [],
    sweep: 'size',
  })),
  ...[1, 8, 64, 256, 1000].map((concurrency): Case => ({
    name: `concurrency-${concurrency}`,
    title: `predict, 1 KiB string, signed, ${concurrency.toLocaleString('en')} concurrent`,
    unit: 'requests',
    task: { ...TASK, concurrency, measureMs: 1000 },
    contenders: ['limit', 'ours'],
    goals: [],
    sweep: 'concurrency',
  })),
];

/** All comparisons, in the order they are made and shown. */
export const CASES: readonly Case[] = [
  ...PREDICT,
  ...tensors('encode'),
  ...tensors('decode'),
  ...WATCH,
  ...SWEEPS,
];
