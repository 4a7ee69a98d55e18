export * from './assert.js';
export * from './eas-error.js';
export * from './errors.js';
export * from './inference-error.js';
export * from './proxy-error.js';
export * from './classification.js';
export * from './hide.js';
export * from './secrets.js';
