import type { Assignment, ContenderName } from '../task.js';
import { run } from './contenders.js';

// One contender, one task, one line of JSON.
const [name, assignment] = process.argv.slice(2) as [ContenderName, string];
console.log(JSON.stringify(await run(name, JSON.parse(assignment) as Assignment)));
