import { AREA_RULES } from '../../src/profile/sections.ts';
import type { RequestView } from '../../src/rpc/views.ts';
import { t } from '../app/strings.ts';
import { firstName } from '../ui/format/labels.ts';
import { Sentence } from '../ui/sentence.tsx';
import { packageOf } from './scope-groups.ts';

/** The whole in a line: the package, when it is one, and that entries may come and go. */
export function Wanted({ request: { name, scope } }: { request: RequestView }) {
  const known = packageOf(scope);
  const come = scope.some(({ section, verbs }) => AREA_RULES[section].hasEntries && verbs.includes('add'));
  const leave = scope.some(({ verbs }) => verbs.includes('remove'));
  const entries = come && leave ? 'request_comeAndGo' : come ? 'request_come' : 'request_go';
  return (
    <>
      {known && (
        <p>
          <Sentence
            of="request_packageOf"
            values={[firstName(name), <strong key="name">{t(`package_${known}`)}</strong>]}
          />
        </p>
      )}
      {(come || leave) && <p class="small soft">{t(entries)}</p>}
    </>
  );
}
