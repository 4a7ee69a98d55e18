import type { Assignment, ContenderName, Outcome, Task } from '../task.js';
import { limitPredict, limitPut, undiciPredict } from './limit-http.js';
import { limitWatch } from './limit-watch.js';
import { oursPredict, oursPut } from './ours-http.js';
import { oursWatch } from './ours-watch.js';
import { limitTensor, oursTensor, protobufjsTensor } from './tensors.js';

type Run = (assignment: Assignment) => Promise<Outcome>;

const watchesOf = (run: Run) => ({ watch: run, latency: run, memory: run });
const tensorsOf = (run: Run) => ({ encode: run, decode: run });

/** The contenders that are JavaScript, and what each can do. */
const RUNS: Partial<Record<ContenderName, Partial<Record<Task['kind'], Run>>>> = {
  limit: {
    predict: limitPredict,
    put: limitPut,
    ...watchesOf(limitWatch),
    ...tensorsOf(limitTensor),
  },
  ours: { predict: oursPredict, put: oursPut, ...watchesOf(oursWatch), ...tensorsOf(oursTensor) },
  undici: { predict: undiciPredict },
  protobufjs: tensorsOf(protobufjsTensor),
};

/** Has a contender do its task. */
export function run(name: ContenderName, assignment: Assignment): Promise<Outcome> {
  const found = RUNS[name]?.[assignment.task.kind];
  if (found === undefined) throw new Error(`${name} does not ${assignment.task.kind}.`);
  return found(assignment);
}
