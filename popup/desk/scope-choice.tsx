import { SECTION_NAMES, type SectionName } from '../../src/profile/sections.ts';
import { sectionLabel } from '../parts/labels.ts';
import { type StringKey, t } from '../strings.ts';

/** What writers are usually asked for. */
const PACKAGES: readonly { readonly label: StringKey; readonly sections: readonly SectionName[] }[] = [
  { label: 'desk_package_short', sections: ['headline', 'about'] },
  { label: 'desk_package_whole', sections: SECTION_NAMES },
];

interface Props {
  readonly chosen: readonly SectionName[];
  readonly onChosen: (sections: readonly SectionName[]) => void;
}

export function ScopeChoice({ chosen, onChosen }: Props) {
  const has = (sections: readonly SectionName[]) =>
    sections.length === chosen.length && sections.every((section) => chosen.includes(section));
  const toggle = (section: SectionName) =>
    onChosen(SECTION_NAMES.filter((name) => (name === section) !== chosen.includes(name)));
  return (
    <fieldset class="desk-scope">
      <legend>{t('desk_scope')}</legend>
      <div class="row">
        {PACKAGES.map(({ label, sections }) => (
          <button
            key={label}
            type="button"
            class="button desk-package"
            aria-pressed={has(sections)}
            onClick={() => onChosen(sections)}
          >
            {t(label)}
          </button>
        ))}
      </div>
      {SECTION_NAMES.map((section) => (
        <label key={section} class="desk-check">
          <input type="checkbox" checked={chosen.includes(section)} onChange={() => toggle(section)} />
          {sectionLabel(section)}
        </label>
      ))}
    </fieldset>
  );
}
