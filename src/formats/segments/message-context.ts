import type { BytePosition } from '../../kernel';
import type { Envelope, Message } from '../message';
import type { ServiceCharacters } from './service-characters';

/** What the file before a message says about it: all that reading it alone needs. */
export interface MessageContext extends Pick<Message, 'index' | 'envelope' | 'group'> {
  /** What its envelope said. */
  readonly interchange: Envelope;
  /** `characters` of the envelope event. */
  readonly characters: ServiceCharacters;
  /** The position of its first segment in the file. */
  readonly start: BytePosition;
  /** `wrapped` of its content. */
  readonly wrapped: boolean;
}
