import type { MessageView } from '../../src/rpc/shapes.ts';
import { useOwner } from '../app/owner-context.ts';
import { OwnerScreen } from '../app/owner-screen.tsx';
import { HOME, type MessageAbout } from '../app/route.ts';
import { t } from '../app/strings.ts';
import { PresentTexts } from '../grant/present-texts.tsx';
import { firstName } from '../ui/format/labels.ts';
import { MessageOut } from '../ui/message-out.tsx';
import { Sentence } from '../ui/sentence.tsx';

interface Props {
  readonly about: MessageAbout;
  /** The grant. */
  readonly id: string;
  readonly name: string;
  readonly message: MessageView;
}

/** A message that now has to reach the delegate, and what it is. */
export function MessageScreen({ about, id, name, message }: Props) {
  const { go } = useOwner();
  return (
    <OwnerScreen
      title={t(`message_${about}`)}
      foot={
        <button type="button" class="button wide" onClick={() => go(HOME)}>
          {t('message_done')}
        </button>
      }
    >
      <p class="soft">
        <Sentence of={`message_${about}More`} values={[firstName(name)]} />
      </p>
      <MessageOut message={message} to={name} />
      {about === 'granted' && <PresentTexts id={id} name={name} />}
    </OwnerScreen>
  );
}
