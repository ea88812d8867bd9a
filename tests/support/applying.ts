import type { ChangeRecord } from '../../background/change/records.ts';
import type { ApplyMode } from '../../src/grant/grant.ts';
import { type FakePage, openTab } from './fake-page.ts';
import type { Install } from './install.ts';
import { approve, changeIn, confirmWords, draft, type Pair, pair, pasteOne } from './people.ts';
import { stepsOf } from './steps.ts';

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

const stepper = (owner: Install) => {
  const headline = () => changeIn(owner, 'headline');
  const { step, steps } = stepsOf(owner);
  return { headline, step, state: async () => (await headline()).state, steps: (most = 12) => steps(most) };
};
