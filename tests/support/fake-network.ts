import { vi } from 'vitest';
import type { AnswerTask, CardSeen, WriteTask } from '../../src/invitation/on-page.ts';
import type { Refusal } from '../../src/refusals.ts';

type Card = CardSeen['card'];

/** The owner's tab on the pages of invitations, messages and posts, as the worker meets it. */
export class FakeNetwork {
  at: 'list' | 'elsewhere' = 'elsewhere';
  /** Where each person's card stands, by path; who is not there is gone. */
  readonly cards = new Map<string, Card>();
  pressed: { path: string; act: 'accept' | 'ignore' } | null = null;
  alert = false;
  asks = false;
  moreLeft = 0;
  /** What was brought before the owner, and what was pressed by us. */
  readonly brought: string[] = [];
  readonly presses: string[] = [];
  /** The composers that are open, by whom they are to; and what was typed and sent. */
  readonly composers = new Map<string, string>();
  readonly typed: { to: string; text: string }[] = [];
  readonly sent: { to: string; text: string }[] = [];
  touched = false;
  refuse: Partial<Record<string, Refusal['refused']>> = {};

  /** The owner presses the site's own button of a card. */
  press(path: string, act: 'accept' | 'ignore', shows: Card = act === 'accept' ? 'accepted' : 'gone'): void {
    this.pressed = { path, act };
    this.cards.set(path, shows);
  }
  /** The owner presses the site's own Send. */
  send(to: string): void {
    this.sent.push({ to, text: this.composers.get(to) ?? '' });
    this.composers.set(to, '');
  }

  private answer<T>(method: string, act: () => T): T | Refusal {
    const refused = this.refuse[method];
    return refused === undefined ? act() : { refused };
  }

  readonly invitations = {
    list: async () => ({ invitations: [], left: 0 }),
    more: async () => this.answer('more', () => ({ more: this.moreLeft-- > 0 })),
    openList: async () =>
      this.answer('openList', () => {
        this.at = 'list';
        this.pressed = null;
        this.touched = false;
        return { opening: true };
      }),
    inspect: async ({ path }: AnswerTask) =>
      this.answer('inspect', () => ({
        page: this.at,
        card: this.at === 'list' ? (this.cards.get(path) ?? 'gone') : 'gone',
        pressed: this.pressed?.path === path ? this.pressed.act : null,
        alert: this.alert,
        asks: this.asks,
      })),
    focusButton: async ({ path, act }: AnswerTask) =>
      this.answer('focusButton', () => {
        this.brought.push(`${act} ${path}`);
        return { ready: true };
      }),
    press: async ({ path, act }: AnswerTask) =>
      this.answer('press', () => {
        this.presses.push(`${act} ${path}`);
        this.press(path, act);
        return { pressed: true };
      }),
  };

  readonly composer = {
    inspect: async ({ path, text }: WriteTask) =>
      this.answer('composer', () => {
        const held = this.composers.get(path);
        return {
          composer: held === undefined ? 'none' : held === '' ? 'empty' : held === text ? 'ours' : 'other',
          sent: this.sent.some((message) => message.to === path && message.text === text),
          touched: this.touched,
          alert: this.alert,
        };
      }),
    open: async ({ path, where }: WriteTask) =>
      this.answer('open', () => {
        if (where === 'message' && this.at !== 'list') return { refused: 'composer-not-found' };
        this.composers.set(path, '');
        return { opening: true };
      }),
    fill: async ({ path, text }: WriteTask) =>
      this.answer('fill', () => {
        this.typed.push({ to: path, text });
        this.composers.set(path, text);
        this.touched = true;
        return { filled: true };
      }),
  };
}

const tabs = new Map<number, FakeNetwork>();
const networkIn = (tabId: number): FakeNetwork => {
  const found = tabs.get(tabId);
  if (found === undefined) throw new Error(`no tab ${tabId}`);
  return found;
};
vi.mock('../../background/apply/network/page.ts', () => ({
  invitationsIn: (tabId: number) => networkIn(tabId).invitations,
  composerIn: (tabId: number) => networkIn(tabId).composer,
}));

export function networkOn(tabId: number): FakeNetwork {
  const network = new FakeNetwork();
  tabs.set(tabId, network);
  return network;
}
