import { LIMITS } from '../../shared/limits.ts';
import { profilePath } from '../../shared/routes.ts';
import { RichTextField } from '../fields/rich-text-field.tsx';
import { Target } from '../fields/target.tsx';
import { TextArea, TextField } from '../fields/text-field.tsx';
import { usePage, useWords } from '../page-context.ts';
import { FormDialog } from './form-dialog.tsx';
import { useFormState } from './form-state.ts';

/** About, and the picker for top skills that stands below it. */
export function AboutForm() {
  const { profile, textarea } = usePage();
  const words = useWords();
  const form = useFormState({ about: profile.about, topSkill: '' });
  return (
    <FormDialog
      heading={words.editAbout}
      form={form}
      endpoint={`${profile.vanity}/about`}
      exitPath={profilePath(profile.vanity)}
    >
      <Target
        value={form.value('about')}
        onChange={form.setter('about')}
        draw={(value, onChange) => {
          const common = { label: words.about, value, onChange, maxLength: LIMITS.about };
          return textarea ? (
            <TextArea {...common} rows={9} labelHidden />
          ) : (
            <RichTextField {...common} labelShown={false} singleLine={false} />
          );
        }}
      />
      <TextField
        label={words.topSkills}
        value={form.value('topSkill')}
        onChange={form.setter('topSkill')}
        placeholder={words.skill}
        maxLength={LIMITS.skill}
      />
    </FormDialog>
  );
}
