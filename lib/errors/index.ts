export * from './eas-error.js';
export * from './errors.js';
export * from './classification.js';
