import { Alert } from '@mantine/core';
import { IconInfoCircle } from '@tabler/icons-react';
import { useDocument } from '../../stores/use-plan.ts';
import { TextField } from '../fields/text-field.tsx';
import classes from './narrative-field.module.css';
import { isPlainNarrative, narrativeReading } from './narrative-reading.ts';
import { RichTextView } from './rich-text-view.tsx';

interface Props {
  /** Key of the section. */
  readonly section: string;
}

/** The narrative text of a section. What plain text cannot hold is shown, not flattened. */
export function NarrativeField({ section }: Props) {
  const body = useDocument(({ sections }) => sections[section]?.body);
  if (body === undefined) return null;
  if (isPlainNarrative(body)) {
    return (
      <TextField
        target={{ of: 'section', key: section }}
        field="body"
        label="Testo della sezione"
        hint="Una riga vuota separa i capoversi."
        reading={narrativeReading}
        lines={10}
      />
    );
  }
  return (
    <div className={classes.readOnly}>
      <Alert icon={<IconInfoCircle aria-hidden />} color="blue" variant="light">
        Questo testo contiene titoli, elenchi, tabelle o parole in evidenza, che qui si possono per ora
        soltanto leggere: modificarlo come testo semplice li farebbe perdere.
      </Alert>
      <RichTextView body={body} />
    </div>
  );
}
