import { type EntryForm, FIELDS, type FormName } from '../shared/forms.ts';
import { isIncomplete, isTooLong } from '../shared/limits.ts';
import type { SaveRequest } from '../shared/page-data.ts';
import { entriesOf, entryOf } from '../shared/sections.ts';
import { isList, listIn, putValues, type Values } from '../shared/values.ts';
import type { PracticeProfile, PracticeResponse, SavedForm } from '../types.ts';
import { blankEntry } from './blank.ts';
import { json } from './replies.ts';
import { memberByVanity, type ServerState, signedInMember } from './state.ts';

/** Where a form was sent: whose profile, which form, and of what is there already, which entry. */
export interface SaveAddress {
  vanity: string;
  form: FormName;
  id?: string | undefined;
}

/** Puts a form's values into the profile, or refuses as a real server would. */
export function acceptSave(state: ServerState, { vanity, form, id }: SaveAddress, body?: string): PracticeResponse {
  const member = memberByVanity(state, vanity);
  if (!member || member !== signedInMember(state)) return json(403, { error: 'not your profile' });
  if (state.faults.saveRefused) return json(500, { error: 'save refused' });
  const request = JSON.parse(body ?? '{}') as Partial<SaveRequest>;
  const sent = request.values ?? {};
  if (state.faults.blankedAfterMs === null && isIncomplete(form, sent, state.faults.requiredExtra))
    return json(422, { error: 'empty' });
  if (isTooLong(form, sent)) return json(422, { error: 'too long' });
  const values = cutTo(sent, state.faults.trimmedTo);
  const save: SavedForm = { at: Date.now(), form, action: 'change', values: sent };
  if (form === 'intro' || form === 'about') {
    putIntroOrAbout(member, form, values);
  } else {
    const put = putEntry(state, member, form, id, values);
    if (put === null) return json(404, { error: 'no such entry' });
    Object.assign(save, { action: id === undefined ? 'add' : 'change', id: put });
    if (form === 'position') Object.assign(save, { positionId: put, notifyNetwork: request.notifyNetwork === true });
  }
  state.saves.push(save);
  return json(200, { saved: true });
}

/** Takes an entry out of the profile. */
export function acceptDelete(state: ServerState, { vanity, form, id }: SaveAddress): PracticeResponse {
  const member = memberByVanity(state, vanity);
  if (!member || member !== signedInMember(state)) return json(403, { error: 'not your profile' });
  if (state.faults.saveRefused) return json(500, { error: 'save refused' });
  if (form === 'intro' || form === 'about' || id === undefined) return json(404, { error: 'no such entry' });
  const entries = entriesOf(member, form);
  const index = entries.findIndex((entry) => entry.id === id);
  if (index < 0) return json(404, { error: 'no such entry' });
  entries.splice(index, 1);
  const whose = form === 'position' ? { positionId: id } : {};
  state.saves.push({ at: Date.now(), form, action: 'delete', id, ...whose, values: {} });
  return json(200, { deleted: true });
}

/** Values of selects and check boxes are codes, not text: cutting them would break more than the text. */
const CODED =
  /^(employmentType|locationType|pronouns|proficiency|cause|current|companyId|notifyNetwork|\w+(Month|Year))$/;

function cutTo(values: Values, units: number | null): Values {
  if (units === null) return values;
  const cut = (field: string, value: string): string => {
    if (CODED.test(field)) return value;
    if (isList(field))
      return listIn(value)
        .map((item) => item.slice(0, units))
        .join('\n');
    return value.slice(0, units);
  };
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, cut(field, value)]));
}

function putIntroOrAbout(member: PracticeProfile, form: 'intro' | 'about', values: Values): void {
  if (form === 'about') {
    member.about = (values.about ?? member.about).trimEnd();
    if (values.topSkills !== undefined) member.topSkills = listIn(values.topSkills);
    return;
  }
  for (const field of FIELDS.intro) member[field] = values[field] ?? member[field];
}

/** The id of the entry the values went into; null when the one asked for does not exist. */
function putEntry(
  state: ServerState,
  member: PracticeProfile,
  form: EntryForm,
  id: string | undefined,
  values: Values,
): string | null {
  if (id !== undefined) {
    const entry = entryOf(member, form, id);
    if (entry) putValues(form, entry, values);
    return entry?.id ?? null;
  }
  const twin = form === 'skill' ? member.skills.find(({ name }) => sameSkill(name, values.skill ?? '')) : undefined;
  if (twin) return twin.id;
  state.lastId += 1;
  const added = blankEntry(form, String(state.lastId));
  putValues(form, added, values);
  entriesOf(member, form).unshift(added);
  // the side effect nobody asked for
  if (form === 'position' && values.current === 'true') member.headline = `${values.title} at ${values.company}`;
  return added.id;
}

const sameSkill = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();
