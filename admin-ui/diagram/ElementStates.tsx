import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { ElementCounts } from '../runs/run.ts';
import { elementState, stateSigns } from './element-state.ts';

interface ElementStatesProps {
  elements: Record<string, ElementCounts>;
  nameOf: (element: string) => string;
}

/** What the diagram shows, as text: for readers who do not see it. */
export function ElementStates({ elements, nameOf }: ElementStatesProps) {
  const translate = useTranslate();
  return (
    <Box component="details" sx={{ mt: 1, fontSize: '0.875rem' }}>
      <Box component="summary" sx={{ cursor: 'pointer', color: 'text.secondary' }}>
        {translate('vouch.run.diagramText')}
      </Box>
      <Box component="ul" sx={{ my: 1, pl: 2, listStyle: 'none' }}>
        {Object.entries(elements).map(([element, counts]) => {
          const state = elementState(counts);
          return (
            <li key={element}>
              {state !== null && stateSigns[state]} {nameOf(element)}: {translate(`vouch.run.element.${state ?? 'none'}`)}
            </li>
          );
        })}
      </Box>
    </Box>
  );
}
