import { Alert } from '@mantine/core';
import { focusOrHeading } from '../../components/return-focus.ts';
import { useDesk } from '../../stores/desk-store.ts';

/** What a person should know about the start: what was recovered, where the data are, a clock that is wrong. */
export function StartNotices() {
  const notices = useDesk(({ state }) => state?.notices);
  const dismiss = useDesk((state) => state.dismiss);
  return notices?.map(({ code, tone, text }) => (
    <Alert
      key={code}
      color={tone === 'warning' ? 'orange' : 'blue'}
      role="status"
      withCloseButton
      closeButtonLabel="Chiudi l’avviso"
      onClose={() => {
        void dismiss(code);
        focusOrHeading(null);
      }}
    >
      {text}
    </Alert>
  ));
}
