import { useMediaQuery } from '@mantine/hooks';

/** A phone is for reading: narrow, and touched. A desktop that is zoomed until it is as narrow keeps everything; `base.css` has the same words. */
const PHONE = '(max-width: 40em) and (pointer: coarse)';

export function isPhone(): boolean {
  return window.matchMedia(PHONE).matches;
}

export function usePhone(): boolean {
  return useMediaQuery(PHONE, undefined, { getInitialValueInEffect: false });
}
