import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { ScopeView } from '../../src/grant/contract.ts';
import { PACKAGES, scopeOfPackage } from '../../src/profile/packages.ts';
import { AREA_RULES, AREAS, type Area, type Verb } from '../../src/profile/sections.ts';
import { formatNumber, t } from '../app/strings.ts';
import { sectionLabel } from '../ui/format/labels.ts';
import { FOLDS } from './scope-groups.ts';

interface Props {
  readonly chosen: ScopeView;
  readonly onChosen: (scope: ScopeView) => void;
}

/** What the client is asked for: a package, or section by section what may be proposed there. */
export function ScopeChoice({ chosen, onChosen }: Props) {
  const verbsOf = (section: Area) => chosen.find((part) => part.section === section)?.verbs ?? [];
  const set = (section: Area, verbs: readonly Verb[]) =>
    onChosen(
      AREAS.flatMap((name) => {
        const now = name === section ? withNeeded(section, verbs) : verbsOf(name);
        return now.length > 0 ? [{ section: name, verbs: [...now] }] : [];
      }),
    );
  const row = (section: Area) => (
    <SectionRow key={section} section={section} verbs={verbsOf(section)} onVerbs={(verbs) => set(section, verbs)} />
  );
  return (
    <fieldset class="desk-scope">
      <legend>{t('desk_scope')}</legend>
      <div class="row">
        {PACKAGES.map(({ name, sections }) => (
          <button
            key={name}
            type="button"
            class="button desk-package"
            aria-pressed={isSame(scopeOfPackage(sections), chosen)}
            onClick={() => onChosen(scopeOfPackage(sections))}
          >
            {t(`package_${name}`)}
          </button>
        ))}
      </div>
      {FOLDS.map(({ label, areas }) =>
        label ? (
          <Folded key={label} label={t(label)} count={countOf(areas, verbsOf)}>
            {areas.map(row)}
          </Folded>
        ) : (
          areas.map(row)
        ),
      )}
    </fieldset>
  );
}

/** Nobody answers what is not seen, and a reply goes to somebody accepted. */
function withNeeded(section: Area, verbs: readonly Verb[]): readonly Verb[] {
  if (section !== 'invitations' || verbs.length === 0) return verbs;
  const needed: Verb[] = verbs.includes('reply') ? ['see', 'accept'] : ['see'];
  return AREA_RULES.invitations.verbs.filter((verb) => verbs.includes(verb) || needed.includes(verb));
}

const countOf = (sections: readonly Area[], verbsOf: (section: Area) => readonly Verb[]): string =>
  t(
    'counterUnits',
    formatNumber(sections.filter((section) => verbsOf(section).length > 0).length),
    formatNumber(sections.length),
  );

const isSame = (a: ScopeView, b: ScopeView): boolean =>
  a.length === b.length &&
  a.every(({ section, verbs }) =>
    b.some((part) => part.section === section && verbs.every((verb) => part.verbs.includes(verb))),
  );

interface FoldedProps {
  readonly label: string;
  readonly count: string;
  readonly children: ComponentChildren;
}

function Folded({ label, count, children }: FoldedProps) {
  const [open, setOpen] = useState(false);
  return (
    <details class="desk-folded" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {label} <span class="soft small">{count}</span>
      </summary>
      {open && children}
    </details>
  );
}

interface RowProps {
  readonly section: Area;
  /** The verbs to choose from: all the section has, unless said. */
  readonly offered?: readonly Verb[];
  readonly verbs: readonly Verb[];
  readonly onVerbs: (verbs: readonly Verb[]) => void;
}

export function SectionRow({ section, offered, verbs, onVerbs }: RowProps) {
  const label = sectionLabel(section);
  const all = offered ?? AREA_RULES[section].verbs;
  const toggle = (verb: Verb) => onVerbs(all.filter((each) => (each === verb) !== verbs.includes(each)));
  return (
    <div class="desk-scope-row">
      <label class="desk-check">
        <input
          type="checkbox"
          checked={verbs.length > 0}
          onChange={(event) => onVerbs(event.currentTarget.checked ? all : [])}
        />
        {label}
      </label>
      {verbs.length > 0 && all.length > 1 && (
        <span class="desk-verbs small">
          {all.map((verb) => (
            <label key={verb} class="desk-check">
              <input
                type="checkbox"
                aria-label={t('desk_verbIn', label, t(`verb_${verb}`))}
                checked={verbs.includes(verb)}
                onChange={() => toggle(verb)}
              />
              {t(`verb_${verb}`)}
            </label>
          ))}
        </span>
      )}
    </div>
  );
}
