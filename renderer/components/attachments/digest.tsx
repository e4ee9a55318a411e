import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import classes from './attachments.module.css';
import { copyText } from './copy-text.ts';

interface Props {
  /** 64 hex digits. */
  readonly sha256: string;
  /** How the digest is written. */
  readonly form?: string;
  /** Whose it is. */
  readonly name: string;
}

/** The SHA-256 of a file, to be read and copied. */
export function Digest({ sha256, form = 'SHA-256', name }: Props) {
  return (
    <p className={classes.digest}>
      <span>{form}</span> <code className={classes.hex}>{sha256}</code>
      <Button
        size="compact-sm"
        variant="subtle"
        leftSection={<IconCopy size={14} aria-hidden />}
        aria-label={`Copia l’impronta: ${name}`}
        onClick={() => copyText(sha256, `Copiata l’impronta di «${name}».`)}
      >
        Copia
      </Button>
    </p>
  );
}
