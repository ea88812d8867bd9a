import { describe, expect, it } from 'vitest';
import type { ChangeRecord } from '../../background/change/records.ts';
import { isRefusal } from '../../src/refusals.ts';
import type { MessageName, RequestOf, ResponseOf } from '../../src/rpc/table.ts';
import { FakePage, openTabWith } from '../support/fake-page.ts';
import { failing } from '../support/full-disk.ts';
import { Install, pass, START, setTime } from '../support/install.ts';
import { AFTER, BEFORE, changeIn, EVERYTHING, pasteOne, twoPeople } from '../support/people.ts';

/** The disk is full once at every single write of a whole trip; what was refused is asked again. */

const NEW = { headline: AFTER.headline };
const headline = (owner: Install) => changeIn(owner, 'headline');

/** Counts the writes that were made to fail, by what was asked in which state. */
class FullDisk {
  failures = 0;
  private readonly tried = new Map<string, number | 'all'>();

  constructor(private readonly owner: Install) {}

  /** Looking into a store that was not made yet would make one. */
  private dump = async () => ((await this.owner.wasOpened()) ? this.owner.dump() : {});

  /** Asks while the next write fails that did not fail yet in this place; false when there is none left. */
  async once<N extends MessageName>(place: string, message: N, request: RequestOf<N>): Promise<boolean> {
    const nth = this.tried.get(place) ?? 1;
    if (nth === 'all') return false;
    const before = await this.dump();
    const { hit, commits, answer } = await failing(nth, () => this.owner.ask(message, request));
    this.tried.set(place, hit ? nth + 1 : 'all');
    if (!hit) return false;
    this.failures++;
    expect([place, nth, answer]).toEqual([place, nth, { refused: 'storage-failed' }]);
    if (commits === 0) expect([place, nth, await this.dump()]).toEqual([place, nth, before]);
    return true;
  }

  /** Asks until no write is left to fail; the last try came through. */
  async each<N extends MessageName>(message: N, request: RequestOf<N>): Promise<ResponseOf<N>> {
    let nth = 1;
    let anew = 0;
    for (;;) {
      const stored = await this.dump();
      const { hit, commits, answer } = await failing(nth, () => this.owner.ask(message, request));
      // the clock's own mark is no reason to refuse to show anything
      if (!hit || (message === 'app.get' && !isRefusal(answer))) {
        expect(answer).not.toHaveProperty('refused');
        if (hit) await this.owner.ok(message, request);
        return answer as ResponseOf<N>;
      }
      this.failures++;
      expect([message, nth, answer]).toEqual([message, nth, { refused: 'storage-failed' }]);
      if (commits === 0) expect([message, nth, await this.dump()]).toEqual([message, nth, stored]);
      // what was kept is mostly not written again: the writes after it are counted anew
      nth = commits > 0 && anew++ < 3 ? 1 : nth + 1;
    }
  }
}

async function untilApproved(mode: 'fill' | 'fill-and-save') {
  setTime(START);
  const [owner, delegate] = [new Install(), new Install()];
  const disk = new FullDisk(owner);
  await delegate.ok('app.set-up', { role: 'delegate', name: 'Dan Delegate' });
  await disk.each('app.get', {});
  await disk.each('app.set-up', { role: 'owner', name: 'Olga Owner' });
  const terms = { scope: EVERYTHING.map(({ section, verbs }) => ({ section, verbs: [...verbs] })), days: 7 };
  const asked = await delegate.ok('client.add', {
    id: crypto.randomUUID(),
    name: 'Olga',
    vanity: 'olga-owner',
    maxChanges: 20,
    clause: '',
    ...terms,
  });
  const { opened } = await disk.each('paste.open', { text: asked.message.armor });
  const id = (opened[0] as { id: string }).id;
  const granted = await disk.each('request.grant', { id, mode, maxChanges: 20, vanity: 'olga-owner', ...terms });
  await pasteOne(delegate, granted.message.armor);
  const fields = [{ name: 'headline' as const, text: AFTER.headline, before: BEFORE.headline }];
  await delegate.ok('draft.save', { clientId: asked.clientId, slot: 'headline', fields, rationale: '' });
  const sent = await delegate.ok('changes.send', { id: asked.clientId });
  await disk.each('paste.open', { text: sent.message.armor });
  await disk.each('pairing.answer', { id: granted.grantId, same: true });
  const change = await headline(owner);
  await disk.each('review.shown', { id: change.id });
  pass(1_000);
  await disk.each('review.approve', {
    id: change.id,
    final: [{ name: 'headline', text: AFTER.headline }],
    edited: false,
  });
  return { owner, delegate, disk, grantId: granted.grantId };
}

/** A page that looks into the store whenever it is typed into or saved. */
class WatchedPage extends FakePage {
  readonly seen: string[] = [];
  watch(owner: Install): void {
    for (const method of ['fill', 'save'] as const)
      this.during(method, async () => {
        this.seen.push(`${method} while ${(await owner.all<ChangeRecord>('changes'))[0]?.state}`);
      });
  }
}

describe('a disk that is full at every write in turn', () => {
  it('keeps nobody from looking, though the clock cannot write its mark', async () => {
    const { owner } = await twoPeople();
    for (const nth of [1, 2]) {
      pass(60_000);
      const before = await owner.dump();
      const { hit, answer } = await failing(nth, () => owner.ask('home.get', {}));
      expect([hit, answer]).toEqual([true, expect.objectContaining({ grants: [] })]);
      expect(await owner.dump()).toEqual(before);
    }
  });

  it.each(['fill', 'fill-and-save'] as const)('refuses, keeps the store, and goes on: %s', async (mode) => {
    const { owner, delegate, disk, grantId } = await untilApproved(mode);
    const { tabId, page } = openTabWith(new WatchedPage());
    await disk.each('apply.start', { tabId });
    for (let turns = 0; turns < 150; turns++) {
      const { id, state } = await headline(owner);
      if (state === 'applied') break;
      if (mode === 'fill' && state === 'awaiting-save' && page.form) page.ownerSaves();
      page.watch(owner);
      const [message, request] =
        state === 'failed' ? (['apply.retry', { id }] as const) : (['apply.step', {}] as const);
      const place = `${message} ${state} ${page.form ? 'form' : ''}`;
      if (!(await disk.once(place, message, request))) await owner.ok(message, request);
    }
    expect(await headline(owner)).toMatchObject({ state: 'applied', proof: 'read-back' });
    expect(page.saves).toEqual([NEW]);
    for (const typed of page.typed) expect(typed).toEqual(NEW);
    const beganTyping = page.seen.filter((line) => line === 'fill while filling');
    expect(beganTyping).toHaveLength(page.typed.length);
    expect(page.seen.filter((line) => line.startsWith('save'))).toEqual(
      mode === 'fill' ? [] : ['save while verifying'],
    );
    const receipt = await disk.each('receipt.make', { id: grantId });
    expect(await pasteOne(delegate, receipt.armor)).toMatchObject({ kind: 'receipt', count: 1 });
    expect(await owner.ok('audit-log.verify', {})).toMatchObject({ brokenAt: null });
    expect(disk.failures).toBeGreaterThan(80);
  });
});
