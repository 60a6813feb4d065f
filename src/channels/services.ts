export { AccountBook } from './account-book.service';
export { ChannelsModule } from './channels.module';
export { ConnectionBook, type NewConnection } from './connections/connection-book.service';
export { ContactBook } from './connections/contact-book.service';
export { HostKeyBook } from './sftp/host-key-book.service';
export { MailRepository } from './mail/mail.repository';
export { SigningService } from './signing.service';
export { SftpSession, type Door } from './sftp/sftp-session.client';
