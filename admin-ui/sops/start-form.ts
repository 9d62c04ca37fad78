const BPMN = 'http://www.omg.org/spec/BPMN/20100524/MODEL';
const VOUCH = 'urn:vouch:bpmn:1.0';

/** The key of the form that a start event asks for; null where it has none. Reads the diagram's own XML. */
export function startFormOf(bpmn: string, startEvent: string): string | null {
  const file = new DOMParser().parseFromString(bpmn, 'text/xml');
  const start = [...file.getElementsByTagNameNS(BPMN, 'startEvent')].find((element) => element.getAttribute('id') === startEvent);
  return start?.getElementsByTagNameNS(VOUCH, 'form')[0]?.getAttribute('ref') ?? null;
}
