import type { Language } from '../kernel';
import type { OverviewFigure } from './overview';

export interface FigureText {
  readonly label: string;
  /** What exactly is counted: a number that two people read differently is worse than none. */
  readonly definition: string;
}

export interface OverviewTexts {
  readonly title: string;
  readonly tagline: string;
  readonly otherLanguage: string;
  readonly logIn: string;
  readonly logInIntro: string;
  readonly user: string;
  readonly password: string;
  readonly logOut: string;
  readonly loggedInAs: string;
  readonly badCredentials: string;
  readonly tooManyAttempts: (seconds: number) => string;
  readonly demoHint: string;
  readonly today: string;
  readonly asOf: string;
  readonly needsAttention: string;
  readonly figuresUnavailable: string;
  readonly figures: Readonly<Record<OverviewFigure, FigureText>>;
  readonly drop: string;
  readonly dropIntro: string;
  readonly dropAnswers: string;
  readonly links: string;
  readonly linkTexts: Readonly<Record<'reviewCases' | 'salesOrders' | 'interchanges' | 'docs', FigureText>>;
}

const nl: OverviewTexts = {
  title: 'Binnendienst',
  tagline: 'Orders van inkopers: gelezen, gecontroleerd en beantwoord.',
  otherLanguage: 'English',
  logIn: 'Inloggen',
  logInIntro: 'Log in om te zien wat er vandaag binnenkwam en wat op u wacht.',
  user: 'Gebruikersnaam',
  password: 'Wachtwoord',
  logOut: 'Uitloggen',
  loggedInAs: 'Ingelogd als',
  badCredentials: 'Deze naam en dit wachtwoord horen niet bij elkaar. Controleer beide en probeer het nog eens.',
  tooManyAttempts: (seconds) =>
    `Te veel pogingen. Probeer het over ${seconds} ${seconds === 1 ? 'seconde' : 'seconden'} opnieuw.`,
  demoHint: 'Dit is een demo. Log in met gebruikersnaam demo en wachtwoord demo.',
  today: 'Vandaag',
  asOf: 'Stand van',
  needsAttention: 'vraagt aandacht',
  figuresUnavailable: 'De aantallen zijn nu niet te lezen. Laad de pagina over een minuut opnieuw.',
  figures: {
    interchangesToday: {
      label: 'Bestanden ontvangen',
      definition: 'Bestanden die sinds middernacht binnenkwamen; hetzelfde bestand telt één keer.',
    },
    ordersReleasedToday: {
      label: 'Orders vrijgegeven',
      definition: 'Orders die sinds middernacht zijn vrijgegeven, automatisch of door een medewerker.',
    },
    waitingInReview: { label: 'Wacht op beoordeling', definition: 'Open zaken in de werkvoorraad, van alle dagen.' },
    answersOutstanding: {
      label: 'Antwoorden onderweg',
      definition: 'Antwoorden aan klanten die nog niet zijn afgeleverd, van alle dagen.',
    },
    quarantinedWork: {
      label: 'Werk apart gezet',
      definition: 'Taken die steeds mislukten en waar een mens naar moet kijken.',
    },
    filesRefusedToday: {
      label: 'Bestanden geweigerd',
      definition: 'Bestanden die sinds middernacht niet zijn aangenomen: leeg, te groot of geen bestand.',
    },
  },
  drop: 'Bestanden aanbieden',
  dropIntro: 'Zet een order als bestand in deze map; binnen een paar seconden wordt hij gelezen.',
  dropAnswers: 'Antwoorden verschijnen hier, per partner in een eigen map.',
  links: 'Verder kijken',
  linkTexts: {
    reviewCases: { label: 'Werkvoorraad', definition: 'zaken die op een besluit wachten' },
    salesOrders: { label: 'Orders', definition: 'verkooporders met hun regels' },
    interchanges: { label: 'Berichten', definition: 'alles wat binnenkwam, met meldingen' },
    docs: { label: 'API-documentatie', definition: 'alle routes, om te lezen en te proberen' },
  },
};

const en: OverviewTexts = {
  title: 'Binnendienst',
  tagline: 'Orders from buyers: read, checked and answered.',
  otherLanguage: 'Nederlands',
  logIn: 'Log in',
  logInIntro: 'Log in to see what came in today and what is waiting for you.',
  user: 'User name',
  password: 'Password',
  logOut: 'Log out',
  loggedInAs: 'Logged in as',
  badCredentials: 'This name and password do not match. Check both and try again.',
  tooManyAttempts: (seconds) => `Too many attempts. Try again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
  demoHint: 'This is a demo. Log in with user name demo and password demo.',
  today: 'Today',
  asOf: 'As of',
  needsAttention: 'needs attention',
  figuresUnavailable: 'The figures cannot be read just now. Load the page again in a minute.',
  figures: {
    interchangesToday: {
      label: 'Files received',
      definition: 'Files that came in since midnight; the same file counts once.',
    },
    ordersReleasedToday: {
      label: 'Orders released',
      definition: 'Orders released since midnight, automatically or by a person.',
    },
    waitingInReview: { label: 'Waiting for review', definition: 'Open cases at the review desk, of all days.' },
    answersOutstanding: {
      label: 'Answers under way',
      definition: 'Answers to customers that have not been delivered yet, of all days.',
    },
    quarantinedWork: {
      label: 'Work set aside',
      definition: 'Tasks that kept failing and that a person has to look at.',
    },
    filesRefusedToday: {
      label: 'Files refused',
      definition: 'Files not accepted since midnight: empty, too large, or not a file.',
    },
  },
  drop: 'Handing in files',
  dropIntro: 'Put an order as a file into this folder; it is read within a few seconds.',
  dropAnswers: 'Answers appear here, in a folder for each partner.',
  links: 'Look further',
  linkTexts: {
    reviewCases: { label: 'Review cases', definition: 'cases that wait for a decision' },
    salesOrders: { label: 'Sales orders', definition: 'orders with their lines' },
    interchanges: { label: 'Messages', definition: 'everything that came in, with findings' },
    docs: { label: 'API documentation', definition: 'every route, to read and to try' },
  },
};

export const OVERVIEW_TEXTS: Readonly<Record<Language, OverviewTexts>> = { nl, en };
