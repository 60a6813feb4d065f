import type { CaseMail } from '../../kernel';
import { writtenMail } from './written-mail';

const MAIL: CaseMail = {
  ...{ id: 'm', caseId: 'c', audience: 'customer', state: 'waiting', address: 'inkoop@linde.example', subject: 'Uw order', language: 'nl' },
  ...{ body: 'Beste,\n<script>alert(1)</script>', messageId: '<m@ours.example>', answersTo: null, author: 'u', attempts: 0, failingSince: null },
  lines: { head: ['Regel', 'Artikel'], rows: [['3', 'Gieter & "zo"'], ['12', 'Schaar']] },
}; // prettier-ignore

describe('a mail of the desk', () => {
  it('has its table in letters and as markup, and nothing that was typed is markup', () => {
    const { text, html } = writtenMail(MAIL);
    expect(text).toContain('Regel  Artikel\n-----  -------------\n3      Gieter & "zo"\n12     Schaar');
    expect(html).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).not.toContain('<script');
    expect(html).toContain('Gieter &amp; &quot;zo&quot;</td>');
    expect(html).toContain('<html lang="nl">');
  });

  it('has no table where there is none', () => {
    const { text, html } = writtenMail({ ...MAIL, lines: null });
    expect(text).toBe(MAIL.body);
    expect(html).not.toContain('<table');
  });
});
