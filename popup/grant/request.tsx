import { useEffect, useState } from 'preact/hooks';
import type { RequestView } from '../../src/grant/contract.ts';
import type { ApplyMode } from '../../src/grant/grant.ts';
import { NEVER } from '../../src/profile/never.ts';
import { AREA_RULES, onlyNetwork } from '../../src/profile/sections.ts';
import { vanityFrom } from '../../src/profile/vanity.ts';
import { currentFrame } from '../app/frame.ts';
import { useOwner } from '../app/owner-context.ts';
import { OwnerScreen } from '../app/owner-screen.tsx';
import { HOME } from '../app/route.ts';
import { activeTab } from '../app/side-panel.ts';
import { formatList, t, tn } from '../app/strings.ts';
import { useAct } from '../app/use-act.ts';
import { useView } from '../app/use-view.ts';
import { firstName } from '../ui/format/labels.ts';
import { RefusalNotice } from '../ui/refusal-notice.tsx';
import { Sentence } from '../ui/sentence.tsx';
import { Theirs, VisibleText } from '../ui/theirs.tsx';
import { AddressField } from './grant-fields.tsx';
import { ModeField } from './mode-field.tsx';
import { HowLong } from './request-amounts.tsx';
import { allOf, packageOf, scopeOf } from './scope-groups.ts';
import { ScopeSwitches } from './scope-switches.tsx';
import { PassOnField } from './sub-grants-allowed.tsx';

/** Somebody asks for a grant. Everything can be narrowed, nothing widened. */
export function RequestScreen({ id }: { id: string }) {
  const { data: request, refusal } = useView('request.get', { id });
  const { back } = useOwner();
  if (request && request.state === 'open') return <Open request={request} />;
  return (
    <OwnerScreen title={t('request_title')} back={back}>
      {refusal && <RefusalNotice refusal={refusal} />}
      {request && (
        <p class="lead">
          <Sentence
            of={request.state === 'granted' ? 'request_wasGranted' : 'request_wasRefused'}
            values={[request.name]}
          />
        </p>
      )}
    </OwnerScreen>
  );
}

function Open({ request }: { request: RequestView }) {
  const { app, go, back, say } = useOwner();
  const frame = currentFrame();
  const { act, refusal, busy } = useAct();
  const [allowed, setAllowed] = useState(() => allOf(request.scope));
  const [days, setDays] = useState(request.days);
  const [maxChanges, setMaxChanges] = useState(request.maxChanges);
  const [passOn, setPassOn] = useState(request.mayPassOn);
  const [mode, setMode] = useState<ApplyMode>('fill');
  const [address, setAddress] = useState(app.vanity || request.vanity);
  const [problem, setProblem] = useState<'nothing' | 'address'>();
  const name = firstName(request.name);

  useEffect(() => {
    // the tab may be anybody's profile: it only helps where nothing better is known, and the owner sees it
    if (address !== '' || frame !== 'popup') return;
    void activeTab().then((tab) => {
      const onProfile = tab && /^https:\/\/www\.linkedin\.com\/in\//.test(tab.url);
      if (onProfile) setAddress((now) => now || (vanityFrom(tab.url) ?? ''));
    });
  }, [address, frame]);

  const grant = () => {
    const scope = scopeOf(request.scope, allowed);
    if (scope.length === 0) return setProblem('nothing');
    const vanity = vanityFrom(address);
    if (!vanity) return setProblem('address');
    setProblem(undefined);
    const yes = { id: request.id, scope, days, maxChanges, mode, vanity, passOn };
    void act('request.grant', yes, ({ grantId, message }) =>
      go({ at: 'message', about: 'granted', id: grantId, name: request.name, message }),
    );
  };
  const refuse = () =>
    void act('request.refuse', { id: request.id }, () => {
      say(t('request_refused'));
      go(HOME);
    });

  return (
    <OwnerScreen
      title={t('request_title')}
      back={back}
      backLabel={t('later')}
      foot={
        <>
          {refusal && <RefusalNotice refusal={refusal} />}
          {problem && (
            <p class="notice" role="alert">
              {t(problem === 'nothing' ? 'request_nothingAllowed' : 'request_addressMissing')}
            </p>
          )}
          <div class="row">
            <button type="button" class="button next grow" disabled={busy} onClick={grant}>
              {tn('request_grant', days)}
            </button>
            <button type="button" class="button" disabled={busy} onClick={refuse}>
              {t('request_refuse')}
            </button>
          </div>
        </>
      }
    >
      <p class="lead">
        <Sentence
          of={onlyNetwork(request.scope) ? 'request_asks_beside' : 'request_asks'}
          values={[
            <strong key="name">
              <VisibleText text={request.name} />
            </strong>,
          ]}
        />
      </p>
      {request.knownAs !== '' && (
        <p class="notice" role="status">
          <Sentence of="request_knownAs" values={[request.knownAs]} />
        </p>
      )}
      <Wanted request={request} />
      <ScopeSwitches asked={request.scope} allowed={allowed} onChange={setAllowed} />
      <p class="small soft">{t('request_never', formatList(NEVER.map((one) => t(`never_${one}`))))}</p>
      <HowLong request={request} days={days} onDays={setDays} maxChanges={maxChanges} onMaxChanges={setMaxChanges} />
      {request.mayPassOn && <PassOnField name={name} allowed={passOn} onChange={setPassOn} />}
      <p class="small soft">
        <Sentence of="request_words" values={[name]} />
      </p>
      {request.clause && (
        <details class="small">
          <summary>{t('request_clause')}</summary>
          <p class="theirs">
            <Theirs text={request.clause} />
          </p>
        </details>
      )}
      <AddressField
        address={address}
        onChange={(value) => {
          setAddress(value);
          setProblem(undefined);
        }}
        wrong={problem === 'address'}
      />
      <ModeField mode={mode} scope={request.scope} onChange={setMode} />
    </OwnerScreen>
  );
}

/** The whole in a line: the package, when it is one, and that entries may come and go. */
function Wanted({ request: { name, scope } }: { request: RequestView }) {
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
