import { quiet } from './activity.ts';
import type { Change, Grant, Ledger } from './ledger.ts';
import type { Letter } from './mail.ts';
import type { World } from './world.ts';

/** The owner's store on some day, and what the model knew then. */
export interface Copy {
  readonly stores: ReadonlyMap<string, readonly unknown[]>;
  readonly head: number;
  readonly known: Known;
}
interface Known extends Pick<Ledger, 'highest' | 'clockWentBack' | 'stopped' | 'run' | 'lock' | 'storeWentBack'> {
  readonly grants: Grant[];
  readonly changes: Map<string, Change>;
  readonly parts: Grant[];
  readonly mail: Letter[];
}

/** What the browser keeps beside the store of how far the journal was, when an older store is put in its place. */
export const MARKS = ['the last one', 'none', 'one of a day between'] as const;
export type Mark = (typeof MARKS)[number];

interface Head {
  readonly seq: number;
}
const seqOf = (mark: unknown): number | undefined => (mark as Head | undefined)?.seq;

export function copyOf({ raw, ledger, watch, mail }: World): Copy {
  const { grants, changes, highest, clockWentBack, stopped, run, lock, storeWentBack } = ledger;
  const flags = { highest, clockWentBack, stopped, run, lock, storeWentBack };
  // together, so that what is one thing stays one
  const known = structuredClone({ grants, changes, parts: watch.sight.parts, mail, ...flags });
  return { stores: raw.copy(), head: raw.meta<Head>('head')?.seq ?? 0, known };
}

/** The browser is closed, the older store put in the place of the newer one, and the browser is started again. */
export async function putBack(world: World, copy: Copy, mark: Mark): Promise<void> {
  const { ledger, raw, watch, kept } = world;
  world.loadAgain();
  await quiet();
  for (const tab of world.tabs) tab.signIn(tab.member);
  if (mark === 'none') delete kept.journalHead;
  else if (mark === 'one of a day between') {
    const between = world.marks.find((head) => (seqOf(head) ?? 0) > copy.head);
    if (between) kept.journalHead = between;
  }
  const markedAt = seqOf(kept.journalHead);
  const isNoticed = markedAt === undefined || markedAt > copy.head;
  const before = [...ledger.grants];
  const yes = [...ledger.changes.values()].filter((change) => change.yes?.dead != null);
  raw.listen(() => undefined);
  await raw.restore(copy.stores);
  raw.listen(() => watch.committed());
  const known = structuredClone(copy.known);
  const { grants, changes, parts, mail, ...flags } = known;
  const run = isNoticed ? null : flags.run;
  Object.assign(ledger, { ...flags, run, storeWentBack: isNoticed || flags.storeWentBack });
  ledger.grants.splice(0, Number.POSITIVE_INFINITY, ...grants);
  ledger.changes.clear();
  for (const [id, change] of changes) ledger.changes.set(id, change);
  if (ledger.lock) Object.assign(ledger.lock, { usedAt: null, isSure: true });
  // what nobody noticed must not bring anything back
  if (!isNoticed) nothingLives(ledger, before, yes);
  if (isNoticed) for (const grant of grants) grant.paused = true;
  if (isNoticed) ledger.takeBack('the store went back');
  others(world, parts, mail);
  watch.reload(isNoticed);
}

function nothingLives(ledger: Ledger, grants: readonly Grant[], dead: readonly Change[]): void {
  const isOver = ({ revoked, paused, ended }: Grant) => revoked || paused || ended;
  for (const grant of grants) {
    const now = ledger.grants.find(({ hash, id }) => hash === grant.hash && id === grant.id);
    if (isOver(grant) && now && !isOver(now)) ledger.broken('a permission lives again, and nothing says so');
  }
  for (const { id } of dead) {
    const now = ledger.changes.get(id);
    if (now?.state === 'approved' && now.yes?.dead === null)
      ledger.broken('a yes that was taken back lives again, and nothing says so');
  }
}

/** Delegates know what they knew: what they wrote, and passed on, may come once more, and is new to the owner. */
function others({ ledger, watch, mail }: World, thenParts: readonly Grant[], thenMail: readonly Letter[]): void {
  const { parts } = watch.sight;
  const grantOf = ({ hash }: Grant) => ledger.grants.find((grant) => grant.hash === hash);
  const after = parts.flatMap((part) => {
    const then = thenParts.find(({ hash }) => hash === part.hash);
    const parent = part.parent && grantOf(part.parent);
    if (then || !parent) return then ?? [];
    const fresh = { id: '', confirmed: false, paused: false, revoked: false, ended: false, used: 0, withdrawn: [] };
    return { ...part, ...fresh, parent, depth: 0 };
  });
  parts.splice(0, Number.POSITIVE_INFINITY, ...after);
  const letters = mail.map((letter): Letter => {
    const then = thenMail.find(({ armor }) => armor === letter.armor);
    const grant = grantOf(letter.grant) ?? after.find(({ hash }) => hash === letter.grant.hash);
    const { taken = false, isSure = true } = then ?? {};
    return { ...letter, grant: grant ?? letter.grant, wrong: letter.wrong || !grant, taken, isSure };
  });
  mail.splice(0, Number.POSITIVE_INFINITY, ...letters);
}
