import AddIcon from '@mui/icons-material/Add';
import FitScreenIcon from '@mui/icons-material/FitScreen';
import RemoveIcon from '@mui/icons-material/Remove';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import CircularProgress from '@mui/material/CircularProgress';
import IconButton from '@mui/material/IconButton';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ShownOnly } from '../../domain/sop/shown-only.ts';
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
  /** Told whether there was anything to draw. */
  onDrawn?: (isDrawn: boolean) => void;
}

const none: ReadonlySet<string> = new Set();

/** How far the drawing of one file in one language has come. */
interface Drawing {
  bpmn: string;
  language: string;
  state: 'drawn' | 'undrawn' | 'broken';
  /** Height by width. */
  shape: number;
  shownOnly: ShownOnly[];
}

/** Flat diagrams stay low, tall ones get most of a screen. */
const heightOf = (shape: number) => `clamp(300px, ${Math.round(shape * 100)}cqw, min(75vh, 680px))`;

/** A process on its own diagram, with the state of each element; moved and zoomed by pointer or buttons. */
export function Diagram({ bpmn, elements, enterable = none, onPick, focus, onDrawn }: DiagramProps) {
  const translate = useTranslate();
  const language = useLanguage();
  const blackBox = translate('vouch.run.blackBox');
  const container = useRef<HTMLDivElement>(null);
  const viewer = useRef<DiagramViewer>(null);
  const [drawing, setDrawing] = useState<Drawing | null>(null);
  const picked = useRef(onPick);
  // which of the file's drawings is shown is chosen once, by what the run has come to when it is opened
  const asked = useRef(Object.keys(elements ?? {}));
  const state = drawing?.bpmn === bpmn && drawing.language === language ? drawing.state : 'loading';

  useEffect(() => {
    let gone = false;
    const draw = async () => {
      const { openViewer } = await import('./open-viewer.ts');
      if (gone || container.current === null) return;
      const opened = openViewer(container.current, (element) => picked.current?.(element));
      viewer.current = opened;
      const { shape, shownOnly } = await opened.open(bpmn, language, { blackBox }, asked.current);
      if (gone) return;
      onDrawn?.(shape > 0);
      setDrawing({ bpmn, language, state: shape > 0 ? 'drawn' : 'undrawn', shape, shownOnly });
    };
    draw().catch(() => {
      if (gone) return;
      onDrawn?.(false);
      setDrawing({ bpmn, language, state: 'broken', shape: 0, shownOnly: [] });
    });
    return () => {
      gone = true;
      viewer.current?.close();
      viewer.current = null;
      setDrawing(null);
    };
  }, [bpmn, language, blackBox, onDrawn]);

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
      <Box sx={{ display: state === 'drawn' ? 'flex' : 'none', justifyContent: 'end', gap: 0.5, m: 0, mb: 0.5, p: 0, border: 0 }}>
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
      <Box
        sx={{
          position: 'relative',
          height: state === 'undrawn' || state === 'broken' ? 0 : heightOf(drawing?.shape ?? 0.5),
          bgcolor: '#fff',
          borderRadius: 1,
          overflow: 'hidden',
        }}
      >
        <Box
          component="figure"
          ref={container}
          aria-label={translate('vouch.run.diagram')}
          // the way back out of a part stands above the drawing already
          sx={{ height: '100%', m: 0, '& .bjs-breadcrumbs': focus === undefined ? {} : { display: 'none !important' } }}
        />
        {state === 'loading' && (
          <CircularProgress aria-label={translate('vouch.run.loading')} sx={{ position: 'absolute', top: '45%', left: '47%' }} />
        )}
      </Box>
      {state === 'broken' && <Alert severity="error">{translate('vouch.run.broken')}</Alert>}
      {state === 'undrawn' && <Alert severity="info">{translate('vouch.run.undrawn')}</Alert>}
      <NotRun parts={drawing?.shownOnly ?? []} />
    </Box>
  );
}

/** What the drawing shows and no run carries out, by name. */
function NotRun({ parts }: { parts: ShownOnly[] }) {
  const translate = useTranslate();
  const language = useLanguage();
  if (parts.length === 0) return null;
  return (
    <Box component="section" aria-label={translate('vouch.run.shownOnly')} sx={{ mt: 1, fontSize: '0.875rem' }}>
      {translate('vouch.run.shownOnly')}
      <Box component="ul" sx={{ my: 0.5, pl: 3, color: 'text.secondary' }}>
        {parts.map(({ element, message }) => (
          <li key={element}>{message[language]}</li>
        ))}
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
