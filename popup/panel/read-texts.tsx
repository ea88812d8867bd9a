import type { ComponentChildren } from 'preact';
import type { ReadingView } from '../../src/messages/views.ts';
import { sectionLabel } from '../parts/labels.ts';
import { t } from '../strings.ts';
import { MemberText } from './field-text.tsx';

/** What was read so far, whole: what is not on this page is not shared. */
export function ReadTexts({ reading }: { reading: ReadingView }) {
  return (
    <div class="panel-read">
      {reading.headline !== null && <ReadText title={t('section_headline')} text={reading.headline} />}
      {reading.about !== null && <ReadText title={t('section_about')} text={reading.about} />}
      {reading.positions.map(({ entry, description }) => (
        <ReadText
          key={`${entry.formId}\n${entry.title}\n${entry.company}\n${entry.dates}`}
          title={<bdi>{sectionLabel('experience', entry)}</bdi>}
          under={entry.dates}
          text={description}
        />
      ))}
    </div>
  );
}

interface Props {
  readonly title: ComponentChildren;
  readonly under?: string | undefined;
  readonly text: string;
}

const ReadText = ({ title, under, text }: Props) => (
  <section class="card">
    <h2>{title}</h2>
    {under && (
      <p class="small soft">
        <bdi>{under}</bdi>
      </p>
    )}
    {text === '' ? <p class="soft">{t('readingNothing')}</p> : <MemberText text={text} />}
  </section>
);
