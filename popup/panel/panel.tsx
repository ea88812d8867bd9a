import { useEffect, useState } from 'preact/hooks';
import type { ReadingView } from '../../src/messages/views.ts';
import { ActivityScreen } from '../screens/activity.tsx';
import { useView } from '../use-view.ts';
import { QueueScreen } from './queue-screen.tsx';
import { readingSource } from './reading.ts';
import { ReadingScreen } from './reading-screen.tsx';
import { StopButton } from './stop-button.tsx';
import { type Steps, useSteps } from './use-steps.ts';

/** The owner's side panel, beside the profile's page: reads the present texts, or puts approved changes in. */
export function Panel() {
  const [activity, setActivity] = useState(false);
  const steps = useSteps(readingSource);
  const { state: reading, refusal } = steps;
  if (activity)
    return (
      <ActivityScreen
        onBack={() => setActivity(false)}
        actions={<StopButton onStopped={steps.again} onRefused={steps.take} />}
      />
    );
  if (!reading && !refusal) return null;
  const queue = <QueueScreen onActivity={() => setActivity(true)} />;
  if (!reading || reading.state === 'idle') return queue;
  // only one of the two works on the page: the queue waits while texts are read
  if (reading.state === 'reading') return <ReadingScreen reading={reading} steps={steps} />;
  return <ReadingUnlessApplying reading={reading} steps={steps} queue={queue} />;
}

interface Props {
  readonly reading: ReadingView;
  readonly steps: Steps<ReadingView>;
  readonly queue: preact.JSX.Element;
}

/** Texts that were read long ago must not stand before changes that are being put in now. */
function ReadingUnlessApplying({ reading, steps, queue }: Props) {
  const { data, refusal } = useView('apply.queue', {});
  const [applying, setApplying] = useState(false);
  useEffect(() => {
    if (data?.running) setApplying(true);
  }, [data?.running]);
  if (!data && !refusal) return null;
  return applying || data?.running ? queue : <ReadingScreen reading={reading} steps={steps} />;
}
