import type { ComponentChildren } from 'preact';
import type { ScopeView } from '../../src/grant/contract.ts';
import { AREA_RULES, type Area } from '../../src/profile/sections.ts';
import { formatNumber, t } from '../app/strings.ts';
import { scopeNames, sectionLabel } from '../ui/format/labels.ts';
import { type Allowed, allOf, grouped, scopeKey, scopeOf } from './scope-groups.ts';

/** So many sections are shown as they are; more are folded into groups. */
const FLAT = 6;

interface Props {
  readonly asked: ScopeView;
  readonly allowed: Allowed;
  readonly onChange: (allowed: Allowed) => void;
}

/** A switch for each thing that was asked; what was not asked has none. */
export function ScopeSwitches({ asked, allowed, onChange }: Props) {
  const flip = (keys: readonly string[], on: boolean) => {
    const next = new Set(allowed);
    for (const key of keys)
      if (on) next.add(key);
      else next.delete(key);
    onChange(next);
  };
  const rows = (parts: ScopeView) =>
    parts.map((part) => <SectionSwitch key={part.section} part={part} allowed={allowed} onFlip={flip} />);
  if (asked.length <= FLAT)
    return (
      <fieldset class="card switches">
        <legend class="visually-hidden">{t('request_may')}</legend>
        {rows(asked)}
      </fieldset>
    );
  const off = allowed.size === 0;
  return (
    <fieldset class="card switches">
      <legend class="visually-hidden">{t('request_may')}</legend>
      <div class="row apart switch-row small">
        <span class="soft">{t('request_on', formatNumber(onIn(asked, allowed)), formatNumber(asked.length))}</span>
        <button type="button" class="link" onClick={() => onChange(off ? allOf(asked) : new Set())}>
          {t(off ? 'request_allOn' : 'request_allOff')}
        </button>
      </div>
      {grouped(asked).map(({ group, parts }) => (
        <details key={group} class="switch-row">
          <summary>
            <span class="row apart">
              <strong>{t(`request_group_${group}`)}</strong>
              <span class="small soft">{howManyOn(parts, allowed)}</span>
            </span>
            <span class="small soft">{scopeNames(parts)}</span>
          </summary>
          {group === 'guided' && <p class="small soft">{t('request_groupAbout_guided')}</p>}
          {rows(parts)}
        </details>
      ))}
    </fieldset>
  );
}

/** Sections of which something is switched on. */
const onIn = (parts: ScopeView, allowed: Allowed): number => scopeOf(parts, allowed).length;

function howManyOn(parts: ScopeView, allowed: Allowed): string {
  const on = onIn(parts, allowed);
  if (on === 0) return t('request_none');
  const all = [...allOf(parts)].every((key) => allowed.has(key));
  return all ? t('request_all') : t('request_on', formatNumber(on), formatNumber(parts.length));
}

interface SwitchProps {
  readonly part: ScopeView[number];
  readonly allowed: Allowed;
  readonly onFlip: (keys: readonly string[], on: boolean) => void;
}

/** One section, and beneath it each thing that may be done there, when more than one was asked. */
function SectionSwitch({ part: { section, verbs }, allowed, onFlip }: SwitchProps) {
  const keys = verbs.map((verb) => scopeKey(section, verb));
  const on = keys.some((key) => allowed.has(key));
  const label = sectionLabel(section);
  return (
    <div class="switch-row">
      <Switch on={on} onFlip={() => onFlip(keys, !on)}>
        <span>
          {label}
          {AREA_RULES[section].hasEntries && verbs.length === 1 && (
            <span class="small soft"> {verbs.map((verb) => t(`verb_${verb}`))}</span>
          )}
          {hasMore(section) && <span class="small soft block">{t(`request_${section}More`)}</span>}
        </span>
      </Switch>
      {verbs.length > 1 && (
        <fieldset class="row verbs small">
          <legend class="visually-hidden">{t('request_verbs', label)}</legend>
          {verbs.map((verb) => (
            <Switch
              key={verb}
              little
              on={allowed.has(scopeKey(section, verb))}
              onFlip={() => onFlip([scopeKey(section, verb)], !allowed.has(scopeKey(section, verb)))}
            >
              {t(`verb_${verb}`)}
            </Switch>
          ))}
        </fieldset>
      )}
    </div>
  );
}

/** Sections whose name does not say it all. */
const hasMore = (section: Area) => section === 'intro' || section === 'invitations' || section === 'post';

interface OneSwitchProps {
  readonly on: boolean;
  readonly little?: boolean;
  readonly onFlip: () => void;
  readonly children: ComponentChildren;
}

function Switch({ on, little = false, onFlip, children }: OneSwitchProps) {
  return (
    <label class={little ? 'row' : 'row apart'}>
      {!little && children}
      <input
        type="checkbox"
        role="switch"
        class={little ? 'switch little' : 'switch'}
        checked={on}
        aria-checked={on}
        onChange={onFlip}
      />
      {little && children}
    </label>
  );
}
