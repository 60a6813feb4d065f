import { JOB_KINDS } from '../kernel';
import { caseTitle } from './case-title';

describe('the title of a case', () => {
  it.each([
    ['findings', 'order:1', 'PO: 4711', { nl: 'PO: 4711', en: 'PO: 4711' }],
    ['refused-file', 'receipt:1', null, null],
    ['connection', 'connection:1', 'koper (Koper BV)', { nl: 'Verbinding koper (Koper BV) werkt niet', en: 'Connection koper (Koper BV) does not work' }],
    [
      'quarantined',
      'outbox:1',
      'CONTRL: No CONTRL can be made: sender-missing',
      {
        nl: 'Antwoord CONTRL is niet verstuurd: de uitwisseling noemt geen afzender; zoek uit van wie ze komt',
        en: 'Answer CONTRL was not sent: the interchange names no sender; find out who sent it',
      },
    ],
    ['quarantined', 'outbox:1', 'ORDRSP: ', { nl: 'Antwoord ORDRSP is niet verstuurd', en: 'Answer ORDRSP was not sent' }],
    [
      'quarantined',
      'work:1',
      'decide-message: out of\nmemory',
      { nl: 'Een order kon niet worden beoordeeld: out of\nmemory', en: 'An order could not be judged: out of\nmemory' },
    ],
    ['quarantined', 'work:1', 'something else', { nl: 'something else', en: 'something else' }],
  ] as const)('of %s, %s, %s', (reason, subjectKey, title, words) => {
    expect(caseTitle({ reason, subjectKey, title })).toEqual(words);
  }); // prettier-ignore

  it('has words for every kind of work', () => {
    for (const kind of JOB_KINDS) {
      const words = caseTitle({ reason: 'quarantined', subjectKey: 'work:1', title: `${kind}: x` });
      expect(words?.nl).toMatch(/^Een .+: x$/);
      expect(words?.en).toMatch(/^An? .+: x$/);
    }
  });
});
