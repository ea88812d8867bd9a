import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import type { ChangeView } from '../../src/change/contract.ts';
import { fieldRule } from '../../src/profile/sections.ts';
import { itemsOf } from '../../src/profile/values.ts';
import { formatNumber, t } from '../app/strings.ts';
import { Counter } from '../ui/counter.tsx';
import { fieldLabel } from '../ui/format/labels.ts';
import { choiceText } from '../ui/format/value-text.ts';
import { MonthEdit } from '../ui/month-field.tsx';
import type { DecisionDraft } from './use-decision.ts';

type Texts = DecisionDraft['texts'];

interface Props {
  readonly change: ChangeView;
  readonly texts: Texts;
  readonly onTexts: (texts: Texts) => void;
}

/** The new values in the owner's own hands, each in the box that fits it. */
export function EditFields({ change, texts, onTexts }: Props) {
  const id = useId();
  const first = useRef<HTMLDivElement>(null);
  // before it is painted: whoever types on at once loses no letter
  useLayoutEffect(() => first.current?.querySelector<HTMLElement>('textarea, input, select')?.focus(), []);
  const several = change.fields.length > 1;
  return (
    <div class="stack edits" ref={first}>
      {change.fields.map((field) => (
        <EditField
          key={field.name}
          id={`${id}-${field.name}`}
          change={change}
          field={field}
          several={several}
          value={texts[field.name] ?? field.after}
          onValue={(value) => onTexts({ ...texts, [field.name]: value })}
        />
      ))}
    </div>
  );
}

interface FieldProps {
  readonly id: string;
  readonly change: ChangeView;
  readonly field: ChangeView['fields'][number];
  readonly several: boolean;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function EditField({ id, change, field, several, value, onValue }: FieldProps) {
  const { name, kind, limit } = field;
  const rule = fieldRule(change.section, name);
  const label = fieldLabel(name);
  if (kind === 'month') return <MonthEdit label={label} value={value} onValue={onValue} />;
  if (kind === 'check')
    return (
      <label class="row">
        <input
          type="checkbox"
          checked={value === 'yes'}
          onChange={(event) => onValue(event.currentTarget.checked ? 'yes' : 'no')}
        />
        {label}
      </label>
    );
  const counter =
    kind === 'list' ? (
      <span class="counter">
        {t('counterUnits', formatNumber(itemsOf(value).length), formatNumber(rule?.most ?? limit))}
      </span>
    ) : (
      kind !== 'choice' && <Counter text={value} limit={limit} />
    );
  return (
    <div class="stack">
      <div class={several ? 'row apart' : 'visually-hidden'}>
        <label for={id}>{label}</label>
        {several && counter}
      </div>
      {kind === 'choice' ? (
        <select id={id} value={value} onChange={(event) => onValue(event.currentTarget.value)}>
          {!rule?.required && <option value="">{t('edit_notSaid')}</option>}
          {rule?.choices?.map((code) => (
            <option key={code} value={code}>
              {choiceText(code)}
            </option>
          ))}
        </select>
      ) : (
        <TextBox id={id} kind={kind} limit={limit} value={value} onValue={onValue} />
      )}
      {kind === 'list' && (
        <p id={`${id}-hint`} class="small soft">
          {t('edit_onePerLine')}
        </p>
      )}
    </div>
  );
}

/** A line that may be longer than this wraps while it is written, but takes no line break. */
const WRAPS = 150;

interface BoxProps {
  readonly id: string;
  readonly kind: 'line' | 'text' | 'list';
  readonly limit: number;
  readonly value: string;
  readonly onValue: (value: string) => void;
}

function TextBox({ id, kind, limit, value, onValue }: BoxProps) {
  const take = (typed: string) => onValue(kind === 'line' ? typed.replace(/\r?\n/g, ' ') : typed);
  const shared = { id, class: 'member-text edit', dir: 'auto', value } as const;
  if (kind === 'line' && limit <= WRAPS)
    return <input type="text" {...shared} onInput={(event) => take(event.currentTarget.value)} />;
  const rows = { line: Math.min(5, Math.ceil(limit / 50)), text: 10, list: itemsOf(value).length + 2 }[kind];
  return (
    <textarea
      {...shared}
      rows={rows}
      aria-describedby={kind === 'list' ? `${id}-hint` : undefined}
      onInput={(event) => take(event.currentTarget.value)}
    />
  );
}
