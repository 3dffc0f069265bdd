import { useReducedMotion } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';
import { between } from './flow-tween.js';
import type { Flow } from './flow.js';

const TWEEN_MS = 250;

/** The flow as it is drawn: on its way to the newest answer, at once where motion is not wanted. */
export function useTweened(flow: Flow): Flow {
  const still = useReducedMotion();
  const drawn = useRef(flow);
  const [shown, setShown] = useState(flow);
  useEffect(() => {
    const before = drawn.current;
    const show = (next: Flow) => {
      drawn.current = next;
      setShown(next);
    };
    if (still || before === flow) {
      show(flow);
      return undefined;
    }
    const began = performance.now();
    let frame = 0;
    const step = (now: number) => {
      const share = Math.min(1, (now - began) / TWEEN_MS);
      show(between(before, flow, share));
      if (share < 1) frame = requestAnimationFrame(step);
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [flow, still]);
  return shown;
}
