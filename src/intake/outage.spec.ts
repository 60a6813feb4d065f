import { missingParams, render } from '../findings';
import { outageFinding, outageTitle, type Outage } from './outage';

const OUTAGE: Outage = {
  id: 'u',
  connection: 'koper',
  partner: 'Koper BV',
  since: new Date('2026-07-01T23:30:00Z'),
  tries: 12,
  obstacle: 'log-in',
  reason: 'sftp.koper.example:22 does not let us in as leverancier',
};

describe('an outage', () => {
  it('says which connection, since when in office time, how often it was tried, why, and what to do', () => {
    expect(render(outageFinding(OUTAGE), 'nl', 'staff')).toBe(
      'Over verbinding koper van Koper BV lukt sinds 02-07-2026 om 01:30 het ophalen niet (12 pogingen): wij kunnen niet inloggen (sftp.koper.example:22 does not let us in as leverancier). Vraag Koper BV of gebruiker, wachtwoord of sleutel is veranderd, en leg het nieuwe vast. Wat daar klaarstaat wacht zolang. De opdracht “connection test koper” laat zien of het weer werkt; lukt het ophalen weer, dan sluit deze zaak vanzelf.',
    );
    expect(render(outageFinding(OUTAGE), 'en', 'customer')).toBe(
      'Since 2 Jul 2026 at 01:30 we cannot fetch files from your server: we cannot log in. Has anything changed on your side?',
    );
    expect(outageTitle(OUTAGE)).toBe('koper (Koper BV)');
  });

  it('of a mailbox of our own names no partner', () => {
    const own = { ...OUTAGE, connection: 'orders', partner: null, tries: 1 };
    expect(outageTitle(own)).toBe('orders');
    expect(render(outageFinding(own), 'en', 'staff')).toMatch(
      /^Over connection orders nothing can be fetched since 2 Jul 2026 at 01:30 \(1 try\): .* Ask who runs the server whether user,/,
    );
  });

  it.each(['connection', 'log-in', 'host-key', 'folder', 'other'])('has words of its own for %s', (obstacle) => {
    const finding = outageFinding({ ...OUTAGE, obstacle, reason: null });
    expect(missingParams(finding)).toEqual([]);
    for (const language of ['nl', 'en'] as const) {
      const text = render(finding, language, 'staff');
      expect(text).not.toMatch(/–|none|log[-_]in|host[-_]key|\( *\)| {2}/);
      const general = render(outageFinding({ ...OUTAGE, obstacle: 'other', reason: null }), language, 'staff');
      expect(text === general).toBe(obstacle === 'other');
    }
  });
});
