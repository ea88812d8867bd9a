import type { MessageView } from '../../src/rpc/shapes.ts';

/** What a message to the delegate is: the grant, the grant once more, its end, the results, the present texts. */
export type MessageAbout = 'granted' | 'again' | 'ended' | 'results' | 'texts' | 'invitations';

/** Where the owner is. Kept in the page alone: a closed popup begins at home again, and has decided nothing. */
export type Route =
  | { readonly at: 'home' | 'paste' | 'settings' | 'activity' | 'copies' | 'lock' }
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
  | { readonly at: 'grant' | 'summary' | 'share'; readonly id: string }
  /** The words were compared and were not the same. */
  | { readonly at: 'differed'; readonly name: string }
  /** `change` is where to begin; the first undecided one without it. */
  | { readonly at: 'review'; readonly id: string; readonly change?: string }
  /** `review`: the grant to read on with after the words, when it is a part of this one; `change`: where. */
  | { readonly at: 'pairing'; readonly id: string; readonly change?: string; readonly review?: string };

export const HOME: Route = { at: 'home' };

/** Two routes with the same key show the same thing; another key is a new screen. */
export const routeKey = (route: Route): string =>
  route.at === 'message' ? `message ${route.about} ${route.id}` : JSON.stringify(route);

/** Where the full tab can be told to begin. */
export type Place =
  | { readonly at: 'paste' | 'lock' }
  | { readonly at: 'review' | 'summary'; readonly id: string; readonly change?: string };

export const hashOf = (place: Place): string => {
  const parts = 'id' in place ? [place.at, place.id, place.change ?? ''] : [place.at];
  return `#${parts.map(encodeURIComponent).join('/')}`;
};

export function routeOf(hash: string): Route {
  const [at, id, change] = hash.slice(1).split('/').map(decodeURIComponent);
  if (at === 'paste' || at === 'lock') return { at };
  if (at === 'summary' && id) return { at, id };
  if (at === 'review' && id) return { at, id, ...(change ? { change } : {}) };
  return HOME;
}
