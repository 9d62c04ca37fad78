import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';
import type { Language } from '../../domain/form/form-text.ts';
import type { ElementCounts } from '../runs/run.ts';
import { type ShownOnly, shownOnly } from '../../domain/sop/shown-only.ts';
import { drawable } from './drawable.ts';
import { pageToShow } from './page-to-show.ts';
import { elementState, elementStates, stateBadge, stuckInside } from './element-state.ts';
import { panByTouch } from './touch-pan.ts';
import './diagram.css';

/** What this console asks of a diagram. */
export interface DiagramViewer {
  /** Draws a file, black-box pools with a label: the drawing that shows one of the elements asked for, else the first. */
  open: (bpmn: string, language: Language, words: { blackBox: string }, asked: string[]) => Promise<Drawn>;
  /** Shows the states of elements; those of `enterable` can be clicked. */
  mark: (elements: Record<string, ElementCounts>, enterable: ReadonlySet<string>) => void;
  /** Shows an element from near: a collapsed subprocess by its own page. */
  focus: (element: string) => void;
  /** Shows the whole, from its first page. */
  whole: () => void;
  fit: () => void;
  zoom: (factor: number) => void;
  close: () => void;
}

/** What came of a file. */
export interface Drawn {
  /** The drawing's height by its width; 0 where nothing is drawn. */
  shape: number;
  /** What the file holds that no run carries out. */
  shownOnly: ShownOnly[];
}

interface Shape {
  x: number;
  y: number;
  width: number;
  height: number;
  collapsed?: boolean;
}
interface Canvas {
  addMarker: (element: string, marker: string) => void;
  removeMarker: (element: string, marker: string) => void;
  zoom: (level?: number | 'fit-viewport', center?: 'auto') => number;
  scroll: (by: { dx: number; dy: number }) => void;
  viewbox: (box?: { x: number; y: number; width: number; height: number }) => { inner: { width: number; height: number } };
  resized: () => void;
  getRootElement: () => object;
  findRoot: (element: string) => object | undefined;
  setRootElement: (root: object) => void;
}
interface Overlays {
  add: (element: string, kind: string, overlay: object) => void;
  remove: (filter: { type: string }) => void;
}
interface Registry {
  get: (element: string) => Shape | undefined;
  getAll: () => { id: string; parent?: object }[];
}

/** A business object of the file; names in English are an attribute of our own. */
interface NamedElement {
  id?: string;
  name?: string;
  $type?: string;
  processRef?: { flowElements?: unknown[] };
  text?: string;
  $attrs?: Record<string, string>;
  $parent?: NamedElement;
}

const nothing: ElementCounts = { active: 0, completed: 0, cancelled: 0, incidents: 0 };

