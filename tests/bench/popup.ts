import { deliver } from '../support/browser/arrange.ts';
import { Person } from '../support/browser/person.ts';
import { prose } from './prose.ts';
import { report } from './report.ts';

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

export async function benchPopup(): Promise<void> {
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
