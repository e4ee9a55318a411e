import { useDocument } from '../../stores/use-plan.ts';
import { NarrativeEditor } from './narrative-editor.tsx';

interface Props {
  /** Key of the section. */
  readonly section: string;
}

/** The narrative text of a section. */
export function NarrativeField({ section }: Props) {
  const body = useDocument(({ sections }) => sections[section]?.body);
  return body === undefined ? null : <NarrativeEditor key={section} section={section} stored={body} />;
}
