import type { Decision } from '../../../src/invitation/answer.ts';
import type { TemplateView } from '../../../src/invitation/contract.ts';
import type { ClientView } from '../../../src/rpc/app.ts';
import { isolated, t, tn } from '../../app/strings.ts';
import { firstName } from '../../ui/format/labels.ts';
import { TemplateOptions } from '../policy/template-dialog.tsx';
import type { Command } from './commands.ts';
import { DECISION_WORDS } from './queue-state.ts';

const ACTS: readonly { readonly decision: Decision; readonly key: string }[] = [
  { decision: 'accept', key: 'A' },
  { decision: 'ignore', key: 'I' },
  { decision: 'reply', key: 'R' },
  { decision: 'ask', key: 'S' },
];

interface Props {
  readonly client: ClientView;
  readonly templates: readonly TemplateView[];
  readonly template: TemplateView | undefined;
  readonly onTemplate: (id: string) => void;
  readonly selected: number;
  readonly allowed: ReadonlySet<Decision>;
  readonly canUndo: boolean;
  readonly isEmpty: boolean;
  readonly onRun: (command: Command) => void;
}

/** What is done with the selection, or with the one invitation that is current; each with its key. */
export function TriageBar(props: Props) {
  const { client, templates, template, onTemplate, selected, allowed, canUndo, isEmpty, onRun } = props;
  return (
    <fieldset class="queue-bar">
      <legend class="visually-hidden">{t('queue_bar')}</legend>
      <span class="small queue-selected">
        {selected > 0 ? tn('queue_selected', selected) : t('queue_selectedNone')}
      </span>
      {ACTS.filter(({ decision }) => allowed.has(decision)).map(({ decision, key }) => (
        <button
          key={decision}
          type="button"
          class="button"
          disabled={isEmpty}
          aria-keyshortcuts={key}
          onClick={() => onRun({ kind: 'decide', decision })}
        >
          {t(DECISION_WORDS[decision], isolated(firstName(client.name)))} <kbd>{key}</kbd>
        </button>
      ))}
      {templates.length > 0 && allowed.has('reply') && (
        <label class="queue-with">
          <span class="small">{t('queue_with')}</span>
          <select value={template?.id} onChange={(event) => onTemplate(event.currentTarget.value)}>
            <TemplateOptions templates={templates} />
          </select>
        </label>
      )}
      <button
        type="button"
        class="button"
        disabled={!canUndo}
        aria-keyshortcuts="U"
        onClick={() => onRun({ kind: 'undo' })}
      >
        {t('queue_undo')} <kbd>U</kbd>
      </button>
    </fieldset>
  );
}
