export { AccountBook } from './account-book.service';
export { ChannelsModule } from './channels.module';
export { SigningService } from './signing.service';
