import { messagesOf, read } from './edifact/test-support';
import { readAcknowledgement } from './received-acknowledgement';

const contrl = (...segments: readonly string[]) => {
  const all = [
    'UNB+UNOC:3+A:14+B:14+261120:0915+1', 'UNH+1+CONTRL:D:3:UN', ...segments, `UNT+${segments.length + 2}+1`, 'UNZ+1+1',
  ]; // prettier-ignore
  const [message] = messagesOf(read(all.map((segment) => `${segment}'`).join('')));
  return message === undefined ? null : readAcknowledgement(message);
};

describe('a received CONTRL', () => {
  it('says where in a service segment a fault is, elements counted after the tag', () => {
    const found = contrl(
      'UCI+7+B:14+A:14+4+29+UNZ+2',
      'UCF+G1+B:14+A:14+4+28+UNE+3',
      'UCM+1+ORDRSP:D:96A:UN+4+13+UNH+3:2',
      'UCM+2+ORDRSP:D:96A:UN+4+18',
    );
    expect(found?.place).toEqual({ segment: 'UNZ', element: 1, component: null });
    expect(found?.parts[0]?.place).toEqual({ segment: 'UNE', element: 2, component: null });
    expect(found?.parts[0]?.sets.map(({ place }) => place)).toEqual([
      { segment: 'UNH', element: 2, component: 2 },
      undefined,
    ]);
  });
});
