import { createContext, useContext, useEffect, useState } from 'react';
import type { PageData } from '../shared/page-data.ts';
import { fetchPage } from './server.ts';
import { NETWORK_WORDS } from './words/network-words.ts';
import { wordsIn } from './words/words.ts';

/** Data of the page, together with the path it was asked for. */
export interface LoadedPage {
  path: string;
  data: PageData | null;
}

/**
 * Loads the data of a path. Until it has come, the page before it is returned: after in-app navigation the old content
 * lingers, as it does on the real site.
 */
export function useLoadedPage(path: string): LoadedPage | null {
  const [page, setPage] = useState<LoadedPage | null>(null);
  useEffect(() => {
    let wanted = true;
    void fetchPage(path).then((data) => {
      if (wanted) setPage({ path, data });
    });
    return () => {
      wanted = false;
    };
  }, [path]);
  return page;
}

export const PageContext = createContext<PageData | null>(null);

/** The data of the page around the component. */
export function usePage(): PageData {
  const page = useContext(PageContext);
  if (!page) throw new Error('Drawn outside a loaded page.');
  return page;
}

export const useWords = () => wordsIn(usePage().language);

/** The same for invitations, messages and posts. */
export const useNetworkWords = () => {
  const { language, strangeCards } = usePage();
  return strangeCards ? { ...NETWORK_WORDS[language], ...STRANGE } : NETWORK_WORDS[language];
};

/** As in Finnish; not confirmed by anybody. */
const STRANGE = {
  accept: 'Hyväksy',
  ignore: 'Ohita',
  acceptLabel: 'Hyväksy kutsu: {name}',
  ignoreLabel: 'Ohita kutsu: {name}',
  connectLabel: 'Verkostoidu: {name}',
};
