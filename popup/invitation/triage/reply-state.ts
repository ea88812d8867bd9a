import type { QueueItem, TemplateView } from '../../../src/invitation/contract.ts';
import { templateOf, unknownIn } from '../../../src/invitation/templates.ts';
import { LIMITS } from '../../../src/profile/limits.ts';
import { findHidden } from '../../../src/text/hidden.ts';
import { normalise } from '../../../src/text/normalise.ts';

export interface ReplyState {
  /** What is still in braces, each once: with any of it the reply goes nowhere. */
  readonly open: readonly string[];
  readonly wrong: 'empty' | 'long' | 'hidden' | null;
  /** The template of which it says every character. */
  readonly template: TemplateView | undefined;
}

/** What stands in the way of a reply, and how the client will read it. */
export function replyState(
  reply: string,
  { invitation }: QueueItem,
  ownerName: string,
  templates: readonly TemplateView[],
): ReplyState {
  const text = normalise(reply);
  const known = [...templates]
    .sort((a, b) => Number(b.state === 'approved') - Number(a.state === 'approved'))
    .map((view) => ({ view, text: normalise(view.text) }));
  return {
    open: stillOpen(text),
    wrong:
      text.trim() === ''
        ? 'empty'
        : text.length > LIMITS.message
          ? 'long'
          : findHidden(text).length > 0
            ? 'hidden'
            : null,
    template: templateOf(text, invitation, ownerName, known)?.view,
  };
}

/** Everything in braces counts, a variable we know or not; a lone brace too. */
export function stillOpen(text: string): string[] {
  const inside = [...text.matchAll(/\{[^{}]*\}/g)].map(([whole]) => whole);
  const lone = unknownIn(text).includes('{') ? ['{'] : [];
  return [...new Set([...inside, ...lone])];
}
