import { Component, type ComponentChildren } from 'preact';
import type { QueueItem } from '../../../src/invitation/contract.ts';
import type { ClientView } from '../../../src/rpc/app.ts';
import { isolated, refusalSentence, t, tn } from '../../app/strings.ts';
import { FieldProblems } from '../../ui/field-problems.tsx';
import { firstName } from '../../ui/format/labels.ts';
import { Sentence } from '../../ui/sentence.tsx';
import { Theirs } from '../../ui/theirs.tsx';
import { DECISION_WORDS, queueState } from './queue-state.ts';
import { cameBack } from './shown.ts';

interface Props {
  readonly client: ClientView;
  readonly item: QueueItem;
  readonly current: boolean;
  readonly selected: boolean;
  readonly open: boolean;
  readonly onOpen: (path: string | null) => void;
  readonly onToggle: (path: string) => void;
  readonly children?: ComponentChildren;
}

/** One invitation. Of hundreds only those are drawn again that changed. */
export class QueueRow extends Component<Props> {
  override shouldComponentUpdate(next: Readonly<Props>): boolean {
    const { item, current, selected, open } = this.props;
    return next.open || open || next.item !== item || next.current !== current || next.selected !== selected;
  }

  override render() {
    const { client, item, current, selected, open, onOpen, onToggle, children } = this.props;
    const { invitation, decision } = item;
    const { path, name, headline, note, mutual, age } = invitation;
    const state = queueState(item);
    return (
      <li class="queue-item" data-selected={selected} data-current={current}>
        <input
          type="checkbox"
          tabIndex={-1}
          checked={selected}
          aria-label={t('queue_select', isolated(name))}
          onChange={() => onToggle(path)}
        />
        <div class="queue-card">
          <button
            type="button"
            class="queue-row"
            tabIndex={current ? 0 : -1}
            aria-expanded={open}
            onClick={() => onOpen(open ? null : path)}
          >
            <span class="queue-name">
              <Theirs text={name} />
              {selected && <span class="visually-hidden">, {t('queue_isSelected')}</span>}
            </span>{' '}
            <span class="queue-tags">
              {decision && (
                <span class={`queue-decision queue-${decision}`}>
                  {t(DECISION_WORDS[decision], isolated(firstName(client.name)))}
                </span>
              )}{' '}
              {item.state !== 'decided' && item.state !== 'open' && (
                <span class={`desk-tag desk-${state.tone}`}>{t(state.key)}</span>
              )}
              {(item.state === 'decided' || item.state === 'open') && state.tone === 'stop' && (
                <span class="desk-tag desk-stop">{t(state.key)}</span>
              )}
            </span>{' '}
            <span class="queue-headline">
              <Theirs text={headline} />
            </span>{' '}
            <span class="queue-facts soft small">
              {mutual !== null && <span>{tn('queue_mutual', mutual)}</span>}
              {age && (
                <span>
                  <Theirs text={age} />
                </span>
              )}
              {note.trim() !== '' && !open && (
                <span class="queue-note-line">
                  <Sentence of="queue_noteIs" values={[note.replace(/\s+/gu, ' ')]} />
                </span>
              )}
            </span>
          </button>
          {open && (
            <div class="queue-open">
              {note.trim() !== '' ? (
                <blockquote class="member-text queue-note" dir="auto">
                  <Theirs text={note} />
                </blockquote>
              ) : (
                <p class="soft small">{t('queue_noNote')}</p>
              )}
              <Back client={client} item={item} />
              {item.ready && decision !== 'reply' && <FieldProblems problems={item.problems} />}
              {children}
            </div>
          )}
        </div>
      </li>
    );
  }
}

/** What the client said about it, and why it went wrong. */
function Back({ client, item }: Pick<Props, 'client' | 'item'>) {
  if (item.comment === '' && !(cameBack(item) && item.reason)) return null;
  return (
    <div class="desk-answer">
      {item.comment !== '' && (
        <>
          <p class="small">
            <Sentence of="queue_said" values={[firstName(client.name)]} />
          </p>
          <p class="member-text" dir="auto">
            <Theirs text={item.comment} />
          </p>
        </>
      )}
      {item.reason && <p class="small">{refusalSentence({ refused: item.reason })}</p>}
    </div>
  );
}
