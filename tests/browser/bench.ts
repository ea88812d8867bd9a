import { wordDiff } from '../../src/changes/diff.ts';
import { createIdentity } from '../../src/delegation/identity.ts';
import { sha256url } from '../../src/encoding.ts';
import { armor, unarmor } from '../../src/envelope/armor.ts';
import { open } from '../../src/envelope/open.ts';
import { encrypt, sign } from '../../src/envelope/seal.ts';
import { isRefusal } from '../../src/refusal.ts';
import { deliver } from './harness/arrange.ts';
import { Person } from './harness/person.ts';

/** `npm run bench`: the times of DESIGN.md's budgets, as medians and 95th percentiles. Prints; judges nothing. */

const say = (line: string) => process.stdout.write(`${line}\n`);

function report(what: string, times: number[], budget: string): void {
  const sorted = [...times].sort((a, b) => a - b);
  const at = (share: number) =>
    (sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0).toFixed(1);
  say(
    `${what.padEnd(62)} median ${at(0.5).padStart(7)} ms   p95 ${at(0.95).padStart(7)} ms   n=${times.length}   budget ${budget}`,
  );
}

async function timed(times: number, act: () => unknown): Promise<number[]> {
  const found: number[] = [];
  for (let run = 0; run < times + 3; run++) {
    const start = performance.now();
    await act();
    // the first runs warm up
    if (run >= 3) found.push(performance.now() - start);
  }
  return found;
}

const WORDS =
  'sales software teams people contracts Europe who build turn complex into signed and the of listen first grow'.split(
    ' ',
  );
/** A text of so many UTF-16 units; another seed gives another text. */
function prose(units: number, seed: number): string {
  let text = '';
  for (let n = seed; text.length < units; n = (n * 48271) % 2147483647)
    text += `${WORDS[n % WORDS.length]}${n % 13 === 0 ? '.\n\n' : ' '}`;
  return text.slice(0, units).trimEnd();
}

async function benchPackage(): Promise<void> {
  const [owner, delegate] = [await createIdentity(), await createIdentity()];
  const hash = sha256url('bench');
  const changes = Array.from({ length: 100 }, (_, n) => ({
    id: `experience-${n}`,
    section: 'experience',
    entry: { title: `Title ${n}`, company: `Company ${n}`, formId: String(n) },
    op: 'set',
    fields: [{ name: 'description', before: prose(400, n + 1), after: prose(700, n + 7) }],
    rationale: 'It reads better.',
  }));
  const claims = {
    v: 1,
    iss: delegate.id,
    aud: owner.id,
    iat: 1,
    jti: crypto.randomUUID(),
    head: { seq: 1, hash },
    grant: hash,
    set: crypto.randomUUID(),
    rev: 1,
    note: '',
    changes,
    withdraw: [],
    nonce: hash,
  };
  const jws = await sign('change-set', claims, { id: delegate.id, key: delegate.sign.privateKey });
  const text = armor('change-set', await encrypt(jws, { id: owner.id, keys: owner.public }));
  const times = await timed(40, async () => {
    const [block] = unarmor(text);
    const opened = isRefusal(block) || !block ? block : await open(block, owner, async () => delegate.public);
    if (!opened || isRefusal(opened)) throw new Error(`not opened: ${JSON.stringify(opened)}`);
  });
  report(`open and verify a package of 100 changes (${Math.round(text.length / 1000)} KB of text)`, times, '50 ms');
}

async function benchDiff(): Promise<void> {
  const [before, other] = [prose(2600, 3), prose(2600, 11)];
  report(
    'diff of two 2,600-character texts, nothing in common',
    await timed(60, () => wordDiff(before, other)),
    'none',
  );
  const edited = before.replaceAll('software', 'products').replaceAll('sales', 'revenue');
  report('diff of two 2,600-character texts, words replaced', await timed(60, () => wordDiff(before, edited)), 'none');
}

/** 500 changes waiting: three grants of one writer, as no grant holds more than 200. */
async function fivehundredPending(writer: Person, owner: Person): Promise<number[]> {
  const scope = [{ section: 'experience' as const, verbs: ['set' as const] }];
  await writer.ask('app.set-up', { role: 'delegate', name: 'Jane Miller' });
  await owner.ask('app.set-up', { role: 'owner', name: 'Ann Lee' });
  const staging: number[] = [];
  for (const count of [200, 200, 100]) {
    const asked = {
      id: crypto.randomUUID(),
      name: 'Ann Lee',
      vanity: 'ann-lee',
      scope,
      days: 7,
      maxChanges: 200,
      clause: '',
    };
    const { clientId, message } = await writer.ask('client.add', asked);
    const id = await deliver(owner, message.armor);
    const granted = await owner.ask('request.grant', {
      id,
      scope,
      days: 7,
      maxChanges: 200,
      mode: 'fill',
      vanity: 'ann-lee',
    });
    await deliver(writer, granted.message.armor);
    for (let n = 0; n < count; n++) {
      const entry = { title: `Title ${n}`, company: `Company ${n}`, formId: String(n + 1) };
      const { slot } = await writer.ask('entry.add', { clientId, section: 'experience', entry, fields: [] });
      const fields = [{ name: 'description' as const, before: prose(200, n + 1), text: prose(500, n + 5) }];
      await writer.ask('draft.save', { clientId, slot, rationale: 'It reads better.', fields });
    }
    const sent = await writer.ask('changes.send', { id: clientId });
    const start = performance.now();
    await deliver(owner, sent.message.armor);
    staging.push(performance.now() - start);
    await owner.ask('pairing.answer', { id: granted.grantId, same: true });
  }
  return staging;
}

/** From the press of the toolbar button, and from the popup's own beginning, to the painted card. */
async function openPopup(owner: Person): Promise<{ pressed: number; opened: number }> {
  await owner.closePopup();
  await owner.tab.bringToFront();
  const at = Date.now();
  const popup = await owner.popup();
  const painted = await popup.page.evaluate(
    () =>
      new Promise<{ wall: number; own: number }>((resolve) => {
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries() as (PerformanceEntry & { element?: Element })[])
            if (/sent \d+ changes/.test(document.body.innerText) && entry.element?.closest('main, #app'))
              resolve({ wall: performance.timeOrigin + entry.startTime, own: entry.startTime });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }),
  );
  return { pressed: painted.wall - at, opened: painted.own };
}

async function benchPopup(): Promise<void> {
  const [writer, owner] = [await Person.arrive('Jane Miller'), await Person.arrive('Ann Lee')];
  try {
    const staging = await fivehundredPending(writer, owner);
    report('paste, verify and stage a message of 100 to 200 changes', staging, 'none');
    for (const cold of [false, true]) {
      const pressed: number[] = [];
      const opened: number[] = [];
      for (let run = 0; run < 20; run++) {
        if (cold) await owner.killWorker();
        else await owner.ask('app.get', {});
        const times = await openPopup(owner);
        pressed.push(times.pressed);
        opened.push(times.opened);
      }
      const worker = cold ? 'cold worker' : 'warm worker';
      report(`popup opened to pending changes painted, 500 pending, ${worker}`, opened, cold ? '400 ms' : '150 ms');
      report(`  the same from the press of the toolbar button, ${worker}`, pressed, 'none');
    }
  } finally {
    await Promise.all([writer.leave(), owner.leave()]);
  }
}

await benchPackage();
await benchDiff();
await benchPopup();
process.exit(0);
