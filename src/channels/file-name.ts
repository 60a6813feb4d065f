/** Longest name that a sender may give, in characters: what file systems take, and what a list can show. */
const NAME_LENGTH = 200;
/** Control characters, invisible ones that turn text around, half characters, line ends, and what parts a path. */
const UNFIT = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}/\\]/u;

/** Whether a text can stand as the name of a file that somebody gives by hand: it is shown to people and may never lead anywhere. */
export const isFileName = (name: string): boolean =>
  name.trim() !== '' && name.length <= NAME_LENGTH && !UNFIT.test(name) && !/^\.{1,2}$/.test(name.trim());
