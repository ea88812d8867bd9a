import type { NetworkFaults, NetworkUi } from '../types.ts';

export const NETWORK_FAULTS_OFF: NetworkFaults = {
  takeCare: false,
  answerRefused: false,
  cardsMove: false,
  cardsMoveMs: 0,
  olderComposer: false,
  wrongRecipient: false,
  messageRefused: false,
  postRefused: false,
  mentionTakesEnter: false,
};

export const NETWORK_UI: NetworkUi = {
  more: 'button',
  afterAccept: 'replaced',
  afterIgnore: 'vanishes',
  messageAs: 'button',
  enterSends: false,
  editor: 'tiptap',
};
