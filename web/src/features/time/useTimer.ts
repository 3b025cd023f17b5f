import { usePreference } from '@/lib/preference';
import { useSession } from '@/lib/session/SessionContext';

/** The one timer that a person has on this device; it runs on while the app is closed. */
export function useTimer(task: string) {
  const { me } = useSession();
  const [kept, keep] = usePreference<string>(`timer.${me.gid}`, '');
  const [runsOn, startedAt] = kept.split(' ');
  const start = () => keep(`${task} ${Date.now()}`);
  /** Answers the minutes that it has run, at least one. */
  function stop(): number {
    keep('');
    return Math.max(1, Math.round((Date.now() - Number(startedAt)) / 60_000));
  }
  return {
    isRunning: runsOn === task,
    runsElsewhere: Boolean(runsOn) && runsOn !== task,
    startedAt: Number(startedAt),
    start,
    stop,
  };
}
