import type { CatalogueEntry } from '../vocabulary';

/** What the ERP says of an order, and how fresh is what it told us (validation rules, section 2.8). */
export const erpEntries = {
  // A failure that passes is the connection's to try again, and no refusal: so nothing settles one but a person.
  'ERP-001': {
    severity: 'error',
    stops: true,
    authority: 'clerk',
    lowest: 'error',
    auto: 'never',
    actions: ['REPARSE', 'REJ_ORD', 'ASK_REP'],
    nl: '{place, select, none {} other {Regel {place}: }}{place, select, none {H} other {h}}et ERP-systeem {code, select, untold_customer {kreeg de order niet: {text}. Laat hem daar invoeren of de klanten lezen (Verwerking, ERP), en bied de order opnieuw aan.} untold_article {kreeg de order niet: {text}. Laat het daar invoeren of de artikelen lezen (Verwerking, ERP), en bied de order opnieuw aan.} refused_in_doubt {zei van deze order: {text}. Of dat geldt voor wat het laatst is overgedragen, is niet te zien; de order kan daar staan. Kijk daar voordat u hem opnieuw aanbiedt.} cancelled_in_doubt {meldde nog eens dat deze order is geannuleerd. Of dat geldt voor wat daarna is overgedragen, is niet te zien; de order kan daar staan. Kijk daar voordat u hem opnieuw aanbiedt.} stands_after_all {had deze order geweigerd of geannuleerd, en meldt er nu toch iets van ({text}): de order kan daar staan. Kijk daar voordat u hem opnieuw aanbiedt.} of_another {weigerde of annuleerde iets van deze order dat hier niet bekend is ({text}). Wat hier staat, is niet veranderd. Kijk daar wat bedoeld is.} stands_twice {heeft deze order nu meer dan eens ({text}): wat was geweigerd of teruggenomen, staat daar toch. Laat daar weghalen wat te veel is.} other {heeft de order geweigerd: {text} ({code}). Ga na wat er niet klopt, en bied de order opnieuw aan.}}',
    en: '{place, select, none {} other {Line {place}: }}{place, select, none {T} other {t}}he ERP {code, select, untold_customer {was not given the order: {text}. Have the customer entered there or the customers read (Operations, ERP), and offer the order again.} untold_article {was not given the order: {text}. Have the article entered there or the articles read (Operations, ERP), and offer the order again.} refused_in_doubt {said of this order: {text}. Whether that is about what was handed over last cannot be seen; the order may stand there. Look there before you offer it again.} cancelled_in_doubt {said once more that this order is cancelled. Whether that is about what was handed over since cannot be seen; the order may stand there. Look there before you offer it again.} stands_after_all {had refused or cancelled this order, and now tells of it after all ({text}): the order may stand there. Look there before you offer it again.} of_another {refused or cancelled something of this order that is not known here ({text}). What stands here is unchanged. Look there what is meant.} stands_twice {has this order more than once now ({text}): what was refused or taken back stands there after all. Have removed there what is too much.} other {refused the order: {text} ({code}). See what is wrong and offer the order again.}}',
    customerNl:
      '{place, select, none {Uw order} other {Regel {place} van uw order}} konden wij nog niet inboeken. Wij zoeken het uit; u hoort het van ons.',
    customerEn:
      'We could not book {place, select, none {your order} other {line {place} of your order}} yet. We are looking into it and will let you know.',
  },
  'ERP-002': {
    severity: 'warning',
    stops: false,
    authority: 'clerk',
    auto: 'deterministic',
    actions: ['SNOOZE', 'OVR'],
    nl: 'Stamgegevens ({table, select, prices {prijzen} customers {klanten} contracts {contracten} promotions {acties} other {kortingen}}) laatst bijgewerkt op {date, date, day} om {time}, meer dan {hours, plural, one {# uur} other {# uur}} geleden. Prijzen en krediet zijn onzeker: vragen daarover beantwoordt niets vanzelf.',
    en: 'Master data ({table, select, prices {prices} customers {customers} contracts {contracts} promotions {promotions} other {discounts}}) last synced on {date, date, day} at {time}, more than {hours, plural, one {# hour} other {# hours}} ago. Prices and credit are not certain: nothing answers questions about them by itself.',
    customerNl: 'Onze gegevens zijn nog van {date, date, day}. Prijs en levering van uw order bevestigen wij nog.',
    customerEn: 'Our data are still of {date, date, day}. We will confirm price and delivery of your order.',
  },
} as const satisfies Record<string, CatalogueEntry>;
