import { book, messageOf, order, transactionSet } from '../../test/harness/reading';
import { NO_ENVELOPE, type Envelope } from '../formats';
import type { SourceMessage } from '../mapping';
import { addressOf, arrivalOf } from './source';

const { message, envelope } = messageOf(order(['NAD+BY+8712345000004::9']));

const aSource = (envelopeFields: Partial<Envelope> = {}): SourceMessage => ({
  messageId: 'message-1',
  interchangeId: 'interchange-1',
  format: 'edifact',
  account: { name: 'Drop folder', partnerId: 'partner-1', identifier: null },
  receivedAt: new Date('2026-11-23T08:00:00Z'),
  envelope: { ...(envelope ?? NO_ENVELOPE), ...envelopeFields },
  message,
  header: null,
  understanding: book.understand(message, envelope),
  envelopeFindings: [],
});

describe('how a message came', () => {
  it('is told by envelope, account and message', () => {
    expect(arrivalOf(aSource())).toEqual({
      account: 'Drop folder',
      accountPartnerId: 'partner-1',
      format: 'edifact',
      sender: { scheme: '14', value: '8712345000004' },
      receiver: { scheme: '14', value: '8719999000009' },
      messageType: 'ORDERS',
      messageVersion: 'D.96A',
      messageReference: 'M1',
      test: false,
      receivedAt: new Date('2026-11-23T08:00:00Z'),
    });
  });

  it('comes from the partner of its account where the envelope names nobody', () => {
    const identifier = { scheme: '14', value: '8712345000011' };
    const source = { ...aSource({ sender: null }), account: { name: 'Shop', partnerId: 'partner-1', identifier } };
    expect(arrivalOf(source).sender).toEqual(identifier);
    expect(addressOf(source)?.sender).toEqual(identifier);
    expect(arrivalOf({ ...aSource(), account: source.account }).sender?.value).toBe('8712345000004');
  });

  it('has no sender where the envelope names none, also when a qualifier stands alone', () => {
    expect(arrivalOf(aSource({ sender: null })).sender).toBeNull();
    expect(arrivalOf(aSource({ senderQualifier: null })).sender).toEqual({ scheme: null, value: '8712345000004' });
    expect(arrivalOf(aSource({ test: true })).test).toBe(true);
  });
});

describe('where the answer goes', () => {
  it('is back to the sender, in his own version', () => {
    expect(addressOf(aSource())).toEqual({
      format: 'edifact',
      messageVersion: 'D.96A',
      association: 'EAN008',
      syntax: { id: 'UNOC', version: '3' },
      sender: { scheme: '14', value: '8712345000004' },
      receiver: { scheme: '14', value: '8719999000009' },
      messageReference: 'M1',
      test: false,
    });
  });

  it('of X12 is back to who sent the group as well', () => {
    const x12 = messageOf(transactionSet('850', ['BEG*00*SA*PO4711**20260105', 'PO1*1*12*EA', 'CTT*1']));
    expect(addressOf({ ...aSource(), message: x12.message, envelope: x12.envelope ?? NO_ENVELOPE })).toEqual({
      format: 'x12',
      messageVersion: '004010',
      association: null,
      syntax: { id: 'X12', version: '00401' },
      sender: { scheme: 'ZZ', value: 'KOPERBV' },
      receiver: { scheme: 'ZZ', value: 'VERKOPERBV' },
      messageReference: '0001',
      test: false,
      group: { sender: 'KOPERBV', receiver: 'VERKOPERBV' },
    });
  });

  it('is nowhere when nobody is named as the sender', () => {
    expect(addressOf(aSource({ sender: null }))).toBeNull();
    expect(addressOf(aSource({ receiver: null }))?.receiver).toBeNull();
  });
});
