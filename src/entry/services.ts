export { EntryModule } from './entry.module';
