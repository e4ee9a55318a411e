import { Alert, Button, Stack, Text } from '@mantine/core';
import { Component, type ReactNode } from 'react';

interface Props {
  readonly children: ReactNode;
  /** Another value shows the children again. */
  readonly resetKey: string;
}

interface State {
  readonly message: string | null;
  readonly resetKey: string;
}

/** Keeps a page that cannot be drawn from taking the whole window, and what is typed elsewhere, with it. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  static getDerivedStateFromProps({ resetKey }: Props, state: State): State | null {
    return resetKey === state.resetKey ? null : { message: null, resetKey };
  }

  override render(): ReactNode {
    const { message } = this.state;
    if (message === null) return this.props.children;
    return (
      <Stack p="xl" maw="44rem">
        <Alert color="red" role="alert" title="Questa pagina non si può mostrare">
          <Text>
            Si è verificato un errore del programma. Ciò che risulta salvato è al sicuro; le altre sezioni
            restano utilizzabili. Se si ripete, segnalarlo dal menu «Aiuto» › «Segnala un problema…».
          </Text>
          <Text fz="sm" mt="xs">
            Dettaglio tecnico: {message}
          </Text>
        </Alert>
        <Button variant="default" onClick={() => this.setState({ message: null })}>
          Riprova
        </Button>
      </Stack>
    );
  }
}
