export * from './arrival';
export * from './folder/drop-root';
export * from './folder/folder-names';
export * from './connections/connection';
export { describeContact } from './connections/contact';
export { hostKeyFingerprint } from './sftp/settings';
