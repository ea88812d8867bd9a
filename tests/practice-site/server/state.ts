import type {
  Faults,
  PracticeInvitation,
  PracticeLanguage,
  PracticeMessage,
  PracticePost,
  PracticePress,
  PracticeProfile,
  PracticeUi,
  SavedForm,
} from '../types.ts';
import { annLee, maxOther, stranger } from './seed.ts';
import { annsInvitations, maxsInvitations } from './seed-invitations.ts';
import { NETWORK_FAULTS_OFF, NETWORK_UI } from './switches.ts';

/** The in-memory server: what `PracticeSite` shows, plus the second member. */
export interface ServerState {
  profile: PracticeProfile;
  other: PracticeProfile;
  saves: SavedForm[];
  invitations: PracticeInvitation[];
  otherInvitations: PracticeInvitation[];
  presses: PracticePress[];
  messages: PracticeMessage[];
  posts: PracticePost[];
  drafts: string[];
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
    invitations: annsInvitations(),
    otherInvitations: maxsInvitations(),
    presses: [],
    messages: [],
    posts: [],
    drafts: [],
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
      blankedAfterMs: null,
      savesItself: false,
      lazyCards: false,
      ...NETWORK_FAULTS_OFF,
    },
    ui: {
      shadow: false,
      textarea: false,
      richDescription: false,
      language: 'en',
      frontEnd: 'new',
      flip: false,
      entryLinks: 'below',
      skillBoxes: false,
      translated: false,
      strangeCards: false,
      mutations: [],
      ...NETWORK_UI,
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

/** The member whose profile has this vanity name, or null; of those who invite, what their cards tell. */
export function memberByVanity(state: ServerState, vanity: string): PracticeProfile | null {
  const member = [state.profile, state.other].find((candidate) => candidate.vanity === vanity);
  if (member) return member;
  const path = `/in/${encodeURIComponent(vanity)}/`;
  const inviter = [...state.invitations, ...state.otherInvitations].find((invitation) => invitation.path === path);
  return inviter ? stranger(vanity, inviter.name, inviter.headline) : null;
}
