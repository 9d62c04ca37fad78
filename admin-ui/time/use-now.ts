import { useEffect, useState, useSyncExternalStore } from 'react';
import { clockOffset, watchClock } from './business-clock.ts';

const MINUTE = 60_000;

/** Business time, as milliseconds since 1970; renews itself every minute. */
export function useNow(): number {
  const offset = useSyncExternalStore(watchClock, clockOffset);
  const [real, setReal] = useState(Date.now);
  useEffect(() => {
    const timer = setInterval(() => setReal(Date.now()), MINUTE);
    return () => clearInterval(timer);
  }, []);
  return real + offset;
}
