import { Container, MantineProvider, Text, Title } from '@mantine/core';
import { AboutDialog } from './about-dialog.tsx';
import { theme } from './theme.ts';

export function App() {
  return (
    <MantineProvider theme={theme} defaultColorScheme="light">
      <Container component="main" py="xl">
        <Title order={1}>PIAO Desk</Title>
        <Text>Piano integrato di attività e organizzazione</Text>
      </Container>
      <AboutDialog />
    </MantineProvider>
  );
}
