import { useRef, useState } from 'preact/hooks';
import { t } from '../app/strings.ts';
import type { Given, PasskeyTrouble } from './passkey.ts';

/** One ceremony at a time, and why the last one gave nothing. */
export function usePasskey() {
  const [trouble, setTrouble] = useState<PasskeyTrouble>();
  const running = useRef(false);
  const ask = async (ceremony: () => Promise<Given | PasskeyTrouble>): Promise<Given | undefined> => {
    if (running.current) return undefined;
    running.current = true;
    setTrouble(undefined);
    const answer = await ceremony();
    running.current = false;
    if (typeof answer !== 'string') return answer;
    setTrouble(answer);
    return undefined;
  };
  return { trouble, ask };
}

export function PasskeyNotice({ trouble }: { trouble: PasskeyTrouble }) {
  return (
    <p class="notice" role="alert">
      {t(trouble === 'unfit' ? 'lock_passkeyUnfit' : 'lock_passkeyCancelled')}
    </p>
  );
}
