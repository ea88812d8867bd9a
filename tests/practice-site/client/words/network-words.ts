import type { PracticeLanguage } from '../../types.ts';
import { danishNetwork } from './da-network.ts';
import { germanNetwork } from './de-network.ts';
import { englishNetwork } from './en-network.ts';
import { spanishNetwork } from './es-network.ts';
import { frenchNetwork } from './fr-network.ts';

/** The words around invitations, messages and posts. `{name}`, `{inviter}` and `{count}` are put in. */
export interface NetworkWords {
  invitations: string;
  received: string;
  accept: string;
  ignore: string;
  /** Names of the two buttons, as a screen reader says them. */
  acceptLabel: string;
  ignoreLabel: string;
  connect: string;
  connectLabel: string;
  message: string;
  messageLabel: string;
  showMore: string;
  showLess: string;
  nothingOpen: string;
  /** One and several without a name; one named alone, with one other, and with several. */
  mutual: Readonly<Record<'one' | 'many' | 'named' | 'namedAndOne' | 'namedAndMany', string>>;
  follows: string;
  invites: Readonly<Record<'page' | 'event' | 'group' | 'newsletter', string>>;
  wantsToConnect: string;
  nowConnected: string;
  ignoredSaid: string;
  noLongerThere: string;
  limitReached: string;
  takeCareTitle: string;
  takeCareText: string;
  takeCareYes: string;
  takeCareNo: string;
  messaging: string;
  conversation: string;
  closeConversation: string;
  newMessage: string;
  searchMessages: string;
  writeMessage: string;
  send: string;
  enterSends: string;
  notSent: string;
  startPost: string;
  createPost: string;
  postEditor: string;
  postPrompt: string;
  post: string;
  posted: string;
  tooLong: string;
  draftTitle: string;
  draftText: string;
  draftKeep: string;
  draftDiscard: string;
}

export const NETWORK_WORDS: Readonly<Record<PracticeLanguage, NetworkWords>> = {
  en: englishNetwork,
  de: germanNetwork,
  da: danishNetwork,
  fr: frenchNetwork,
  es: spanishNetwork,
};

/** Puts names and numbers into a sentence. */
export const put = (sentence: string, { name = '', count = 0 }: { name?: string; count?: number }): string =>
  sentence.replaceAll('{name}', () => name).replaceAll('{count}', String(count));
