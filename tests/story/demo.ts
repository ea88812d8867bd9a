import { createPracticeSite } from '../practice-site/index.ts';
import { servePracticeSite } from '../practice-site/serve.ts';
import { Person } from '../support/browser/person.ts';
import { tellStory } from './story.ts';
import { picturesIn } from './teller.ts';

/** `npm start`: the main job in two browsers, by hand where there is a display, else played to its end. */

const say = (line: string) => process.stdout.write(`${line}\n`);
const FOLDER = 'dist/demo';
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

await (hasDisplay && !process.argv.includes('--headless') ? byHand() : play());

async function play(): Promise<void> {
  say('Two people, two browsers, the practice profile site. Each step is verified before the next.\n');
  let steps = 0;
  try {
    const { writer, owner } = await tellStory({
      step: (what) => say(`  ✓ ${++steps}. ${what}`),
      picture: picturesIn(FOLDER),
    });
    await Promise.all([writer.leave(), owner.leave()]);
    say(`\nAll ${steps} steps were verified on the practice server. Pictures of each screen: ${FOLDER}/`);
    process.exit(0);
  } catch (error) {
    say(`\n  ✗ step ${steps + 1} was not verified: ${error instanceof Error ? error.message : String(error)}`);
    process.exit(1);
  }
}

async function byHand(): Promise<void> {
  const site = await createPracticeSite();
  const writer = await Person.arrive('Jane Miller', undefined, { headless: false });
  const owner = await Person.arrive('Ann Lee', site, { headless: false, position: '120,80' });
  // whatever tab Ann opens, the practice site stands in: nothing here ever reaches the real one
  owner.browser.on('targetcreated', async (target) => {
    const page = await target.page();
    if (page && !page.url().startsWith('chrome-extension:')) await servePracticeSite(page, site).catch(() => undefined);
  });
  await writer.desk();
  say(`Two browsers are open. In the first you are Jane, who writes; in the second you are Ann, whose profile it is.
The profile in Ann's window is a practice site that stands in for linkedin.com; the real one cannot be reached from here.

  1. Jane, on the desk: "I write for clients", then "Ask the first client", and copy the request.
  2. Ann: the Countersign button in the toolbar (behind the puzzle piece, until pinned), "My own profile", then paste the request and grant it.
  3. Jane: paste the answer, draft a headline, "Sign and copy the message".
  4. Ann: paste it, compare the three words, read, approve, and put it into the profile beside the page.

Close both windows to end.`);
  await Promise.all(
    [writer, owner].map(({ browser }) => new Promise((resolve) => browser.once('disconnected', resolve))),
  );
}
