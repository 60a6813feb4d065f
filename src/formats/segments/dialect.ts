import type { Finding } from '../../findings';
import type { Envelope, MessageGroup } from '../message';
import type { Grammar } from './grammar';
import type { Opening } from './preamble';
import type { SegmentRun } from './segment-run';

/** Packed tags of the segments that open and close an interchange, a group and a message. */
export interface EnvelopeTags {
  readonly interchange: Frame;
  readonly group: Frame;
  readonly message: Frame;
}

/** A header and its trailer. Every trailer has the count in element 1 and, where the syntax repeats it, its header's reference in element 2. */
interface Frame {
  readonly header: number;
  readonly trailer: number;
}

/** What the header of a message says it is. */
export interface MessageName {
  readonly reference: string | null;
  readonly type: string;
  readonly version: string;
  readonly association: string | null;
}

/** A grammar, and whether it is that of the very release. */
export interface FoundGrammar {
  readonly grammar: Grammar;
  readonly exact: boolean;
}

/**
 * What makes one syntax of segments differ from another. EDIFACT, X12 and TRADACOMS share everything else: an interchange holds groups
 * or messages, a trailer counts what lies between and may repeat the reference of its header.
 */
export interface Dialect {
  readonly format: 'edifact' | 'x12' | 'tradacoms';
  readonly opening: Opening;
  readonly tags: EnvelopeTags;
  /** What the trailer of an interchange counts. */
  countOf(groups: number, messages: number): number;
  /** Messages stand in groups and nowhere else, all of them or none of them in groups, or some here and some there. */
  readonly grouping: 'always' | 'all-or-none' | 'free';
  /** Trailers repeat the reference of their header. */
  readonly trailersRefer: boolean;
  /** References of messages are numbers that count the messages, from 1. */
  readonly countedMessages: boolean;
  /** References of interchanges and groups are numbers: zeros in front mean nothing. */
  readonly numericReferences: boolean;
  /** In which element of its header an interchange, a group and a message has its reference. */
  readonly referenceAt: Readonly<Record<keyof EnvelopeTags, number>>;
  /** Packed tags of segments between header and trailer of an interchange that ask something of the network (ISB, ISE). */
  readonly requests: ReadonlySet<number>;
  /** Packed tags of segments that stand between header and trailer of an interchange and are a message each (TA1). */
  readonly lone: ReadonlySet<number>;
  readEnvelope(header: SegmentRun): Envelope;
  checkEnvelope(header: SegmentRun): readonly Finding[];
  readGroup(header: SegmentRun, index: number, envelope: number): MessageGroup;
  checkGroup(header: SegmentRun): readonly Finding[];
  nameOf(header: SegmentRun, group: MessageGroup | null): MessageName;
  checkMessageHeader(header: SegmentRun): readonly Finding[];
  /** What a message says of its interchange, against what that says of itself. */
  checkAgainst(envelope: Envelope, message: SegmentRun): readonly Finding[];
  /** The grammar of a message; null: read without. */
  grammarOf(name: MessageName): FoundGrammar | null;
  /** Where the header of a message says its version, or what stands for it. */
  versionPosition(header: SegmentRun): ReturnType<SegmentRun['position']>;
  /** The character set that the envelope declares; undefined where the syntax has no way to declare one. */
  charsetId(envelope: Envelope): string | null | undefined;
  /** The mark that numbers must have; -1: point and comma are as good. @param advised that of the service string advice, or -1 */
  decimalMark(advised: number): number;
  /** The interchange separates repetitions, which only its header tells. */
  separatesRepetitions(envelope: Envelope): boolean;
}
