import { Button, Group, Modal, Select, Text, TextInput } from '@mantine/core';
import { useMemo, useState } from 'react';
import { bandPresets } from '../../../../shared/calculators/risk-bands.ts';
import { isoDay } from '../../../../shared/numbers/iso-day.ts';
import { formatItalianDate, parseItalianDate } from '../../../../shared/numbers/italian-date.ts';
import { levelShifts } from '../../../../shared/plan/risk/level-shifts.ts';
import { useReturnFocus } from '../../../components/return-focus.ts';
import { SideBySide } from '../../../components/side-by-side.tsx';
import { useDocument } from '../../../stores/use-plan.ts';
import { writeTogether } from '../event/event-actions.ts';
import { draftOf, draftOfPreset, readBands } from './band-draft.ts';
import { bandEdits, usesOfLostLevels } from './band-edits.ts';
import { BandRows } from './band-rows.tsx';
import { ShiftPreview, type WhichShifts } from './shift-preview.tsx';

/** Other bands: a preset or one's own, what they would change, and only then the change itself. */
export function BandsDialog({ onClose }: { readonly onClose: () => void }) {
  useReturnFocus();
  const riskEvents = useDocument((doc) => doc.riskEvents);
  const riskMethod = useDocument((doc) => doc.riskMethod);
  const [drafts, setDrafts] = useState(() => draftOf(riskMethod.bands));
  const [source, setSource] = useState(riskMethod.bandsSource);
  const [date, setDate] = useState(() => formatItalianDate(isoDay(new Date())));
  const [which, setWhich] = useState<WhichShifts>('computed');
  const read = useMemo(() => readBands(drafts), [drafts]);
  const shifts = useMemo(
    () => (read.ok ? levelShifts({ riskEvents, riskMethod }, read.bands) : []),
    [read, riskEvents, riskMethod],
  );
  const taken = which === 'none' ? [] : shifts.filter(({ kept }) => which === 'all' || !kept);
  const lost = read.ok ? usesOfLostLevels({ riskEvents, riskMethod }, read.bands, taken) : 0;
  const parsedDate = date.trim() === '' ? null : parseItalianDate(date);
  const problem = problemWords();

  function problemWords(): string | null {
    if (!read.ok) return read.reason;
    if (parsedDate?.ok === false) return 'La data della scelta non si legge: scriverla come 31.12.2025.';
    if (lost > 0)
      return `Un livello che le nuove fasce non hanno resta usato da ${lost === 1 ? '1 evento' : `${lost} eventi`} (livello, atteso o residuo): tenerlo, o cambiare prima quegli eventi.`;
    return null;
  }
  const apply = async () => {
    if (!read.ok) return;
    const adoptedOn = parsedDate?.ok === true ? String(parsedDate.value) : null;
    const { edits, words } = bandEdits({ bands: read.bands, bandsSource: source, adoptedOn }, taken);
    if (await writeTogether(edits, words)) onClose();
  };
  return (
    <Modal opened onClose={onClose} title="Fasce di livello" size="xl">
      <Select
        label="Parti da una ripartizione"
        description="Nessuna norma fissa le fasce: sono una scelta del RPCT, dichiarata nel piano."
        placeholder="Le fasce attuali"
        data={bandPresets.map(({ key, label, verified }) => ({
          value: key,
          label: verified ? label : `${label} (da verificare)`,
        }))}
        onChange={(key) => {
          const preset = bandPresets.find((each) => each.key === key);
          if (preset === undefined) return;
          setDrafts(draftOfPreset(preset));
          setSource(preset.source);
        }}
      />
      <BandRows drafts={drafts} onChange={setDrafts} />
      <SideBySide mt="sm">
        <TextInput
          label="Origine delle fasce"
          value={source}
          onChange={({ currentTarget: { value } }) => setSource(value)}
        />
        <TextInput
          label="Data della scelta"
          description="Come 31.12.2025."
          inputWrapperOrder={['label', 'input', 'description']}
          value={date}
          onChange={({ currentTarget: { value } }) => setDate(value)}
        />
      </SideBySide>
      {read.ok && <ShiftPreview shifts={shifts} bands={read.bands} which={which} onWhich={setWhich} />}
      <Text c="var(--piao-danger)" mt="sm" role="status">
        {problem}
      </Text>
      <Group justify="flex-end" mt="sm">
        <Button variant="default" onClick={onClose}>
          Annulla
        </Button>
        <Button disabled={problem !== null} onClick={() => void apply()}>
          {taken.length === 0 ? 'Applica le fasce' : `Applica le fasce e ${taken.length} livelli`}
        </Button>
      </Group>
    </Modal>
  );
}
