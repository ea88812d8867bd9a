import { useState } from 'preact/hooks';
import { ActivityScreen } from '../screens/activity.tsx';
import { QueueScreen } from './queue-screen.tsx';
import { readingSource } from './reading.ts';
import { ReadingScreen } from './reading-screen.tsx';
import { useSteps } from './use-steps.ts';

/** The owner's side panel, beside the profile's page: reads the present texts, or puts approved changes in. */
export function Panel() {
  const [activity, setActivity] = useState(false);
  const reading = useSteps(readingSource);
  if (activity) return <ActivityScreen onBack={() => setActivity(false)} />;
  if (!reading.state && !reading.refusal) return null;
  // only one of the two works on the page: the queue waits while texts are read
  if (reading.state && reading.state.state !== 'idle') return <ReadingScreen reading={reading.state} steps={reading} />;
  return <QueueScreen onActivity={() => setActivity(true)} />;
}
