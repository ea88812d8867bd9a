import { INVITATIONS_PATH } from '../shared/network.ts';
import { profilePath, readRoute } from '../shared/routes.ts';
import { entriesOf, entryOf } from '../shared/sections.ts';
import type { PracticeLanguage, PracticeRequest, PracticeResponse } from '../types.ts';
import type { Assets } from './bundle.ts';
import { respondWithData } from './data.ts';
import { appDocument, ICON, loginDocument, notFoundDocument } from './documents.ts';
import { redirect, reply } from './replies.ts';
import { memberByVanity, type ServerState, signedInMember } from './state.ts';

/** Answers any request on the site's origin; a path nobody knows is a 404. */
export async function respond(state: ServerState, assets: Assets, request: PracticeRequest): Promise<PracticeResponse> {
  const url = new URL(request.url);
  state.requests.push(`${request.method} ${url.pathname}`);
  if (url.pathname === '/practice-site.js') return reply(200, 'text/javascript', assets.script);
  if (url.pathname === '/practice-site.css') return reply(200, 'text/css', assets.style);
  if (url.pathname === '/practice-icon.svg') return reply(200, 'image/svg+xml', ICON);
  if (url.pathname.startsWith('/practice-api/')) {
    await wait(state.faults.slowMs);
    return respondWithData(state, request.method, url, request.body);
  }
  return respondWithPage(state, url);
}

function respondWithPage(state: ServerState, url: URL): PracticeResponse {
  if (url.pathname === '/') return redirect('/feed/');
  if (/^\/mynetwork\/?$/.test(url.pathname)) return redirect(INVITATIONS_PATH);
  const route = readRoute(url.pathname);
  if (route.page === 'login') return reply(200, 'text/html', loginDocument());
  if (route.page === 'unknown') return notFound();
  const viewer = signedInMember(state);
  if (!viewer) return redirect('/login');
  if (!('vanity' in route)) return reply(200, 'text/html', appDocument(nextLanguage(state), TITLES[route.page]));
  if (route.vanity === 'me') return redirect(url.pathname.replace('/in/me', `/in/${viewer.vanity}`) + url.search);
  const member = memberByVanity(state, route.vanity);
  if (!member) return notFound();
  if (route.page === 'details') {
    const id = route.open?.id;
    if (id && !entryOf(member, route.section, id)) return notFound();
    if (!route.open && entriesOf(member, route.section).length === 0) return redirect(profilePath(member.vanity));
  }
  return reply(200, 'text/html', appDocument(nextLanguage(state)));
}

const TITLES = { feed: 'Home', invitations: 'Invitations', compose: 'Messaging' } as const;

/** The language of the document about to be served; with `flip`, every second one is in English. */
function nextLanguage(state: ServerState): PracticeLanguage {
  const { language, flip } = state.ui;
  if (flip) state.turns += 1;
  state.served = flip && state.turns % 2 === 0 ? 'en' : language;
  return state.served;
}

const notFound = (): PracticeResponse => reply(404, 'text/html', notFoundDocument());

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
