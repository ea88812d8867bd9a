import type { Area } from '../../src/profile/sections.ts';
import type { MessageView, OpenedView } from '../../src/rpc/shapes.ts';

/** What a message to the delegate is: the grant, the grant once more, its end, the results, the present texts. */
export type MessageAbout = 'granted' | 'again' | 'ended' | 'results' | 'texts' | 'invitations';

/** Places that need no more than their name; one member of the union for each. */
type Named<Names extends string> = Names extends string ? { readonly at: Names } : never;

/** The owner's screens, in the popup or as a column of the full tab. */
export type OwnerRoute =
  | Named<'home' | 'paste' | 'settings' | 'activity' | 'snapshots' | 'lock'>
  /** `id` is the request. */
  | { readonly at: 'request'; readonly id: string }
  /** In all of these `id` is the grant. */
  | {
      readonly at: 'message';
      readonly about: MessageAbout;
      readonly id: string;
      readonly name: string;
      readonly message: MessageView;
    }
  | { readonly at: 'grant' | 'share'; readonly id: string }
  /** The words were compared and were not the same. */
  | { readonly at: 'differed'; readonly name: string }
  | ReviewRoute;

/** What the owner reads and decides, in every frame. `id` is the grant. */
export type ReviewRoute =
  | { readonly at: 'summary'; readonly id: string }
  /** `change` is where to begin; the first undecided one without it. */
  | { readonly at: 'review'; readonly id: string; readonly change?: string }
  /** `review`: the grant to read on with after the words, when it is a part of this one; `change`: where. */
  | { readonly at: 'pairing'; readonly id: string; readonly change?: string; readonly review?: string };

/** The places of the side panel. */
export type PanelRoute = Named<'plan' | 'help' | 'activity' | 'snapshots'> | ReviewRoute;

/** Where there is no room for three columns of the desk, one of them is shown at a time. */
export type DeskStep = 'clients' | 'slots' | 'editor';

/** Over the whole desk. `paste` may come with what a dropped file turned out to hold. */
export type DeskDialog =
  | { readonly what: 'new' }
  | { readonly what: 'paste'; readonly dropped: readonly OpenedView[] }
  | { readonly what: 'pass'; readonly client: string | null; readonly request: string | null };

/** Over one client: the next message, its note, and what the menu opens; `adds`: a section that gets an entry. */
export type ClientDialog =
  | { readonly what: 'preview' | 'note' | 'words' | 'forget' | 'signed-report' }
  | { readonly what: 'add'; readonly adds: Area };

/** The writer's desk: which client, which of its slots, and what lies over them. */
export interface DeskRoute {
  readonly at: 'desk';
  /** null: the first of the list. */
  readonly client: string | null;
  readonly step: DeskStep;
  /** A slot or one of the screens beside them; undefined as long as nobody chose. */
  readonly slot?: string | undefined;
  readonly dialog: DeskDialog | null;
  readonly ofClient: ClientDialog | null;
}

/** Where somebody is, in whichever frame. Kept in the page alone: a closed popup begins at home again, and has decided nothing. */
export type Route = OwnerRoute | PanelRoute | DeskRoute;

export const HOME: OwnerRoute = { at: 'home' };

/** Two routes with the same key show the same thing; another key is a new screen. */
export const routeKey = (route: Route): string =>
  route.at === 'message' ? `message ${route.about} ${route.id}` : JSON.stringify(route);

/** Where "Back" and "Later" lead: the frame's first screen, but from what lies behind another one. */
export function backFrom(route: Route): Route {
  if (route.at === 'share') return { at: 'grant', id: route.id };
  return route.at === 'snapshots' || route.at === 'lock' ? { at: 'settings' } : HOME;
}

/** Where the owner's screens go; what only another frame shows leads home. */
export const inOwner = (route: Route): OwnerRoute =>
  route.at === 'plan' || route.at === 'help' || route.at === 'desk' ? HOME : route;

/** Where the full tab can be told to begin. */
export type Address =
  | { readonly at: 'paste' | 'lock' }
  | { readonly at: 'review' | 'summary'; readonly id: string; readonly change?: string };

export const hashOf = (address: Address): string => {
  const parts = 'id' in address ? [address.at, address.id, address.change ?? ''] : [address.at];
  return `#${parts.map(encodeURIComponent).join('/')}`;
};

/** The owner's screen that an address asks for. */
export function routeOf(hash: string): OwnerRoute {
  const [at, id, change] = hash.slice(1).split('/').map(decodeURIComponent);
  if (at === 'paste' || at === 'lock') return { at };
  if (at === 'summary' && id) return { at, id };
  if (at === 'review' && id) return { at, id, ...(change ? { change } : {}) };
  return HOME;
}
