import type { ApplyMode } from '../../src/grant/grant.ts';
import { type Area, onlyNetwork } from '../../src/profile/sections.ts';
import { type StringKey, t } from '../app/strings.ts';

const MODES: readonly ApplyMode[] = ['fill', 'copy', 'fill-and-save'];
const STEM = { fill: 'mode_fill', copy: 'mode_copy', 'fill-and-save': 'mode_fillAndSave' } as const;

interface Props {
  readonly mode: ApplyMode;
  /** What the permission is about: a button on a card is pressed, a form is filled and saved. */
  readonly scope: readonly { readonly section: Area }[];
  readonly onChange: (mode: ApplyMode) => void;
}

/** How what was approved is done; each way says its risk. */
export function ModeField({ mode, scope, onChange }: Props) {
  const answers = scope.some(({ section }) => section === 'invitations');
  const beside = onlyNetwork(scope);
  const word = (key: string): string => t((beside ? `${key}_beside` : key) as StringKey);
  return (
    <fieldset class="stack">
      <legend>{word('mode_question')}</legend>
      {MODES.map((value) => (
        <label class="choice" key={value}>
          <input type="radio" name="mode" value={value} checked={mode === value} onChange={() => onChange(value)} />
          <span>
            {word(STEM[value])}{' '}
            <span class="small soft">
              {word(`${STEM[value]}Risk`)}
              {value === 'fill-and-save' && answers && !beside && ` ${t('mode_pressesToo')}`}
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
