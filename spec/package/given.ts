import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Packed } from './installed.js';

/** Where `main.ts` put everything. */
export const DIRECTORY = process.env['RX_EAS_PACKAGE_DIR'] ?? '';

/** An empty project in which the package is installed. */
export const PROJECT = join(DIRECTORY, 'project');

export const PACKED = JSON.parse(readFileSync(join(DIRECTORY, 'packed.json'), 'utf8')) as Packed;
