import type { Page } from 'puppeteer-core';
import type { Invitation } from '../../src/wire/invitation.ts';
import type { Scene } from '../support/browser/arrange.ts';
import { invited, share } from '../support/browser/invited.ts';
import { inTab } from '../support/browser/tab.ts';
import { until } from '../support/browser/until.ts';
import { invitation } from '../support/queue-invitation.ts';
import { prose } from './prose.ts';
import { report } from './report.ts';

const MANY = 1000;
const RUNS = 20;
const JOBS = ['Recruiter', 'Baker', 'Head of Sales', 'Founder', 'Student', 'Data engineer', 'Photographer'];

const people = (): Invitation[] =>
  Array.from({ length: MANY }, (_, n) =>
    invitation(`Person ${n}`, {
      headline: `${JOBS[n % JOBS.length]} at Northwind ${n % 40} | ${prose(60, n + 1)}`,
      note: n % 2 === 0 ? prose(200, n + 3) : '',
      mutual: n % 60,
      age: `${(n % 50) + 1} weeks ago`,
    }),
  );

interface Act {
  /** What to press, or where to write. */
  readonly on: string;
  readonly write?: string;
  readonly key?: string;
  readonly control?: boolean;
  /** True on the screen once it is done: a selector that fits, and the words in it. */
  readonly seen: string;
  readonly says?: string;
}

/** One act of somebody's, from the event to the frame after the one that shows it, ms. */
const painted = (page: Page, act: Act): Promise<number> =>
  page.evaluate(async ({ on, write, key, control, seen, says }) => {
    const target = document.querySelector<HTMLElement>(on);
    if (!target) throw new Error(`nothing fits ${on}`);
    const start = performance.now();
    if (write !== undefined) {
      (target as HTMLInputElement).value = write;
      target.dispatchEvent(new Event('input', { bubbles: true }));
    } else if (key) {
      target.focus();
      target.dispatchEvent(
        new KeyboardEvent('keydown', { key, ctrlKey: control ?? false, bubbles: true, cancelable: true }),
      );
    } else target.click();
    const isSeen = () => {
      const found = document.querySelector(seen);
      return found !== null && (found.textContent ?? '').replace(/[\u2066-\u2069]/g, '').includes(says ?? '');
    };
    while (!isSeen()) {
      if (performance.now() - start > 20_000) throw new Error(`never seen: ${seen} ${says}`);
      await new Promise(requestAnimationFrame);
    }
    await new Promise(requestAnimationFrame);
    return performance.now() - start;
  }, act);

/** What the counting line says once only those with these words are shown. */
function shownOf(words: string): string {
  const fits = people().filter(({ name, headline, note }) =>
    words.split(' ').every((word) => `${name}\n${headline}\n${note}`.toLowerCase().includes(word)),
  );
  return `${fits.length.toLocaleString('en')} of 1,000 shown`;
}

const ROW = '.queue-row[tabindex="0"]';
const COUNT = '.queue-count';
const section = (name: string) => `nav[aria-label="Sections"] button[data-bench="${name}"]`;

/** The buttons of the list of sections, to be found again by name. */
const mark = (page: Page) =>
  page.$$eval('nav[aria-label="Sections"] button', (buttons) => {
    for (const button of buttons) {
      const name = button.textContent ?? '';
      if (/Invitations/.test(name)) button.dataset.bench = 'invitations';
      if (/We are hiring/.test(name)) button.dataset.bench = 'other';
    }
  });

/** Triage of 1,000 invitations: the list, the filter, one decision about all of them. */
export async function benchQueue(): Promise<void> {
  const scene = await invited();
  try {
    await share(scene, people());
    // another section, to come back from
    await scene.writer.ask('entry.add', {
      clientId: scene.clientId,
      section: 'post',
      entry: null,
      fields: [{ name: 'post', text: 'We are hiring.' }],
    });
    const desk = await inTab(scene.writer, 'desk.html');
    await desk.page.waitForSelector('nav[aria-label="Sections"] button');
    await measure(scene, desk.page);
  } finally {
    await scene.end();
  }
}

async function measure({ writer, clientId }: Scene, page: Page): Promise<void> {
  const listed: number[] = [];
  const filtered: number[] = [];
  const decided: number[] = [];
  const kept: number[] = [];
  const undone: number[] = [];
  for (let run = 0; run < RUNS; run++) {
    await mark(page);
    await painted(page, { on: section('other'), seen: '.desk-editor:not(.queue)' });
    await mark(page);
    listed.push(await painted(page, { on: section('invitations'), seen: '.queue-item:nth-child(60)' }));
  }
  report(`queue of ${MANY}: section pressed to list painted`, listed, 'none');
  for (let run = 0; run < 3; run++)
    for (const word of ['r', 're', 'rec', 'recr', 'recruiter', 'recruiter 7'])
      for (const write of [word, ''])
        filtered.push(await painted(page, { on: '.queue-words input', write, seen: COUNT, says: shownOf(write) }));
  report(`queue of ${MANY}: a key in the filter to list painted`, filtered, 'none');
  const decisions = async () => (await writer.ask('queue.get', { id: clientId })).items.map(({ decision }) => decision);
  for (let run = 0; run < RUNS; run++) {
    await painted(page, { on: ROW, key: 'a', control: true, seen: '.queue-item[data-selected="true"]:nth-child(60)' });
    const start = performance.now();
    decided.push(await painted(page, { on: ROW, key: 'a', seen: COUNT, says: '· 0 undecided' }));
    await until(async () => (await decisions()).every((decision) => decision === 'accept'));
    kept.push(performance.now() - start);
    undone.push(await painted(page, { on: COUNT, key: 'u', seen: COUNT, says: '· 1,000 undecided' }));
    await until(async () => (await decisions()).every((decision) => decision === null));
  }
  report(`queue of ${MANY}: one decision about all, to painted`, decided, 'none');
  report('  the same, to kept in the store and read back', kept, 'none');
  report(`queue of ${MANY}: that decision undone, to painted`, undone, 'none');
}
