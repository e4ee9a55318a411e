import { Alert, Button, Center, Loader, Stack } from '@mantine/core';
import { usePlan } from '../../stores/use-plan.ts';
import { useReview } from '../../stores/use-review.ts';
import { ReviewScreen } from './review-screen.tsx';

interface Props {
  readonly onLeave: () => void;
  readonly onOpen: (planId: string) => void;
}

/** The import that was chosen, once its document and its report are read. */
export function OpenReview({ onLeave, onOpen }: Props) {
  const plan = usePlan((state) => state.load);
  const review = useReview((state) => state.load);
  const failed = [plan, review].find((load) => load.state === 'failed');
  if (failed?.state === 'failed') {
    return (
      <Center h="100vh" component="main">
        <Stack maw="40rem" p="lg">
          <Alert color="red" title="L’importazione non si apre" role="alert">
            {failed.message}
          </Alert>
          <Button onClick={onLeave}>Torna all’elenco dei piani</Button>
        </Stack>
      </Center>
    );
  }
  if (plan.state === 'ready' && review.state === 'ready') {
    return <ReviewScreen key={review.review.id} onLeave={onLeave} onOpen={onOpen} />;
  }
  return (
    <Center h="100vh" component="main">
      <Loader aria-label="Apertura dell’importazione in corso" />
    </Center>
  );
}
