export * from './errors/errors.js';
export { EasError, type EasErrorCode } from './errors/eas-error.js';
