import type { ChangeView } from '../../src/change/contract.ts';
import type { ChangeState } from '../../src/change/states.ts';
import { useOwner } from '../app/owner-context.ts';
import { formatNumber, isolated, type StringKey, t } from '../app/strings.ts';
import { Identities, longName, shortName } from '../grant/person.tsx';
import { forSection, fullLabel, sectionLabel } from '../ui/format/labels.ts';
import { Sentence } from '../ui/sentence.tsx';
import { Theirs, VisibleText } from '../ui/theirs.tsx';

/** What it is about: the section or entry that changes; who wants to add or remove what, or to answer whom. */
export function ReviewTitle({ change: { section, op, entry, person } }: { change: ChangeView }) {
  if (op === 'set') return <Theirs text={fullLabel(section, entry)} />;
  const by = person.local ? 'You' : '';
  const of = op === 'add' || op === 'remove' ? forSection(`head_${op}${by}`, section) : (`head_${op}${by}` as const);
  const whom = op === 'accept' || op === 'ignore' || op === 'reply' ? [entry?.title ?? sectionLabel(section)] : [];
  return <Sentence of={of} values={person.local ? whom : [shortName(person), ...whom]} />;
}

/** "from Jane Miller · identity checked 3 May · through …": a long name is cut, what is said about it never. */
export function From({ person }: { person: ChangeView['person'] }) {
  if (person.local) return <>{longName(person)}</>;
  const name = (
    <span key="name" class="short-name" title={isolated(person.name)}>
      <VisibleText text={person.name} />
    </span>
  );
  return (
    <>
      <Sentence of="review_from" values={[name]} /> · <Identities person={person} short />
    </>
  );
}

/** "3 of 12", and the way to all of them. */
export function PlaceInReview({ grantId, place, of }: { grantId: string; place: number; of: number }) {
  const { go } = useOwner();
  return (
    <button type="button" class="link" onClick={() => go({ at: 'summary', id: grantId })}>
      <span class="visually-hidden">{t('review_all')} </span>
      {t('review_place', formatNumber(place), formatNumber(of))}
    </button>
  );
}

/** "You approved this", "Not decided yet": what became of a change, in a few words. */
export const decisionPhrase = (state: ChangeState, edited: boolean): string =>
  state === 'approved' && edited ? t('state_approvedEdited') : t(`state_${state.replaceAll('-', '_')}` as StringKey);

/** "Approve headline", "Reject this position", "Approve the new school", "Approve removal". */
export function decisionLabel(decision: 'approve' | 'reject', { section, op }: ChangeView): string {
  return t(op === 'set' || op === 'add' ? forSection(`${decision}_${op}`, section) : `${decision}_${op}`);
}
