import { createPracticeSite, type PracticeSite } from '../../practice-site/index.ts';
import { Firefox } from './firefox.ts';
import { Person } from './person.ts';
import { proxyTo } from './secure-site.ts';

/** Ann, a client in Firefox with the extension, and Jane, who writes for her in Chromium, on one practice site. */
export interface BesideFirefox {
  readonly site: PracticeSite;
  readonly ann: Firefox;
  readonly jane: Person;
  end: () => Promise<void>;
}

export async function besideFirefox(): Promise<BesideFirefox> {
  const site = await createPracticeSite();
  const proxy = await proxyTo(site);
  const [ann, jane] = await Promise.all([Firefox.arrive(proxy.port), Person.arrive('Jane Miller')]);
  await ann.install();
  const end = async () => {
    await Promise.all([ann.leave(), jane.leave()]);
    proxy.close();
  };
  return { site, ann, jane, end };
}
