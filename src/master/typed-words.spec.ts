import { articleWords, customerWords } from './typed-words';

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

describe('what somebody types to find a customer', () => {
  it('is beginnings of words of his name or number, or of a GLN of his', () => {
    expect(customerWords('hovel B.V.')).toEqual({ words: 'hovel:* & B:* & V:*', glns: null });
    expect(customerWords('8719991 0001').glns).toEqual(['8719991000100', '8719991000199']);
    expect(customerWords('10010')).toEqual({ words: '10010:*', glns: null });
    expect(customerWords('87199910001050').glns).toBeNull();
  });
});
