import { LIMITS } from '../../shared/limits.ts';
import { profilePath } from '../../shared/routes.ts';
import { RichTextField } from '../fields/rich-text-field.tsx';
import { Target } from '../fields/target.tsx';
import { TextArea, TextField } from '../fields/text-field.tsx';
import { Typeahead } from '../fields/typeahead.tsx';
import { usePage, useWords } from '../page-context.ts';
import { INDUSTRIES } from '../suggestions.ts';
import { FormDialog } from './form-dialog.tsx';
import { useFormState } from './form-state.ts';

/** First and last name, headline, industry and location. */
export function IntroForm() {
  const { profile, textarea } = usePage();
  const words = useWords();
  const { firstName, lastName, headline, industry, location } = profile;
  const form = useFormState({ firstName, lastName, headline, industry, location });
  const field = (name: string) => ({ value: form.value(name), onChange: form.setter(name), maxLength: LIMITS[name] });
  return (
    <FormDialog
      heading={words.editIntro}
      form={form}
      endpoint={`${profile.vanity}/intro`}
      exitPath={profilePath(profile.vanity)}
    >
      <div className="pair">
        <TextField label={words.firstName} {...field('firstName')} />
        <TextField label={words.lastName} {...field('lastName')} />
      </div>
      <Target
        {...field('headline')}
        draw={(value, onChange) => {
          const common = { label: words.headline, value, onChange, maxLength: LIMITS.headline };
          return textarea ? <TextArea {...common} rows={2} /> : <RichTextField {...common} labelShown singleLine />;
        }}
      />
      <Typeahead label={words.industry} {...field('industry')} suggestions={INDUSTRIES} />
      <TextField label={words.location} {...field('location')} />
    </FormDialog>
  );
}
