import { ActionIcon, Popover } from '@mantine/core';
import { IconKeyboard } from '@tabler/icons-react';
import classes from './grid.module.css';

const reading = [
  ['Frecce', 'spostarsi tra le celle'],
  ['Maiusc+frecce', 'scegliere più celle'],
  ['Ctrl+C', 'copiare le celle scelte'],
  ['Invio su un’intestazione', 'ordinare per quella colonna'],
  ['Invio sul numero di riga', 'aprire la scheda della riga'],
] as const;

const writing = [
  ['Invio o F2', 'modificare la cella'],
  ['Invio, Tab', 'confermare e passare alla cella sotto o accanto'],
  ['Alt+Invio', 'andare a capo nel testo'],
  ['Esc', 'lasciare la cella com’era'],
  ['Canc', 'svuotare le celle scelte'],
  ['Ctrl+V', 'incollare, anche da un foglio di calcolo'],
  ['Alt+↑, Alt+↓', 'spostare la riga'],
  ['Ctrl+Invio', 'segnare come riviste le righe scelte'],
] as const;

/** The keys of the table, for who works without the mouse. */
export function GridHelp({ readOnly, title }: { readonly readOnly: boolean; readonly title: string }) {
  const keys = readOnly ? reading : [...reading, ...writing];
  return (
    <Popover
      position="bottom-end"
      width="21rem"
      withArrow
      trapFocus
      returnFocus
      portalProps={{ target: 'main' }}
    >
      <Popover.Target>
        <ActionIcon
          variant="subtle"
          color="gray"
          className={classes.action}
          aria-label={`Tasti della tabella: ${title}`}
          title="Tasti"
        >
          <IconKeyboard size={18} aria-hidden />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown aria-label="Tasti della tabella" tabIndex={-1} data-autofocus>
        <dl className={classes.keys}>
          {keys.map(([key, words]) => (
            <div key={key}>
              <dt>{key}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      </Popover.Dropdown>
    </Popover>
  );
}
