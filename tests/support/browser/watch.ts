import type { CDPSession, Target } from 'puppeteer-core';
import type { Person } from './person.ts';

export interface Watched {
  /** Every request, and the address of what made it. */
  readonly requests: { readonly url: string; readonly by: string }[];
  /** Every line on a console and every error nobody caught. */
  readonly lines: string[];
  /** The kinds and addresses of everything that was followed. */
  readonly targets: string[];
}

/** Follows everything that runs in a browser: pages, popup, panel, workers, frames. */
export async function watch(person: Pick<Person, 'browser'>): Promise<Watched> {
  const seen: Watched = { requests: [], lines: [], targets: [] };
  const follow = async (target: Target) => {
    const session: CDPSession = await target.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request }) =>
      seen.requests.push({ url: request.url, by: target.url() }),
    );
    session.on('Runtime.consoleAPICalled', ({ args }) =>
      seen.lines.push(args.map(({ value, description }) => String(value ?? description)).join(' ')),
    );
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) =>
      seen.lines.push(exceptionDetails.exception?.description ?? exceptionDetails.text),
    );
    session.on('Log.entryAdded', ({ entry }) => seen.lines.push(`${entry.text} ${entry.url ?? ''}`));
    // what was said before is told again as soon as it is asked for
    await Promise.all([session.send('Network.enable'), session.send('Runtime.enable')]);
    seen.targets.push(`${target.type()} ${target.url()}`);
    await session.send('Log.enable');
  };
  // a target that is gone before it was followed made no request either
  const quietly = (target: Target) => follow(target).catch(() => undefined);
  // a popup has no address yet when it opens
  person.browser.on('targetchanged', (target) => seen.targets.push(`${target.type()} ${target.url()}`));
  person.browser.on('targetcreated', (target) => void quietly(target));
  await Promise.all(
    person.browser
      .targets()
      .filter((target) => target.type() !== 'browser')
      .map(quietly),
  );
  return seen;
}
