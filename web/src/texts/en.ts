import type { TextKey } from './text-key';

/** What the screens say in English. */
export const en: Readonly<Record<TextKey, string>> = {
  'app.name': 'Binnendienst',
  'app.skip': 'Skip to content',
  'app.language': 'Language',
  'app.theme': 'Light or dark',
  'app.logOut': 'Log out',
  'app.retry': 'Try again',
  'app.loading': 'Loading',

  'nav.label': 'Main menu',
  'nav.queue': 'Review queue',

  'keys.help': 'List of keys',
  'keys.title': 'Keys on this screen',
  'keys.on': 'Single keys on',
  'keys.goQueue': 'To the review queue',

  'logIn.title': 'Log in',
  'logIn.user': 'Name',
  'logIn.password': 'Password',
  'logIn.submit': 'Log in',
  'logIn.again': 'Your session has ended. Log in again; your work stays as it is.',

  'fault.connection': 'No connection to the server. Nothing that you did is lost; it is being tried again.',
  'fault.unforeseen': 'Something went wrong on this page.',
  'fault.instance': 'When you ask for help, name: {instance}',
  'fault.notFound': 'This page does not exist.',
  'fault.toQueue': 'To the review queue',
};
