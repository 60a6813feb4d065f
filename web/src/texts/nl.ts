/** What the screens say in Dutch, as ICU MessageFormat. The keys are those of every language. */
export const nl = {
  'app.name': 'Binnendienst',
  'app.skip': 'Naar de inhoud',
  'app.language': 'Taal',
  'app.theme': 'Licht of donker',
  'app.logOut': 'Uitloggen',
  'app.retry': 'Opnieuw proberen',
  'app.loading': 'Laden',

  'nav.label': 'Hoofdmenu',
  'nav.queue': 'Werkvoorraad',

  'keys.help': 'Lijst van toetsen',
  'keys.title': 'Toetsen op dit scherm',
  'keys.on': 'Losse toetsen aan',
  'keys.goQueue': 'Naar de werkvoorraad',

  'logIn.title': 'Inloggen',
  'logIn.user': 'Naam',
  'logIn.password': 'Wachtwoord',
  'logIn.submit': 'Inloggen',
  'logIn.again': 'Uw sessie is verlopen. Log opnieuw in; uw werk blijft staan.',

  'fault.connection': 'Geen verbinding met de server. Wat u deed is niet weg; er wordt opnieuw geprobeerd.',
  'fault.unforeseen': 'Er ging iets mis op deze pagina.',
  'fault.instance': 'Noem bij een vraag: {instance}',
  'fault.notFound': 'Deze pagina bestaat niet.',
  'fault.toQueue': 'Naar de werkvoorraad',
} as const;
