import { Box, Group, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useId } from 'react';

interface PanelProps {
  readonly title: string;
  /** At the right of the title. */
  readonly aside?: ReactNode;
  readonly children: ReactNode;
  readonly id?: string;
}

/** A titled part of a screen. */
export function Panel({ title, aside, children, id }: PanelProps) {
  const heading = useId();
  return (
    <Box component="section" className="kl-panel" p="sm" h="100%" aria-labelledby={heading} {...(id ? { id } : {})}>
      <Group justify="space-between" align="center" gap="sm" mb="xs" mih={28}>
        <Title order={2} size={14} lh="20px" id={heading}>
          {title}
        </Title>
        {aside}
      </Group>
      {children}
    </Box>
  );
}
