import { Anchor, Group, Stack, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useFormat } from '../../app/session.js';
import styles from './management.module.css';

type Search = Readonly<Record<string, string | number>>;

interface PartProps {
  readonly label: string;
  readonly value: number;
  readonly to: string;
  readonly search?: Search;
}

interface CardProps {
  readonly title: string;
  readonly value: number;
  readonly to: string;
  readonly search?: Search;
  readonly children?: ReactNode;
}

/** A figure that opens the list it is the length of, and parts of it that open theirs. */
export function Card({ title, value, to, search = {}, children }: CardProps) {
  const format = useFormat();
  return (
    <div className="kl-panel">
      <Stack gap={2} className={styles.card ?? ''}>
        <Anchor size="sm" c="inherit" renderRoot={(props) => <Link {...props} to={to} search={search as never} />}>
          <Text size="sm" c="dimmed" component="span" display="block">
            {title}
          </Text>
          <span className={styles.value}>{format.count(value)}</span>
        </Anchor>
        {children}
      </Stack>
    </div>
  );
}

Card.Part = function Part({ label, value, to, search = {} }: PartProps) {
  const format = useFormat();
  return (
    <Group justify="space-between" wrap="nowrap" gap="xs">
      <Anchor size="xs" renderRoot={(props) => <Link {...props} to={to} search={search as never} />}>
        {label}
      </Anchor>
      <Text size="xs" className="kl-number">
        {format.count(value)}
      </Text>
    </Group>
  );
};
