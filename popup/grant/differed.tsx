import { useOwner } from '../app/owner-context.ts';
import { OwnerScreen } from '../app/owner-screen.tsx';
import { HOME } from '../app/route.ts';
import { t } from '../app/strings.ts';
import { firstName } from '../ui/format/labels.ts';
import { Sentence } from '../ui/sentence.tsx';

/** The words were not the same: what that means, what was done, and what to do. */
export function DifferedScreen({ name }: { name: string }) {
  const { go } = useOwner();
  return (
    <OwnerScreen
      title={t('differed_title')}
      foot={
        <button type="button" class="button wide" onClick={() => go(HOME)}>
          {t('message_done')}
        </button>
      }
    >
      <p class="lead">
        <Sentence of="differed_ended" values={[firstName(name)]} />
      </p>
      <p>
        <Sentence of="differed_why" values={[firstName(name)]} />
      </p>
      <p class="soft">
        <Sentence of="differed_next" values={[firstName(name)]} />
      </p>
    </OwnerScreen>
  );
}
