import { Button, Code, Group, Stack, Text } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { copyText } from '../../components/attachments/copy-text.ts';

interface Props {
  /** Whose it is. */
  readonly name: string;
  /** 64 hex digits. */
  readonly sha256: string;
  /** The same digest as the register of the protocol wants it. */
  readonly base64: string;
}

/** The SHA-256 of a file in both its forms, to be read and copied. */
export function Fingerprint({ name, sha256, base64 }: Props) {
  return (
    <Stack gap={4}>
      <Form label="SHA-256 esadecimale" value={sha256} name={name} />
      <Form label="SHA-256 base64 (per il protocollo)" value={base64} name={name} />
    </Stack>
  );
}

function Form({
  label,
  value,
  name,
}: {
  readonly label: string;
  readonly value: string;
  readonly name: string;
}) {
  return (
    <Group gap="xs" wrap="nowrap" align="center">
      <div style={{ minWidth: 0 }}>
        <Text size="xs" c="var(--mantine-color-text)">
          {label}
        </Text>
        <Code style={{ overflowWrap: 'anywhere' }}>{value}</Code>
      </div>
      <Button
        size="compact-sm"
        variant="subtle"
        style={{ flexShrink: 0 }}
        leftSection={<IconCopy size={14} aria-hidden />}
        aria-label={`Copia ${label}: ${name}`}
        onClick={() => copyText(value, `Copiata l’impronta di «${name}».`)}
      >
        Copia
      </Button>
    </Group>
  );
}
