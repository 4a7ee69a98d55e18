import { EasError } from './eas-error.js';

/**
 * The service took a request from its input queue and failed on it: its result is a message and no
 * data. Asking the same again fails again, so it is not retryable.
 */
export class EasInferenceError extends EasError {
  /** The request that failed. */
  readonly requestId: string;
  /** What the service said, whole. */
  readonly serviceMessage: string;

  constructor(requestId: string, serviceMessage: string) {
    super(`The service failed on request ${requestId}: ${serviceMessage.slice(0, 200)}`, {
      code: 'BAD_REQUEST',
    });
    this.requestId = requestId;
    this.serviceMessage = serviceMessage;
  }
}
