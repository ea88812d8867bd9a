import type { QueueItemView } from '../../src/messages/views.ts';
import { ask } from '../ask.ts';
import { type StringKey, t } from '../strings.ts';
import { CopyButton } from './copy-button.tsx';
import { FieldBlock } from './field-text.tsx';
import type { Act } from './queue-screen.tsx';

const FORM: Readonly<Record<QueueItemView['section'], StringKey>> = {
  headline: 'panelFormHeadline',
  about: 'panelFormAbout',
  experience: 'panelFormPosition',
};
const PASTE: Readonly<Record<QueueItemView['final'][number]['name'], StringKey>> = {
  headline: 'panelPasteHeadline',
  about: 'panelPasteAbout',
  title: 'panelPasteTitle',
  description: 'panelPasteDescription',
};

/** Guided copy: where to go, each text with a Copy button, and the owner's word that it is done. */
export function ByHand({ item, act, next = false }: { item: QueueItemView; act: Act; next?: boolean }) {
  return (
    <div class="panel-by-hand">
      <p>{t(FORM[item.section])}</p>
      {item.final.map((field) => (
        <div key={field.name}>
          <FieldBlock field={field} labelled={item.final.length > 1} />
          <CopyButton field={field} />
          <p>{t(field.text === '' ? 'panelPasteNothing' : PASTE[field.name])}</p>
        </div>
      ))}
      <p>{t('panelPasteSave')}</p>
      <div class="panel-buttons panel-step">
        <button
          type="button"
          class={next ? 'button next' : 'button'}
          onClick={() => void act(ask('apply.by-hand', { id: item.id }))}
        >
          {t('panelDoneByHand')}
        </button>
        <SkipButton item={item} act={act} />
      </div>
    </div>
  );
}

export const SkipButton = ({ item, act }: { item: QueueItemView; act: Act }) => (
  <button type="button" class="button plain" onClick={() => void act(ask('apply.skip', { id: item.id }))}>
    {t('panelSkip')}
  </button>
);
