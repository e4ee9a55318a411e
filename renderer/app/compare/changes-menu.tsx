import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconFileExport } from '@tabler/icons-react';
import { type ChangesFormat, changesFormats, outputFormatNames } from '../../../shared/print/formats.ts';
import { api } from '../../api.ts';
import { settleTyping } from '../../components/fields/settle-typing.ts';
import { showError } from '../../stores/notice-store.ts';
import { planStore } from '../../stores/use-plan.ts';
import { tellWritten } from '../output/print-plan.ts';
import { versionOfKey } from './comparable.ts';

interface Props {
  readonly planId: string;
  readonly beforeKey: string;
}

/** Writes what is on the screen, all of it, as the "Quadro delle modifiche" that goes with the proposal. */
export function ChangesMenu({ planId, beforeKey }: Props) {
  const write = async (format: ChangesFormat) => {
    try {
      settleTyping();
      await planStore.getState().flush();
      const before = versionOfKey(beforeKey);
      const { file, warnings } = await api.output.exportChanges({ planId, before, format });
      tellWritten(file, warnings);
    } catch (error) {
      showError(error);
    }
  };
  return (
    <Menu>
      <Menu.Target>
        <Button
          variant="default"
          leftSection={<IconFileExport size={18} aria-hidden />}
          rightSection={<IconChevronDown size={16} aria-hidden />}
        >
          Quadro delle modifiche
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {changesFormats.map((format) => (
          <Menu.Item key={format} onClick={() => void write(format)}>
            {outputFormatNames[format]} (.{format})…
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
