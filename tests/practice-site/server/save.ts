import { LIMITS, REQUIRED } from '../shared/limits.ts';
import type { SaveRequest } from '../shared/page-data.ts';
import type { PracticeMonth, PracticePosition, PracticeProfile, PracticeResponse, SavedForm } from '../types.ts';
import { json } from './replies.ts';
import { memberByVanity, type ServerState, signedInMember } from './state.ts';

type Values = Record<string, string>;

/** Puts a form's values into the profile, or refuses as a real server would. */
export function acceptSave(
  state: ServerState,
  vanity: string,
  form: SavedForm['form'],
  positionId: string | undefined,
  body: string | undefined,
): PracticeResponse {
  const member = memberByVanity(state, vanity);
  if (!member || member !== signedInMember(state)) return json(403, { error: 'not your profile' });
  if (state.faults.saveRefused) return json(500, { error: 'save refused' });
  const request = JSON.parse(body ?? '{}') as Partial<SaveRequest>;
  const sent = request.values ?? {};
  if (!isAcceptable(form, sent)) return json(422, { error: 'empty or too long' });
  const values = cutTo(sent, state.faults.trimmedTo);
  const save: SavedForm = { at: Date.now(), form, values: sent };
  if (form === 'intro') {
    putIntro(member, values);
  } else if (form === 'about') {
    member.about = (values.about ?? member.about).trimEnd();
  } else {
    const position = member.positions.find((candidate) => candidate.id === positionId);
    if (!position) return json(404, { error: 'no such position' });
    putPosition(position, values);
    Object.assign(save, { positionId: position.id, notifyNetwork: request.notifyNetwork === true });
  }
  state.saves.push(save);
  return json(200, { saved: true });
}

function isAcceptable(form: string, values: Values): boolean {
  const tooLong = Object.entries(values).some(([name, value]) => value.length > (LIMITS[name] ?? Infinity));
  const empty = REQUIRED[form]?.some((name) => (values[name] ?? '').trim() === '') ?? false;
  return !tooLong && !empty;
}

/** Values of selects and check boxes are codes, not text: cutting them would break more than the text. */
const CODES: ReadonlySet<string> = new Set([
  'employmentType',
  'current',
  'startMonth',
  'startYear',
  'endMonth',
  'endYear',
]);

function cutTo(values: Values, units: number | null): Values {
  if (units === null) return values;
  const cut = Object.entries(values).map(([name, value]) => [name, CODES.has(name) ? value : value.slice(0, units)]);
  return Object.fromEntries(cut);
}

function putIntro(member: PracticeProfile, values: Values): void {
  for (const name of ['firstName', 'lastName', 'headline', 'location', 'industry'] as const) {
    member[name] = values[name] ?? member[name];
  }
}

function putPosition(position: PracticePosition, values: Values): void {
  for (const name of ['title', 'company', 'location', 'description', 'employmentType'] as const) {
    position[name] = values[name] ?? position[name];
  }
  position.start = readMonth(values.startMonth, values.startYear) ?? position.start;
  position.end = values.current === 'true' ? null : readMonth(values.endMonth, values.endYear);
}

function readMonth(month: string | undefined, year: string | undefined): PracticeMonth | null {
  return month && year ? { month: Number(month), year: Number(year) } : null;
}
