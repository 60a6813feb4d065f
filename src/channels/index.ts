export * from './arrival';
export * from './folder/drop-root';
export * from './folder/folder-names';
export * from './connections/connection';
export { hostKeyFingerprint } from './sftp/settings';
