import AddIcon from '@mui/icons-material/Add';
import FitScreenIcon from '@mui/icons-material/FitScreen';
import RemoveIcon from '@mui/icons-material/Remove';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import IconButton from '@mui/material/IconButton';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useLanguage } from '../providers/use-language.ts';
import type { ElementCounts } from '../runs/run.ts';
import type { DiagramViewer } from './open-viewer.ts';

interface DiagramProps {
  bpmn: string;
  elements?: Record<string, ElementCounts>;
  /** Elements that lead further when they are clicked. */
  enterable?: ReadonlySet<string>;
  onPick?: (element: string) => void;
  /** The element to be seen from near; absent: the whole diagram. */
  focus?: string;
  /** Told the names of the elements once the file is drawn. */
  onNames?: (names: { id: string; name: string }[]) => void;
}

const none: ReadonlySet<string> = new Set();

/** How far the drawing of one file in one language has come. */
interface Drawing {
  bpmn: string;
  language: string;
  state: 'drawn' | 'broken';
  /** Height by width. */
  shape: number;
}

/** Flat diagrams stay low, tall ones get most of a screen. */
const heightOf = (shape: number) => `clamp(300px, ${Math.round(shape * 100)}cqw, min(75vh, 680px))`;

/** A process on its own diagram, with the state of each element; moved and zoomed by pointer or buttons. */
export function Diagram({ bpmn, elements, enterable = none, onPick, focus, onNames }: DiagramProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const blackBox = translate('vouch.run.blackBox');
  const container = useRef<HTMLDivElement>(null);
  const viewer = useRef<DiagramViewer>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const picked = useRef(onPick);
  const state = drawing?.bpmn === bpmn && drawing.language === language ? drawing.state : 'loading';

  useEffect(() => {
    let gone = false;
    const draw = async () => {
      const { openViewer } = await import('./open-viewer.ts');
      if (gone || container.current === null) return;
      const opened = openViewer(container.current, (element) => picked.current?.(element));
      viewer.current = opened;
      const { names, shape } = await opened.open(bpmn, language, blackBox);
      if (gone) return;
      onNames?.(names);
      setDrawing({ bpmn, language, state: 'drawn', shape });
    };
    draw().catch(() => setDrawing({ bpmn, language, state: 'broken', shape: 0 }));
    return () => {
      gone = true;
      viewer.current?.close();
      viewer.current = null;
      setDrawing(null);
    };
  }, [bpmn, language, blackBox, onNames]);

  useEffect(() => {
    picked.current = onPick;
  }, [onPick]);

  useEffect(() => {
    if (state === 'drawn' && elements !== undefined) viewer.current?.mark(elements, enterable);
  }, [state, elements, enterable]);

  useEffect(() => {
    if (state !== 'drawn') return;
    if (focus === undefined) viewer.current?.whole();
    else viewer.current?.focus(focus);
  }, [state, focus]);

  return (
    <Box sx={{ containerType: 'inline-size' }}>
      <Box
        sx={{
          position: 'relative',
          height: heightOf(drawing?.shape ?? 0.5),
          bgcolor: '#fff',
          borderRadius: 1,
          overflow: 'hidden',
        }}
      >
        <Box component="figure" ref={container} aria-label={translate('vouch.run.diagram')} sx={{ height: '100%', m: 0 }} />
        {state === 'loading' && (
          <CircularProgress aria-label={translate('vouch.run.loading')} sx={{ position: 'absolute', top: '45%', left: '47%' }} />
        )}
        {state === 'broken' && (
          <Alert severity="error" sx={{ position: 'absolute', inset: 16, height: 'fit-content' }}>
            {translate('vouch.run.broken')}
          </Alert>
        )}
        <Box sx={{ position: 'absolute', top: 8, right: 8, display: 'grid', gap: 0.5 }}>
          <ZoomButton words="vouch.run.zoomIn" onClick={() => viewer.current?.zoom(1.25)}>
            <AddIcon fontSize="small" />
          </ZoomButton>
          <ZoomButton words="vouch.run.zoomOut" onClick={() => viewer.current?.zoom(0.8)}>
            <RemoveIcon fontSize="small" />
          </ZoomButton>
          <ZoomButton words="vouch.run.fit" onClick={() => viewer.current?.fit()}>
            <FitScreenIcon fontSize="small" />
          </ZoomButton>
        </Box>
      </Box>
    </Box>
  );
}

function ZoomButton({ words, onClick, children }: { words: string; onClick: () => void; children: ReactNode }) {
  const translate = useTranslate();
  return (
    <IconButton
      size="small"
      aria-label={translate(words)}
      onClick={onClick}
      sx={{ bgcolor: '#ffffffdd', border: 1, borderColor: 'divider' }}
    >
      {children}
    </IconButton>
  );
}
