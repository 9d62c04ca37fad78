import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type { Language } from '../../domain/form/form-text.ts';
import type { ElementCounts } from '../runs/run.ts';
import { type ElementState, elementState, stateSigns } from './element-state.ts';
import './diagram.css';

/** What this console asks of a diagram. */
export interface DiagramViewer {
  open: (bpmn: string, language: Language) => Promise<{ id: string; name: string }[]>;
  mark: (elements: Record<string, ElementCounts>) => void;
  fit: () => void;
  zoom: (factor: number) => void;
  close: () => void;
}

interface Canvas {
  addMarker: (element: string, marker: string) => void;
  removeMarker: (element: string, marker: string) => void;
  zoom: (level?: number | 'fit-viewport', center?: 'auto') => number;
}
interface Overlays {
  add: (element: string, kind: string, overlay: object) => void;
  remove: (filter: { type: string }) => void;
}
interface Registry {
  get: (element: string) => object | undefined;
}

/** A business object of the file; names in English are an attribute of our own. */
interface NamedElement {
  id?: string;
  name?: string;
  $attrs?: Record<string, string>;
}

const STATES: ElementState[] = ['incident', 'active', 'completed', 'cancelled'];

/** Draws into a container; the library and its styles are loaded with this module only. */
export function openViewer(container: HTMLElement): DiagramViewer {
  const viewer = new NavigatedViewer({ container });
  let names: NamedElement[] = [];
  let language: Language = 'zh';
  viewer.on('import.parse.complete', (event: { elementsById?: Record<string, NamedElement> }) => {
    names = Object.values(event.elementsById ?? {});
    if (language === 'en') for (const element of names) element.name = element.$attrs?.['vouch:nameEn'] ?? element.name;
  });
  const canvas = () => viewer.get('canvas') as Canvas;

  return {
    async open(bpmn, inLanguage) {
      language = inLanguage;
      await viewer.importXML(bpmn);
      canvas().zoom('fit-viewport', 'auto');
      return names.flatMap(({ id, name }) => (id === undefined || name === undefined ? [] : [{ id, name }]));
    },
    mark(elements) {
      (viewer.get('overlays') as Overlays).remove({ type: 'state' });
      for (const [id, counts] of Object.entries(elements)) markElement(viewer, id, counts);
    },
    fit: () => void canvas().zoom('fit-viewport', 'auto'),
    zoom: (factor) => void canvas().zoom(canvas().zoom() * factor),
    close: () => viewer.destroy(),
  };
}

function markElement(viewer: NavigatedViewer, id: string, counts: ElementCounts): void {
  if ((viewer.get('elementRegistry') as Registry).get(id) === undefined) return;
  const canvas = viewer.get('canvas') as Canvas;
  const state = elementState(counts);
  for (const other of STATES) canvas.removeMarker(id, `vouch-${other}`);
  if (state === null) return;
  canvas.addMarker(id, `vouch-${state}`);
  const badge = document.createElement('span');
  badge.className = `vouch-badge vouch-badge-${state}`;
  badge.textContent = stateSigns[state] + (state === 'active' && counts.active > 1 ? ` ${counts.active}` : '');
  (viewer.get('overlays') as Overlays).add(id, 'state', { position: { top: -12, right: 14 }, html: badge });
}
