import type { PlanItemView, PlanView } from '../../src/apply/contract.ts';
import { isNetwork } from '../../src/profile/sections.ts';
import { formatList, isolated, t } from '../app/strings.ts';
import { fieldLabel, sectionLabel } from '../ui/format/labels.ts';
import { isFresh, isOfAll, standing, waitsForStart } from './plan/plan.ts';

export interface StepWords {
  /** What it is about: "Headline". */
  readonly of: string;
  /** What happens or what to do, in one sentence. */
  readonly lead: string;
  /** What is waited for. */
  readonly note: string;
}

export const currentItem = (plan: PlanView): PlanItemView | undefined =>
  plan.items.find((item) => item.id === plan.current);

/** The present step in plain words; null when no step is under way. */
export function stepWords(plan: PlanView): StepWords | null {
  const item = currentItem(plan);
  if (!item || standing(item) !== 'to-come') return null;
  const [lead, note] = words(plan, item);
  return { of: sectionLabel(item.section, item.entry), lead, note };
}

/** The site wants more filled than was approved: the owner's to fill, and then to save. */
export const asksForMore = (plan: PlanView, item: PlanItemView): boolean =>
  plan.waitingFor === 'your-save' && !waitsForStart(plan) && item.op !== 'remove' && item.required.length > 0;

/** The form that waits for Save no longer holds all that was put in. */
export const isChanged = (plan: PlanView): boolean => changedFields(plan).length > 0 && !waitsForStart(plan);

const changedFields = ({ differs = [] }: PlanView): string[] => differs.map(fieldLabel);

function words(plan: PlanView, item: PlanItemView): [lead: string, note: string] {
  const removes = item.op === 'remove';
  if (plan.waitingFor === 'copy') return [byHandWords(item), t('panelStepCopyNote')];
  if (isFresh(plan)) return [t('panelStepStart'), t('panelStepStartNote')];
  // text may stand in the form already: say what a Save would mean now
  if (waitsForStart(plan)) return [t('panelStepPaused'), pausedNote(plan, item)];
  if (isChanged(plan)) return [t('panelStepChanged', formatList(changedFields(plan))), t('panelStepChangedNote')];
  if (isNetwork(item.section)) return networkWords(plan, item);
  switch (plan.waitingFor) {
    case 'form':
      return [t('panelStepForm'), t('panelStepFormNote')];
    case 'your-save':
      if (removes) return [t('panelStepDelete'), t('panelStepDeleteNote')];
      return [
        asksForMore(plan, item) ? t('panelStepRequired', formatList(item.required.map(isolated))) : t('panelStepSave'),
        t('panelStepSaveNote'),
      ];
    case 'reading':
      return [t('panelStepReading'), t(removes ? 'panelStepReadingGone' : 'panelStepReadingNote')];
    default:
      return [t('panelStepNext'), t('panelStepNextNote')];
  }
}

function byHandWords({ op, section }: PlanItemView): string {
  if (op === 'remove') return t('panelStepDeleteCopy');
  if (op === 'accept' || op === 'ignore') return t('panelStepPressCopy');
  return t(isNetwork(section) ? 'panelStepSendCopy' : 'panelStepCopy');
}

/** What lies beside the profile: a button that waits for its press, a composer that waits for Send or Post. */
function networkWords(plan: PlanView, { op, section, mode }: PlanItemView): [lead: string, note: string] {
  const isAnswer = op === 'accept' || op === 'ignore';
  switch (plan.waitingFor) {
    case 'your-save':
      if (op === 'accept') return [t('panelPressAccept'), t('panelPressNote')];
      if (op === 'ignore') return [t('panelPressIgnore'), t('panelPressNote')];
      return [t(section === 'post' ? 'panelPressPost' : 'panelPressSend'), t('panelPressSendNote')];
    case 'reading':
      if (isAnswer && mode === 'fill-and-save') return [t('panelPaced'), t('panelPacedNote')];
      return [t('panelSeeing'), t('panelSeeingNote')];
    default:
      return [t(isAnswer ? 'panelFindCard' : 'panelOpenComposer'), t('panelBesideNote')];
  }
}

function pausedNote(plan: PlanView, item: PlanItemView): string {
  // nobody looks at the page now: what is said holds whatever became of it
  if (item.state === 'awaiting-save') {
    if (isOfAll(plan.trouble)) return t('panelPausedHeld');
    if (isNetwork(item.section)) return t('panelPausedBeside');
    if (item.op === 'remove') return t('panelPausedDelete');
    return t(plan.trouble === 'no-access' ? 'panelPausedUnseen' : 'panelPausedFilled');
  }
  if (item.state === 'verifying') return t('panelPausedSaved');
  return t(plan.trouble === null ? 'panelPausedNote' : 'panelTroubleNote');
}
