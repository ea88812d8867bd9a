import type { ChangeRecord } from '../../background/change/records.ts';
import type { ApplyMode } from '../../src/grant/grant.ts';
import { type FakePage, openTab } from './fake-page.ts';
import type { Install } from './install.ts';
import { approve, changeIn, confirmWords, draft, type Pair, pair, pasteOne } from './people.ts';

export interface Applying extends Pair {
  readonly page: FakePage;
  readonly tabId: number;
  step: () => Promise<void>;
  steps: (most?: number) => Promise<void>;
  headline: () => Promise<ChangeRecord>;
  state: () => Promise<string>;
}

/** One approved change of the headline, a tab with the profile, and the run started in it. */
export async function applying(mode: ApplyMode = 'fill'): Promise<Applying> {
  const p = await pair({ mode });
  await draft(p, 'headline');
  const { message } = await p.delegate.ok('changes.send', { id: p.clientId });
  await pasteOne(p.owner, message.armor);
  await confirmWords(p);
  await approve(p.owner, (await changeIn(p.owner, 'headline')).id);
  const { tabId, page } = openTab();
  await p.owner.ok('apply.start', { tabId });
  return { ...p, page, tabId, ...stepper(p.owner) };
}

/** Steps until nothing moves any more (the same store twice), at most `most` times. */
const stepper = (owner: Install) => {
  const headline = () => changeIn(owner, 'headline');
  const step = async () => void (await owner.ok('apply.step', {}));
  return {
    headline,
    step,
    state: async () => (await headline()).state,
    steps: async (most = 12) => {
      let before = '';
      for (let n = 0; n < most; n++) {
        await step();
        const { changes, meta } = await owner.dump();
        const after = JSON.stringify([changes, meta]);
        if (after === before) return;
        before = after;
      }
    },
  };
};
