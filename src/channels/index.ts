export * from './arrival';
export * from './folder/drop-root';
export * from './folder/folder-names';
export * from './connections/connection';
export { describeContact } from './connections/contact';
export { hostKeyFingerprint } from './sftp/settings';
export { patternOf } from './sftp/remote-files';
export { isGone, RemoteRefusal, SftpFault } from './sftp/sftp-fault';
export { isFileName } from './file-name';
