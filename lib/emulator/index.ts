/**
 * Services, queues and discovery over real sockets, for tests and trials.
 *
 * @module rx-eas/emulator
 */
export { EasEmulator } from './emulator.js';
export type {
  AsyncServiceOptions,
  EmulatorOptions,
  InspectorPutOptions,
  InstanceOptions,
  QueueOptions,
} from './options.js';
export type {
  ServiceAnswer,
  ServiceBody,
  ServiceCall,
  ServiceHandler,
  ServiceResult,
} from './handler.js';
export type {
  BadFrameFault,
  DelayFault,
  FaultEvent,
  FaultKind,
  FaultOptions,
  FaultScope,
  PlainFault,
  StatusFault,
} from './faults/rules.js';
export type { FaultHandle, Faults } from './faults/faults.js';
export type {
  ConsumerSnapshot,
  GroupSnapshot,
  QueueInspector,
  QueueSnapshot,
} from './queue-inspector.js';
