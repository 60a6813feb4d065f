import { wordsOfHtml } from './html-words';

it('of HTML the words are left, in their lines and columns', () => {
  const html = `<html><head><title>Mail</title><style>p { color: red }</style></head><body><p>Graag&nbsp;leveren:</p>
    <table><tr><td>PT1001</td><td>24</td></tr><tr><td>PT1002</td><td>&#51;6 &times; &euro; 1,85</td></tr></table>
    <script>alert('x')</script>Groet,<br/>Jan &amp; Piet &unknown;</body></html>`;
  expect(wordsOfHtml(html)).toBe('Graag leveren:\nPT1001\t24\nPT1002\t36 × € 1,85\n\nGroet,\nJan & Piet &unknown;');
});
