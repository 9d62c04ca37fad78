import { useRef, useState } from 'react';
import { textOfBytes } from '../../domain/text-of-bytes.ts';
import { http } from '../providers/http.ts';
import type { Looked } from './look-into.ts';
import { areWhole, type SopFacts, sopYamlOf, versionAfter } from './sop-facts.ts';
import type { SopItem } from './sop.ts';

/** Chosen files, by name, and what they tell. */
interface Chosen {
  files: Record<string, string>;
  looked: Looked;
  facts: SopFacts | null;
}

const nothing: Chosen = { files: {}, looked: {}, facts: null };

/** The files of a draft: read, looked into, and completed by what a `sop.yaml` would have said. */
export function useDraftFiles() {
  const [chosen, setChosen] = useState<Chosen>(nothing);
  const latest = useRef(0);
  const { files, looked, facts } = chosen;

  const choose = async (list: readonly File[]) => {
    const turn = ++latest.current;
    const texts = await Promise.all(
      list.map(async (file) => [nameOf(file), textOfBytes(new Uint8Array(await file.arrayBuffer()))] as const),
    );
    const read = Object.fromEntries(texts);
    const { lookInto } = await import('./look-into.ts');
    const told = texts.length === 0 ? {} : await lookInto(read);
    const version = told.facts && versionAfter(await newestVersion(told.facts.id));
    // another choice was made meanwhile
    if (turn !== latest.current) return;
    setChosen({ files: read, looked: told, facts: told.facts ? { ...told.facts, version: version ?? '1' } : null });
  };

  return {
    files,
    facts,
    refused: looked.refused,
    id: looked.id ?? facts?.id.trim() ?? '',
    /** Why these files cannot be uploaded yet, as a key of our messages; nothing where they can. */
    missing: missingOf(chosen),
    /** What is sent: the files, and a `sop.yaml` of the facts where none was chosen. */
    sent: facts === null ? files : { ...files, 'sop.yaml': sopYamlOf(facts) },
    choose,
    setFacts: (changed: SopFacts) => setChosen({ ...chosen, facts: changed }),
    clear: () => {
      latest.current++;
      setChosen(nothing);
    },
  };
}

/** The reader knows one spelling. */
const nameOf = ({ name }: File) => (name === 'sop.yml' ? 'sop.yaml' : name);

function missingOf({ files, looked, facts }: Chosen): string | undefined {
  if (Object.keys(files).length === 0) return 'vouch.sop.missing.files';
  if (looked.missing !== undefined) return `vouch.sop.missing.${looked.missing}`;
  if (looked.refused !== undefined) return 'vouch.sop.missing.readable';
  return facts !== null && !areWhole(facts) ? 'vouch.sop.missing.facts' : undefined;
}

/** The newest version of an SOP that is known here already; nothing where it is new, or cannot be asked for. */
async function newestVersion(id: string): Promise<string | undefined> {
  const found = await http<SopItem[]>(`/sops?filter=${encodeURIComponent(JSON.stringify({ id }))}`).catch(() => undefined);
  const [sop] = found?.data ?? [];
  return sop?.draft ?? sop?.version ?? undefined;
}