/** Draws into a container; the library and its styles are loaded with this module only. */
export function openViewer(container: HTMLElement, onPick: (element: string) => void): DiagramViewer {
  const viewer = new NavigatedViewer({ container });
  let named: Record<string, NamedElement> = {};
  let language: Language = 'zh';
  let drawn = drawable('');
  let firstPage: object | undefined;
  viewer.on('import.parse.complete', (event: { elementsById?: Record<string, NamedElement> }) => {
    named = Object.fromEntries(Object.entries(event.elementsById ?? {}).map(([id, element]) => [drawn.restore(id), element]));
    for (const element of Object.values(named)) {
      const name = (language === 'en' ? element.$attrs?.['vouch:nameEn'] : undefined) ?? element.name;
      if (name !== undefined) element.name = drawn.restore(name);
      if (element.text !== undefined) element.text = drawn.restore(element.text);
    }
  });
  viewer.on('element.click', (event: { element?: { id: string } }) => event.element && onPick(drawn.restore(event.element.id)));
  const canvas = () => viewer.get('canvas') as Canvas;
  const fit = () => {
    canvas().resized();
    canvas().zoom('fit-viewport', 'auto');
    // badges stand out over the edges, and the library's sign at the bottom covers nothing
    canvas().zoom(canvas().zoom() * 0.86, 'auto');
    canvas().scroll({ dx: 0, dy: -14 });
  };
  const parentId = (element: NamedElement | undefined) =>
    element?.$parent?.id === undefined ? undefined : drawn.restore(element.$parent.id);
  panByTouch(container, (by) => canvas().scroll(by));

  return {
    async open(bpmn, inLanguage, { blackBox }, asked) {
      language = inLanguage;
      drawn = drawable(bpmn);
      const isDrawn = await draw(viewer, drawn.xml, asked.map(drawn.spell));
      const definitions = viewer.getDefinitions();
      const notRun = definitions ? shownOnly(definitions) : [];
      if (!isDrawn) return { shape: 0, shownOnly: notRun };
      firstPage = canvas().getRootElement();
      for (const pool of Object.values(named).filter(isBlackBox)) label(viewer, pool.id, blackBox);
      const { inner } = canvas().viewbox();
      return { shape: inner.height / Math.max(1, inner.width), shownOnly: notRun };
    },
    mark(elements, enterable) {
      (viewer.get('overlays') as Overlays).remove({ type: 'state' });
      const stuck = stuckInside(elements, (element) => parentId(named[element]));
      for (const id of Object.keys(named)) {
        const drawnId = drawn.spell(id);
        const shape = (viewer.get('elementRegistry') as Registry).get(drawnId);
        if (shape === undefined) continue;
        const counts = elements[id] ?? nothing;
        const inside = shape.collapsed === true ? (stuck.get(id) ?? 0) : 0;
        markElement(viewer, drawnId, inside > 0 ? { ...counts, incidents: counts.incidents + inside } : counts);
        canvas()[enterable.has(id) ? 'addMarker' : 'removeMarker'](drawnId, 'vouch-enterable');
      }
    },
    focus(element) {
      const page = canvas().findRoot(`${drawn.spell(element)}_plane`);
      const shape = (viewer.get('elementRegistry') as Registry).get(drawn.spell(element));
      if (page !== undefined) canvas().setRootElement(page);
      if (page !== undefined || shape === undefined) fit();
      else void canvas().viewbox(around(shape));
    },
    whole() {
      if (firstPage !== undefined) canvas().setRootElement(firstPage);
      fit();
    },
    fit,
    zoom: (factor) => void canvas().zoom(canvas().zoom() * factor, 'auto'),
    close: () => viewer.destroy(),
  };
}

/** Draws the page that is asked for. @returns whether there is anything on it; a file without a drawing has no page */
async function draw(viewer: NavigatedViewer, xml: string, asked: string[]): Promise<boolean> {
  try {
    await viewer.importXML(xml);
  } catch (error) {
    if (error instanceof Error && error.message === 'no diagram to display') return false;
    throw error;
  }
  const definitions = viewer.getDefinitions();
  const page = definitions && pageToShow(definitions, asked);
  if (page !== undefined) await viewer.open(page);
  return (viewer.get('elementRegistry') as Registry).getAll().some(({ parent }) => parent !== undefined);
}

/** A pool without a process, or with nothing in it, is run by somebody else. */
function isBlackBox({ $type, processRef }: NamedElement): boolean {
  return $type === 'bpmn:Participant' && (processRef?.flowElements ?? []).length === 0;
}

function label(viewer: NavigatedViewer, id: string | undefined, text: string): void {
  if (id === undefined || (viewer.get('elementRegistry') as Registry).get(id) === undefined) return;
  const label = document.createElement('span');
  label.className = 'vouch-badge vouch-badge-black-box';
  label.textContent = text;
  (viewer.get('overlays') as Overlays).add(id, 'black-box', { position: { top: 4, left: 36 }, html: label });
}

/** What is around an element is seen with it, a little. */
const margin = 60;

function around({ x, y, width, height }: Shape) {
  return { x: x - margin, y: y - margin, width: width + 2 * margin, height: height + 2 * margin };
}

function markElement(viewer: NavigatedViewer, id: string, counts: ElementCounts): void {
  const canvas = viewer.get('canvas') as Canvas;
  const state = elementState(counts);
  for (const other of elementStates) canvas.removeMarker(id, `vouch-${other}`);
  if (state === null) return;
  canvas.addMarker(id, `vouch-${state}`);
  const badge = document.createElement('span');
  badge.className = `vouch-badge vouch-badge-${state}`;
  badge.textContent = stateBadge(counts);
  (viewer.get('overlays') as Overlays).add(id, 'state', { position: { top: -12, right: 14 }, html: badge });
}
