import { Container, MantineProvider, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { api } from '../api.ts';
import { theme } from './theme.ts';

export function App() {
  const [version, setVersion] = useState<string | null>(null);
  useEffect(() => {
    void api.app.info().then((info) => setVersion(info.version));
  }, []);

  return (
    <MantineProvider theme={theme} defaultColorScheme="light">
      <Container component="main" py="xl">
        <Title order={1}>PIAO Desk</Title>
        <Text>Piano integrato di attività e organizzazione</Text>
        {version !== null && <Text size="sm">Versione {version}</Text>}
      </Container>
    </MantineProvider>
  );
}
