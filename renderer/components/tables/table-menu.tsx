import { Button, Menu } from '@mantine/core';
import { IconChevronDown, IconTableExport, IconTableImport } from '@tabler/icons-react';
import { useState } from 'react';
import { kindOf, type ListKindName } from '../../../shared/plan/kinds.ts';
import { useReadOnly } from '../../stores/use-plan.ts';
import { ImportDialog } from './import-dialog.tsx';
import type { OpenedFile } from './import-draft.ts';
import { openTable, saveTable } from './table-actions.ts';

interface Props {
  readonly kind: ListKindName;
}

/** A table to and from spreadsheets. */
export function TableMenu({ kind }: Props) {
  const readOnly = useReadOnly();
  const [opened, setOpened] = useState<OpenedFile | null>(null);
  const { plural } = kindOf(kind).label;
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            size="xs"
            variant="default"
            rightSection={<IconChevronDown size={14} aria-hidden />}
            aria-label={`CSV / XLSX: ${plural}`}
          >
            CSV / XLSX
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            leftSection={<IconTableExport size={16} aria-hidden />}
            onClick={() => void saveTable(kind)}
          >
            Esporta CSV…
          </Menu.Item>
          {!readOnly && (
            <Menu.Item
              leftSection={<IconTableImport size={16} aria-hidden />}
              onClick={async () => setOpened(await openTable())}
            >
              Importa da CSV/XLSX…
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
      {opened !== null && <ImportDialog kind={kind} file={opened} onClose={() => setOpened(null)} />}
    </>
  );
}
