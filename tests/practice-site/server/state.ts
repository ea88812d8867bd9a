import type { Faults, PracticeLanguage, PracticeProfile, PracticeUi, SavedForm } from '../types.ts';
import { annLee, maxOther } from './seed.ts';

/** The in-memory server: what `PracticeSite` shows, plus the second member. */
export interface ServerState {
  profile: PracticeProfile;
  other: PracticeProfile;
  saves: SavedForm[];
  requests: string[];
  faults: Faults;
  ui: PracticeUi;
  /** The highest number given to an entry so far. */
  lastId: number;
  /** Page documents served so far while languages flip. */
  turns: number;
  /** The language of the last of them; null before the first. */
  served: PracticeLanguage | null;
}

/** The seed, made anew at each call. */
export function freshState(): ServerState {
  return {
    profile: annLee(),
    other: maxOther(),
    saves: [],
    requests: [],
    faults: {
      saveRefused: false,
      slowMs: 0,
      signedOut: false,
      otherMember: false,
      trimmedTo: null,
      unknownForm: false,
      lookAlikeField: false,
      followUp: null,
      discardLeftOpen: false,
      requiredExtra: false,
      staleStart: false,
      namesake: false,
      lazyCards: false,
    },
    ui: {
      shadow: false,
      textarea: false,
      richDescription: false,
      language: 'en',
      frontEnd: 'new',
      flip: false,
      mutations: [],
    },
    lastId: 9000,
    turns: 0,
    served: null,
  };
}

/** The member who is signed in, or null. */
export function signedInMember(state: ServerState): PracticeProfile | null {
  if (state.faults.signedOut) return null;
  return state.faults.otherMember ? state.other : state.profile;
}

/** The member whose profile has this vanity name, or null. */
export function memberByVanity(state: ServerState, vanity: string): PracticeProfile | null {
  return [state.profile, state.other].find((member) => member.vanity === vanity) ?? null;
}
