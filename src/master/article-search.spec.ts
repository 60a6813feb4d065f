import { articleWords } from './article-search';

describe('what somebody types to find an article', () => {
  it('is beginnings of words, whatever signs are between them', () => {
    expect(articleWords(" Bloem-pot  '14 | !")).toEqual({ words: 'Bloem:* & pot:* & 14:*', gtins: null });
    expect(articleWords(" '& | ")).toEqual({ words: null, gtins: null });
  });

  it('may be a GTIN or its beginning, with or without the zero of 14 digits', () => {
    expect(articleWords('8719999010014').gtins).toEqual(['08719999010014', '08719999010014']);
    expect(articleWords('871999 90').gtins).toEqual(['08719999000000', '08719999099999']);
    expect(articleWords('28719999010018').gtins).toEqual(['28719999010018', '28719999010018']);
    expect(articleWords('87199').gtins).toBeNull();
  });
});
