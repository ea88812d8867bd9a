import type { ScopeView } from '../../src/messages/views.ts';
import { SECTIONS, type SectionName, type Verb } from '../../src/profile/sections.ts';
import { sectionLabel } from '../parts/labels.ts';
import { t } from '../strings.ts';

/** What is switched on, as `section verb`. */
export type Allowed = ReadonlySet<string>;
const key = (section: SectionName, verb: Verb): string => `${section} ${verb}`;

export const allOf = (asked: ScopeView): Allowed =>
  new Set(asked.flatMap(({ section, verbs }) => verbs.map((verb) => key(section, verb))));

/** The asked scope, less what is switched off: never more. */
export const scopeOf = (asked: ScopeView, allowed: Allowed): ScopeView =>
  asked
    .map(({ section, verbs }) => ({ section, verbs: verbs.filter((verb) => allowed.has(key(section, verb))) }))
    .filter(({ verbs }) => verbs.length > 0);

interface Props {
  readonly asked: ScopeView;
  readonly allowed: Allowed;
  readonly onChange: (allowed: Allowed) => void;
}

/** One switch for each thing that was asked; what was not asked has none. */
export function ScopeSwitches({ asked, allowed, onChange }: Props) {
  const flip = (name: string) => {
    const next = new Set(allowed);
    if (!next.delete(name)) next.add(name);
    onChange(next);
  };
  return (
    <fieldset class="card switches">
      <legend class="visually-hidden">{t('request_may')}</legend>
      {asked.flatMap(({ section, verbs }) =>
        verbs.map((verb) => (
          <label class="row apart" key={key(section, verb)}>
            <span>
              {sectionLabel(section)}
              {SECTIONS[section].hasEntries && <span class="small soft"> {t(`verb_${verb}`)}</span>}
            </span>
            <input
              type="checkbox"
              role="switch"
              class="switch"
              checked={allowed.has(key(section, verb))}
              aria-checked={allowed.has(key(section, verb))}
              onChange={() => flip(key(section, verb))}
            />
          </label>
        )),
      )}
    </fieldset>
  );
}
