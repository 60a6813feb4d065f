export * from './guide-files.client';
