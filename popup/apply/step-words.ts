import { isNetwork } from '../../src/profile/sections.ts';
import type { PlanItemView, PlanView } from '../../src/rpc/views.ts';
import { formatList, isolated, t } from '../app/strings.ts';
import { fieldLabel, sectionLabel } from '../ui/format/labels.ts';
import { isOfAll } from './of-all.ts';
import { isFresh, standing, waitsForStart } from './queue.ts';

export interface StepWords {
  /** What it is about: "Headline". */
  readonly of: string;
  /** What happens or what to do, in one sentence. */
  readonly lead: string;
  /** What is waited for. */
  readonly note: string;
}

export const currentItem = (queue: PlanView): PlanItemView | undefined =>
  queue.items.find((item) => item.id === queue.current);

/** The present step in plain words; null when no step is under way. */
export function stepWords(queue: PlanView): StepWords | null {
  const item = currentItem(queue);
  if (!item || standing(item) !== 'to-come') return null;
  const [lead, note] = words(queue, item);
  return { of: sectionLabel(item.section, item.entry), lead, note };
}

/** The site wants more filled than was approved: the owner's to fill, and then to save. */
export const asksForMore = (queue: PlanView, item: PlanItemView): boolean =>
  queue.waitingFor === 'your-save' && !waitsForStart(queue) && item.op !== 'remove' && item.required.length > 0;

/** The form that waits for Save no longer holds all that was put in. */
export const isChanged = (queue: PlanView): boolean => changedFields(queue).length > 0 && !waitsForStart(queue);

const changedFields = ({ differs = [] }: PlanView): string[] => differs.map(fieldLabel);

function words(queue: PlanView, item: PlanItemView): [lead: string, note: string] {
  const removes = item.op === 'remove';
  if (queue.waitingFor === 'copy') return [byHandWords(item), t('panelStepCopyNote')];
  if (isFresh(queue)) return [t('panelStepStart'), t('panelStepStartNote')];
  // text may stand in the form already: say what a Save would mean now
  if (waitsForStart(queue)) return [t('panelStepPaused'), pausedNote(queue, item)];
  if (isChanged(queue)) return [t('panelStepChanged', formatList(changedFields(queue))), t('panelStepChangedNote')];
  if (isNetwork(item.section)) return besideWords(queue, item);
  switch (queue.waitingFor) {
    case 'form':
      return [t('panelStepForm'), t('panelStepFormNote')];
    case 'your-save':
      if (removes) return [t('panelStepDelete'), t('panelStepDeleteNote')];
      return [
        asksForMore(queue, item) ? t('panelStepRequired', formatList(item.required.map(isolated))) : t('panelStepSave'),
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
function besideWords(queue: PlanView, { op, section, mode }: PlanItemView): [lead: string, note: string] {
  const isAnswer = op === 'accept' || op === 'ignore';
  switch (queue.waitingFor) {
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

function pausedNote(queue: PlanView, item: PlanItemView): string {
  // nobody looks at the page now: what is said holds whatever became of it
  if (item.state === 'awaiting-save') {
    if (isOfAll(queue.trouble)) return t('panelPausedHeld');
    if (isNetwork(item.section)) return t('panelPausedBeside');
    if (item.op === 'remove') return t('panelPausedDelete');
    return t(queue.trouble === 'no-access' ? 'panelPausedUnseen' : 'panelPausedFilled');
  }
  if (item.state === 'verifying') return t('panelPausedSaved');
  return t(queue.trouble === null ? 'panelPausedNote' : 'panelTroubleNote');
}
