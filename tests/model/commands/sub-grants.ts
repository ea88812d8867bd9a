import fc from 'fast-check';
import { packageHash, sign } from '../../../src/wire/seal.ts';
import type { Grant } from '../ledger.ts';
import { commitment, nonce, uuid, WRITER } from '../people.ts';
import type { World } from '../world.ts';
import { act, type Command, pick, which } from './act.ts';
import { scopeOf } from './grants.ts';

/** How somebody may try to pass on more than there is, or what is not theirs. */
const HOW = [
  'right',
  'right',
  'right',
  'right',
  'right',
  'wider',
  'longer',
  'more',
  'again',
  'not theirs',
  'not opened',
  'of another profile',
] as const;
type How = (typeof HOW)[number];

interface Passing {
  readonly grant: number;
  readonly scope: number;
  readonly hours: number;
  readonly max: number;
  readonly how: How;
}

/** A delegate signs a part of a grant for a writer; the owner hears of it with the writer's first letter. */
async function passOn(world: World, { grant: n, scope, hours, max, how }: Passing): Promise<void> {
  const { ledger, people } = world;
  const parent = pick(whole(world), n);
  if (parent?.delegate == null) return;
  const [, other] = people.delegates;
  const delegate = people.delegates[parent.delegate] ?? people.delegates[0];
  const signer = how === 'not theirs' ? (delegate === other ? people.delegates[0] : other) : delegate;
  const writer = people.delegates[WRITER];
  const number = ++world.numbers;
  const nbf = Math.floor(ledger.now / 1000);
  const exp = how === 'longer' ? parent.to / 1000 + 1 : Math.min(parent.to / 1000, nbf + hours * 3600);
  const maxChanges = how === 'more' ? parent.max + 1 : Math.min(max, parent.max);
  const inside = scopeOf(scope).map(({ section, verbs }) => ({
    section,
    verbs: verbs.filter((verb) => parent.scope.some((part) => part.section === section && part.verbs.includes(verb))),
  }));
  const narrower = inside.filter(({ verbs }) => verbs.length > 0);
  const terms = how === 'wider' ? [...narrower, { section: 'projects' as const, verbs: ['add' as const] }] : narrower;
  if (terms.length === 0 || exp <= nbf) return;
  const claims = {
    v: 1,
    iss: signer.id,
    aud: writer.id,
    iat: nbf,
    jti: uuid(0xdef000 + number),
    head: { seq: 1, hash: '' },
    name: 'Delegate',
    keys: signer.public,
    sub: how === 'of another profile' ? 'olga-third' : parent.vanity,
    cnf: { jwk: writer.public.sign },
    authorization_details: terms.map(({ section, verbs }) => ({
      type: 'countersign-section',
      section,
      actions: verbs,
    })),
    nbf,
    exp,
    max_changes: maxChanges,
    depth: how === 'again' ? 1 : 0,
    agreement: '',
    request: packageHash(''),
    nonce: nonce(number),
    chain: {
      parent: parent.hash,
      opens: how === 'not opened' ? nonce(998) : parent.nonce,
      owner: { name: 'Olga Owner', keys: people.owner.public },
      to: { name: 'Wera Writer', keys: writer.public },
      commitment: commitment(number),
      clause: '',
    },
  };
  const jws = await sign('grant', claims, { id: signer.id, key: signer.sign.privateKey });
  const part: Grant = {
    id: '',
    hash: packageHash(jws),
    vanity: parent.vanity,
    delegate: WRITER,
    scope: terms,
    from: nbf * 1000,
    to: exp * 1000,
    max: maxChanges,
    nonce: nonce(number),
    parent,
    depth: 0,
    // before the whole began it is wider than the whole
    chain: { jws, wrong: how !== 'right' || nbf * 1000 < parent.from },
    mode: parent.mode,
    confirmed: false,
    paused: false,
    revoked: false,
    ended: false,
    used: 0,
    withdrawn: [],
  };
  world.watch.sight.parts.push(part);
}

const whole = (world: World) =>
  world.ledger.grants.filter(({ delegate, parent }) => delegate !== null && parent === null);

export const parts: readonly Command[] = [
  act<Passing>({
    kind: 'pass on',
    weight: 4,
    args: fc.record({
      grant: which,
      scope: fc.nat({ max: 2 }),
      hours: fc.integer({ min: 1, max: 48 }),
      max: fc.integer({ min: 1, max: 8 }),
      how: fc.constantFrom(...HOW),
    }),
    can: (ledger) => ledger.grants.length < 5,
    run: passOn,
  }),
  act<[number, number]>({
    kind: 'forbid passing on',
    weight: 1,
    args: fc.tuple(which, fc.nat({ max: 3 })),
    can: (ledger, [, rarely]) => rarely === 0 && ledger.grants.some(({ depth }) => depth === 1),
    run: async (world, [n]) => {
      const grant = pick(whole(world), n);
      if (!grant) return;
      await world.ask('grant.forbid-sub-grants', { id: grant.id }, { kind: 'forbid', id: grant.id });
      const left = world.ledger.grants.filter(({ parent, revoked }) => parent === grant && !revoked);
      if (world.isAlone && left.length > 0) world.ledger.broken('a part that goes on though passing on was forbidden');
    },
  }),
];
