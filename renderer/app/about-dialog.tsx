import { Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { api, on } from '../api.ts';
import { useReturnFocus } from '../components/return-focus.ts';
import { showError } from '../stores/notice-store.ts';
import { ShippedComponents } from './shipped-components.tsx';

interface Info {
  readonly version: string;
  readonly dataFolder: string;
}

/** "Informazioni su PIAO Desk", from the menu. */
export function AboutDialog() {
  const [info, setInfo] = useState<Info | null>(null);
  useEffect(
    () =>
      on.menu.command((command) => {
        if (command === 'help.about') api.app.info().then(setInfo, showError);
      }),
    [],
  );
  return info === null ? null : <About info={info} onClose={() => setInfo(null)} />;
}

function About({ info, onClose }: { readonly info: Info; readonly onClose: () => void }) {
  useReturnFocus();
  return (
    <Modal opened onClose={onClose} size="lg" title="Informazioni su PIAO Desk">
      <Text>Versione {info.version}. Licenza EUPL-1.2.</Text>
      <Text mt="xs">I piani sono conservati in questo computer, nella cartella:</Text>
      <Text ff="monospace" fz="sm" style={{ overflowWrap: 'anywhere' }}>
        {info.dataFolder}
      </Text>
      <ShippedComponents />
    </Modal>
  );
}
