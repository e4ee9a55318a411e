import { Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { api, on } from '../api.ts';

type ProgramInfo = Awaited<ReturnType<typeof api.app.info>>;

/** "Informazioni su PIAO Desk", opened from the menu. */
export function AboutDialog() {
  const [info, setInfo] = useState<ProgramInfo | null>(null);
  useEffect(
    () =>
      on.menu.command((command) => {
        if (command === 'help.about') void api.app.info().then(setInfo);
      }),
    [],
  );

  return (
    <Modal
      opened={info !== null}
      onClose={() => setInfo(null)}
      title="Informazioni su PIAO Desk"
      closeButtonProps={{ 'aria-label': 'Chiudi' }}
    >
      <Text>Versione {info?.version}</Text>
      <Text>Cartella dei dati: {info?.dataFolder}</Text>
    </Modal>
  );
}
