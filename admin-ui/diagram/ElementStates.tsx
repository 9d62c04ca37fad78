import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { Bilingual } from '../../domain/engine/command.ts';
import { useBilingual } from '../providers/use-language.ts';
import type { ElementCounts } from '../runs/run.ts';
import { countOf, elementStates, stateSigns } from './element-state.ts';

interface ElementStatesProps {
  elements: Record<string, ElementCounts>;
  titles: Record<string, Bilingual>;
  /** Opened from the first, where there is no drawing. */
  open: boolean;
}

/** What the diagram shows, as text: for readers who do not see it. */
export function ElementStates({ elements, titles, open }: ElementStatesProps) {
  const translate = useTranslate();
  const pick = useBilingual();
  const wordsOf = (counts: ElementCounts) =>
    elementStates
      .map((state) => ({ state, count: countOf(counts, state) }))
      .filter(({ count }) => count > 0)
      .map(({ state, count }) => `${stateSigns[state]} ${translate(`vouch.run.element.${state}`)}${count > 1 ? ` ${count}` : ''}`)
      .join(' · ');
  return (
    <Box component="details" open={open} sx={{ mt: 1, fontSize: '0.875rem' }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary' }}>
        {translate('vouch.run.diagramText')}
      </Box>
      <Box component="ul" sx={{ my: 1, pl: 2, listStyle: 'none' }}>
        {Object.entries(elements).map(([element, counts]) => (
          <li key={element}>
            {pick(titles[element], element)}: {wordsOf(counts)}
          </li>
        ))}
      </Box>
    </Box>
  );
}
