import AddIcon from '@mui/icons-material/Add';
import FitScreenIcon from '@mui/icons-material/FitScreen';
import RemoveIcon from '@mui/icons-material/Remove';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import IconButton from '@mui/material/IconButton';
import { useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../providers/use-language.ts';
import type { ElementCounts } from '../runs/run.ts';
import type { DiagramViewer } from './open-viewer.ts';

interface DiagramProps {
  bpmn: string;
  elements?: Record<string, ElementCounts>;
  /** Told the names of the elements once the file is drawn. */
  onNames?: (names: { id: string; name: string }[]) => void;
}

/** A process on its own diagram, with the state of each element; moved and zoomed by pointer or buttons. */
export function Diagram({ bpmn, elements, onNames }: DiagramProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const container = useRef<HTMLDivElement>(null);
  const viewer = useRef<DiagramViewer>(null);
  const [state, setState] = useState<'loading' | 'drawn' | 'broken'>('loading');

  useEffect(() => {
    let gone = false;
    const draw = async () => {
      const { openViewer } = await import('./open-viewer.ts');
      if (gone || container.current === null) return;
      const opened = openViewer(container.current);
      viewer.current = opened;
      const names = await opened.open(bpmn, language);
      if (gone) return;
      onNames?.(names);
      setState('drawn');
    };
    setState('loading');
    draw().catch(() => setState('broken'));
    return () => {
      gone = true;
      viewer.current?.close();
      viewer.current = null;
    };
  }, [bpmn, language, onNames]);

  useEffect(() => {
    if (state === 'drawn' && elements !== undefined) viewer.current?.mark(elements);
  }, [state, elements]);

  const buttons = [
    { Icon: AddIcon, words: 'vouch.run.zoomIn', act: () => viewer.current?.zoom(1.25) },
    { Icon: RemoveIcon, words: 'vouch.run.zoomOut', act: () => viewer.current?.zoom(0.8) },
    { Icon: FitScreenIcon, words: 'vouch.run.fit', act: () => viewer.current?.fit() },
  ];
  return (
    <Box sx={{ position: 'relative', height: { xs: 320, md: 460 }, bgcolor: '#fff', borderRadius: 1, overflow: 'hidden' }}>
      <Box ref={container} role="img" aria-label={translate('vouch.run.diagram')} sx={{ height: '100%' }} />
      {state === 'loading' && (
        <CircularProgress aria-label={translate('vouch.run.loading')} sx={{ position: 'absolute', top: '45%', left: '47%' }} />
      )}
      {state === 'broken' && (
        <Alert severity="error" sx={{ position: 'absolute', inset: 16, height: 'fit-content' }}>
          {translate('vouch.run.broken')}
        </Alert>
      )}
      <Box sx={{ position: 'absolute', top: 8, right: 8, display: 'grid', gap: 0.5 }}>
        {buttons.map(({ Icon, words, act }) => (
          <IconButton
            key={words}
            size="small"
            aria-label={translate(words)}
            onClick={act}
            sx={{ bgcolor: '#ffffffdd', border: 1, borderColor: 'divider' }}
          >
            <Icon fontSize="small" />
          </IconButton>
        ))}
      </Box>
    </Box>
  );
}
