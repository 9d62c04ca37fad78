/** Wraps the inside of a process into a BPMN file with our namespace, for tests that need a small diagram. */
export function diagram(id: string, body: string, around = ''): Record<string, string> {
  return {
    'process.bpmn': `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:vouch="urn:vouch:bpmn:1.0"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" id="definitions" targetNamespace="urn:test">
  ${around}
  <bpmn:process id="${id}" isExecutable="true">${body}</bpmn:process>
</bpmn:definitions>`,
    'sop.yaml': `id: ${id}\ntitle:\n  zh: 测试\n  en: Test\nversion: "1"\n`,
  };
}

/** Sequence flows `a>b`, one each. */
export function flows(...pairs: string[]): string {
  return pairs
    .map((pair, n) => {
      const [source, target] = pair.split('>');
      return `<bpmn:sequenceFlow id="flow_${n}" sourceRef="${source}" targetRef="${target}" />`;
    })
    .join('');
}
