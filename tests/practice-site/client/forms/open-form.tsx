import { useState } from 'react';
import { isIncomplete } from '../../shared/limits.ts';
import type { OpenForm } from '../../shared/routes.ts';
import { EntryIdContext } from '../fields/control.tsx';
import { navigate } from '../navigation.ts';
import { usePage, useWords } from '../page-context.ts';
import { send } from '../server.ts';
import { AskDialog } from './ask-dialog.tsx';
import type { Saved } from './follow-up.tsx';
import { FormFields } from './form-fields.tsx';
import { FormShell } from './form-shell.tsx';
import { useFormState, withKept } from './form-state.ts';
import { initialValues } from './initial-values.ts';
import { useRedraw, useSavesItself } from './of-its-own.ts';
import { Action } from './parts.tsx';

interface OpenFormViewProps {
  open: OpenForm;
  /** The page to go to once the form is closed. */
  exitPath: string;
  onSaved: (saved: Saved) => void;
}

/** Any form of the site: its fields, Save, and for an entry that exists Delete. */
export function OpenFormView({ open, exitPath, onSaved }: OpenFormViewProps) {
  const page = usePage();
  const words = useWords();
  const state = useFormState(initialValues(open, page));
  const form = page.savesItself && open.form === 'position' ? withKept(state, 'title') : state;
  const [busy, setBusy] = useState(false);
  const [alert, setAlert] = useState<string | null>(null);
  const [asking, setAsking] = useState<'discard' | 'delete' | null>(page.discardLeftOpen ? 'discard' : null);
  const entryWords = open.form === 'intro' || open.form === 'about' ? null : words.entries[open.form];
  const endpoint = [page.profile.vanity, open.form, ...(open.id === null ? [] : [open.id])].join('/');

  const drawn = useRedraw(form, page.blankedAfterMs);
  useSavesItself(form, page.savesItself && open.form === 'position' ? endpoint : null);

  const act = async (doIt: () => Promise<boolean>): Promise<boolean> => {
    setBusy(true);
    setAlert(null);
    const done = await doIt();
    setBusy(false);
    if (done) navigate(exitPath);
    else setAlert(words.saveFailed);
    return done;
  };
  const save = async () => {
    const { notifyNetwork, ...values } = form.values;
    if (page.blankedAfterMs === null && isIncomplete(open.form, values, page.requiredExtra))
      return setAlert(words.incomplete);
    const more = open.form === 'position' ? { notifyNetwork: notifyNetwork === 'true' } : {};
    if (!(await act(() => send(endpoint, { values, ...more })))) return;
    if (open.form === 'position') onSaved({ form: open.form, at: values.company ?? '' });
    if (open.form === 'education') onSaved({ form: open.form, at: values.school ?? '' });
    if (open.form === 'certification') onSaved({ form: open.form, at: values.organization ?? '' });
  };
  const remove = async () => {
    setAsking(null);
    await act(() => send(`${endpoint}/delete`, { values: {} }));
  };
  const heading = (open.id === null ? entryWords?.add : entryWords?.edit) ?? introOrAbout(open.form, words);
  const leave = () => (form.dirty ? setAsking('discard') : navigate(exitPath));

  return (
    <EntryIdContext value={open.id ?? '0'}>
      <FormShell
        heading={heading}
        alert={alert}
        onDismiss={leave}
        actions={
          <>
            {entryWords && open.id !== null && (
              <Action text={entryWords.remove} disabled={busy} onPress={() => setAsking('delete')} />
            )}
            <Action text={words.save} primary disabled={!form.dirty || busy} onPress={() => void save()} />
          </>
        }
      >
        <FormFields key={drawn} name={open.form} form={form} />
      </FormShell>
      {asking === 'discard' && (
        <AskDialog
          title={words.discardTitle}
          text={words.discardText}
          yes={words.discard}
          onYes={() => navigate(exitPath)}
          onNo={() => setAsking(null)}
        />
      )}
      {asking === 'delete' && (
        <AskDialog
          title={words.deleteTitle}
          text={words.deleteText}
          yes={words.delete}
          onYes={() => void remove()}
          onNo={() => setAsking(null)}
        />
      )}
    </EntryIdContext>
  );
}

const introOrAbout = (form: string, words: { editIntro: string; editAbout: string }): string =>
  form === 'intro' ? words.editIntro : words.editAbout;
