import type { Language } from '../kernel';
import type { Overview, OverviewFigure } from './overview';
import { OVERVIEW_STYLE } from './overview-style';
import { OVERVIEW_TEXTS, type FigureText, type OverviewTexts } from './overview-texts';

/** Why the log-in form is shown again. */
export type LogInFailure =
  { readonly reason: 'bad-credentials' } | { readonly reason: 'too-many-attempts'; readonly retryAfterSeconds: number };

export interface LogInView {
  readonly language: Language;
  readonly failure: LogInFailure | null;
  /** What was typed as the name, so that nobody has to type it again. */
  readonly user: string;
  /** Where to go after the log-in; a path on this server. */
  readonly next: string;
  readonly demo: boolean;
}

export interface OverviewView {
  readonly language: Language;
  readonly name: string;
  /** Null when the figures could not be read. */
  readonly overview: Overview | null;
  readonly at: Date;
  readonly dropIn: string;
  readonly dropOut: string;
}

const FIGURES: readonly OverviewFigure[] = [
  'waitingInReview',
  'interchangesToday',
  'ordersReleasedToday',
  'answersOutstanding',
  'quarantinedWork',
  'filesRefusedToday',
];

/** Anything but zero here asks for a person, so it is marked with an icon and words as well as a colour. */
const ALARMING: readonly OverviewFigure[] = ['quarantinedWork', 'filesRefusedToday'];

/** The page for somebody who is not logged in. */
export function logInPage(view: LogInView): string {
  const texts = OVERVIEW_TEXTS[view.language];
  const error = view.failure
    ? `<p class="error" role="alert" id="error">${escape(failureText(texts, view.failure))}</p>`
    : '';
  const described = view.failure ? ' aria-describedby="error"' : '';
  // The field that is to be typed in next has the cursor: the password, when the name is there already.
  const [userFocus, passwordFocus] = view.user === '' ? [' autofocus', ''] : ['', ' autofocus'];
  return page(
    view.language,
    '',
    `<div class="log-in"><h1>${escape(texts.logIn)}</h1><p class="lead">${escape(texts.logInIntro)}</p>
<form class="panel" method="post" action="/login">${error}
<input type="hidden" name="next" value="${escape(view.next)}">
<label for="user">${escape(texts.user)}</label>
<input id="user" name="user" value="${escape(view.user)}" autocomplete="username" autocapitalize="none" spellcheck="false" required${userFocus}${described}>
<label for="password">${escape(texts.password)}</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${passwordFocus}${described}>
<button class="primary">${escape(texts.logIn)}</button>
${view.demo ? `<p class="hint">${escape(texts.demoHint)}</p>` : ''}</form></div>`,
  );
}

/** The page for somebody who is. */
export function overviewPage(view: OverviewView): string {
  const texts = OVERVIEW_TEXTS[view.language];
  const { overview, at } = view;
  const time = at.toLocaleTimeString('nl', {
    timeZone: 'Europe/Amsterdam',
    hour: '2-digit',
    minute: '2-digit',
  });
  const who = `<span class="who">${escape(texts.loggedInAs)} <b>${escape(view.name)}</b></span>
<form method="post" action="/logout"><button>${escape(texts.logOut)}</button></form>`;
  const figures = overview
    ? `<ul class="figures">${FIGURES.map((name) => figure(name, overview[name], texts)).join('')}</ul>`
    : `<p class="error" role="alert">${escape(texts.figuresUnavailable)}</p>`;
  return page(
    view.language,
    who,
    `<h1>${escape(texts.today)}</h1>
<p class="lead">${escape(texts.tagline)} ${escape(texts.asOf)} <time datetime="${at.toISOString()}">${time}</time>.</p>
${figures}
<h2>${escape(texts.links)}</h2>
<ul class="links">${link('/api/review-cases', texts.linkTexts.reviewCases)}${link('/api/sales-orders', texts.linkTexts.salesOrders)}${link('/api/interchanges', texts.linkTexts.interchanges)}${link('/api/docs', texts.linkTexts.docs)}</ul>
<h2>${escape(texts.drop)}</h2>
<div class="panel folders"><p>${escape(texts.dropIntro)}</p><code>${escape(view.dropIn)}</code>
<p>${escape(texts.dropAnswers)}</p><code>${escape(view.dropOut)}</code></div>`,
  );
}

/** Where to go after a log-in: a path on this server and nothing else, or a link could send people to another website. */
export const safeNext = (next: unknown): string =>
  typeof next === 'string' && /^\/(?![/\\])[\w\-./?=&%~]{0,300}$/.test(next) ? next : '/';

function figure(name: OverviewFigure, count: number, texts: OverviewTexts): string {
  const { label, definition } = texts.figures[name];
  const alarming = ALARMING.includes(name) && count > 0;
  const flag = alarming ? `<span class="flag">${WARNING_ICON}${escape(texts.needsAttention)}</span>` : '';
  return `<li${alarming ? ' class="alert"' : ''}><div class="n">${count}${flag}</div><div class="l">${escape(label)}</div><div class="d">${escape(definition)}</div></li>`;
}

const link = (href: string, { label, definition }: FigureText): string =>
  `<li><a href="${href}">${escape(label)}</a><span>${escape(definition)}</span></li>`;

function failureText(texts: OverviewTexts, failure: LogInFailure): string {
  return failure.reason === 'bad-credentials' ? texts.badCredentials : texts.tooManyAttempts(failure.retryAfterSeconds);
}

const WARNING_ICON =
  '<svg viewBox="0 0 16 16" aria-hidden="true"><path fill="currentColor" d="M8 1 .6 14.5h14.8zM7.2 6h1.6v4.4H7.2zm0 5.4h1.6V13H7.2z" fill-rule="evenodd"/></svg>';

/** A tray with a sheet in it. */
const MARK =
  '<svg viewBox="0 0 26 26" aria-hidden="true"><rect width="26" height="26" rx="6" fill="#0b5e58"/><path d="M8 5h10v9h-2V7h-6v7H8zM4.5 14h5l1.2 2.5h4.6l1.2-2.5h5V20h-17z" fill="#fff"/></svg>';

function page(language: Language, who: string, content: string): string {
  const texts = OVERVIEW_TEXTS[language];
  const other: Language = language === 'nl' ? 'en' : 'nl';
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${texts.title}</title>
<link rel="icon" href="data:image/svg+xml,${encodeURIComponent(MARK.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"'))}">
<style>${OVERVIEW_STYLE}</style></head>
<body><header><div class="bar"><a class="brand" href="/">${MARK}${texts.title}</a>${who}
<a href="/?lang=${other}" lang="${other}" hreflang="${other}">${escape(texts.otherLanguage)}</a></div></header>
<main>${content}</main></body></html>`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML. Everything that did not come from this file goes through it. */
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
