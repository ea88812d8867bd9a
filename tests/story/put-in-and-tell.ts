import type { PracticeSite } from '../practice-site/index.ts';
import type { Person } from '../support/browser/person.ts';
import { until } from '../support/browser/until.ts';
import { pasteAtDesk } from './ask-and-grant.ts';
import type { Teller } from './teller.ts';
import { DESCRIPTION } from './texts.ts';

export async function putIn(owner: Person, { picture }: Teller): Promise<void> {
  const popup = await owner.popup();
  await popup.click('::-p-text(into my profile)');
  const panel = await owner.panel();
  let pictured = false;
  await until(async () => {
    const queue = await owner.ask('apply.queue', {});
    if (queue.waitingFor === 'your-save') {
      if (!pictured) {
        await panel.sees('press Save on the page');
        await picture(panel, '12-panel');
        await picture(await owner.site(), '13-form');
        pictured = true;
      }
      await pressSave(owner);
    }
    return queue.waitingFor === 'nothing' && !queue.running;
  }, 90_000);
  await panel.sees('read back the same');
  await picture(panel, '14-panel-done');
}

/** The owner's own click on the page's own Save. */
async function pressSave(owner: Person): Promise<void> {
  await owner.tab.bringToFront();
  await owner.tab
    .locator('>>> dialog[open] button ::-p-text(Save)')
    .setTimeout(3000)
    .click()
    .catch(() => undefined); // it closed meanwhile: the next look tells
}

export async function tellWriter(writer: Person, owner: Person, { step, picture }: Teller): Promise<void> {
  const panel = await owner.panel();
  await panel.press('Tell Jane');
  await pasteAtDesk(writer, await panel.armor(), 'answered');
  const desk = await writer.desk();
  await desk.page.locator('nav ::-p-text(Head of Sales)').click();
  await desk.sees('I am not a VP');
  await picture(desk, '15-desk-answer');
  step('The results reached Jane: three in the profile, one asked about');
}

/** What the member's profile really holds, on the practice server. */
export function verify(
  site: PracticeSite,
  expected: { headline: string; about: string; titles: string[]; saves: number },
): void {
  const { headline, about, positions } = site.profile;
  const titles = positions.slice(0, 2).map(({ title }) => title);
  const found = { headline, about, titles, description: positions[1]?.description, saves: site.saves.length };
  const wanted = { ...expected, description: DESCRIPTION };
  for (const [what, value] of Object.entries(wanted))
    if (JSON.stringify(found[what as keyof typeof found]) !== JSON.stringify(value))
      throw new Error(
        `the practice server holds another ${what}: ${JSON.stringify(found[what as keyof typeof found])}`,
      );
}
