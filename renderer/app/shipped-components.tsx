import { Accordion, Button, ScrollArea, Text } from '@mantine/core';
import { useState } from 'react';
import type { ShippedComponent } from '../../shared/contract/shipped.ts';
import { api } from '../api.ts';
import { showError } from '../stores/notice-store.ts';

/** The software of others in the program, read when somebody asks for it: it is hundreds of pages of licences. */
export function ShippedComponents() {
  const [components, setComponents] = useState<readonly ShippedComponent[] | null>(null);
  if (components === null) {
    return (
      <Button mt="md" variant="default" onClick={() => api.app.notices().then(setComponents, showError)}>
        Componenti di terzi e licenze
      </Button>
    );
  }
  return (
    <section aria-label="Componenti di terzi">
      <Text mt="md" fz="sm">
        {components.length} componenti. Le licenze di Electron e di Chromium sono nella cartella del programma
        (LICENSE.electron.txt e LICENSES.chromium.html).
      </Text>
      <ScrollArea.Autosize mah="45vh" mt="xs" type="auto" viewportProps={{ tabIndex: 0 }}>
        <Accordion order={3} keepMounted={false}>
          {components.map(({ name, version, licence, text }, index) => (
            <Accordion.Item key={`${name} ${version}`} value={`component-${index}`}>
              <Accordion.Control>
                {name} {version} – {licence}
              </Accordion.Control>
              <Accordion.Panel>
                <Text fz="sm" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
                  {text}
                </Text>
              </Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      </ScrollArea.Autosize>
    </section>
  );
}
