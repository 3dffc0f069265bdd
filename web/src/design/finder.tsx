import { TextInput } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { useEffect, useRef, useState, type RefObject } from 'react';

const PAUSE_MS = 250;

interface FinderProps {
  readonly label: string;
  readonly placeholder?: string;
  /** What the address says is looked for; blank: nothing. */
  readonly value: string;
  /** Where the `/` key puts the focus. */
  readonly box: RefObject<HTMLInputElement | null>;
  readonly width?: number;
  /** After a pause in typing. */
  onFind(text: string): void;
}

/** The search box of a list. The address may change without it (back, a saved view): it follows, but never what is being typed. */
export function Finder({ label, placeholder = '', value, box, width = 260, onFind }: FinderProps) {
  const [text, setText] = useState(value);
  const told = useRef(value);
  useEffect(() => {
    if (value === told.current) return;
    told.current = value;
    setText(value);
  }, [value]);
  const tell = useDebouncedCallback((typed: string) => {
    told.current = typed;
    onFind(typed);
  }, PAUSE_MS);
  return (
    <TextInput
      ref={box}
      label={label}
      placeholder={placeholder}
      value={text}
      onChange={({ currentTarget }) => {
        setText(currentTarget.value);
        tell(currentTarget.value.trim());
      }}
      w={width}
    />
  );
}
