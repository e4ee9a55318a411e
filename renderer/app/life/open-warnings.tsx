import { Alert, Button, Checkbox, Stack, Text } from '@mantine/core';
import type { Finding } from '../../../shared/checks/finding.ts';
import classes from './life.module.css';
import { freezeAnywayWords, openWarningsTitle } from './open-warnings-words.ts';

interface Props {
  /** Warnings that a mandatory content is not there. */
  readonly missing: readonly Finding[];
  readonly others: number;
  readonly accepted: boolean;
  readonly onAccept: (accepted: boolean) => void;
  readonly onRead: () => void;
}

/** What is open in a plan that is about to be frozen: what is missing first, and frozen only knowingly. */
export function OpenWarnings({ missing, others, accepted, onAccept, onRead }: Props) {
  return (
    <Alert color="yellow" title={openWarningsTitle(missing.length, others)}>
      <Stack gap="sm" align="flex-start">
        {missing.length > 0 && (
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
          <ul className={classes.missing} aria-label="Contenuti obbligatori che mancano" tabIndex={0}>
            {missing.map(({ code, path, message }) => (
              <li key={`${code} ${path}`}>{message}</li>
            ))}
          </ul>
        )}
        {others > 0 && (
          <Text size="sm">
            {missing.length > 0 ? 'Gli altri avvisi non' : 'Non'} impediscono di congelare: si correggono, o
            si accettano con una motivazione.
          </Text>
        )}
        <Button variant="default" size="xs" onClick={onRead}>
          Leggi le segnalazioni
        </Button>
        {missing.length > 0 && (
          <Checkbox
            label={freezeAnywayWords(missing.length)}
            checked={accepted}
            onChange={({ currentTarget: { checked } }) => onAccept(checked)}
          />
        )}
      </Stack>
    </Alert>
  );
}
