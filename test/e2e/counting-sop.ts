const shape = (id: string, x: number, y: number, width: number, height: number, more = '') =>
  `<bpmndi:BPMNShape id="${id}_shape" bpmnElement="${id}" ${more}><dc:Bounds x="${x}" y="${y}" width="${width}" height="${height}"/></bpmndi:BPMNShape>`;

/** A diagram of the kind that a modeler saves: no `sop.yaml` beside it, a pool of others, a step for each of three devices. */
export const countingSop = `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:vouch="urn:vouch:bpmn:1.0"
  xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" id="counting" targetNamespace="urn:test">
  <bpmn:collaboration id="Deal">
    <bpmn:participant id="Ours" name="我方" processRef="device-count" />
    <bpmn:participant id="Carrier" name="承运人" />
  </bpmn:collaboration>
  <bpmn:process id="device-count" name="逐台清点" vouch:nameEn="Device count" isExecutable="true">
    <bpmn:extensionElements>
      <zeebe:userTaskForm id="CountForm">{"components":[{"type":"checkbox","key":"present","label":"在位"}]}</zeebe:userTaskForm>
    </bpmn:extensionElements>
    <bpmn:startEvent id="Begin" name="开始" vouch:nameEn="Start" />
    <bpmn:userTask id="Count" name="清点" vouch:nameEn="Count">
      <bpmn:extensionElements>
        <vouch:assignment roles="compliance" />
        <zeebe:formDefinition formKey="camunda-forms:bpmn:CountForm" />
      </bpmn:extensionElements>
      <bpmn:multiInstanceLoopCharacteristics>
        <bpmn:extensionElements><vouch:loop collection="=[&quot;SN-1&quot;, &quot;SN-2&quot;, &quot;SN-3&quot;]" item="device" /></bpmn:extensionElements>
      </bpmn:multiInstanceLoopCharacteristics>
    </bpmn:userTask>
    <bpmn:endEvent id="Done" name="结束" vouch:nameEn="End" />
    <bpmn:sequenceFlow id="F1" sourceRef="Begin" targetRef="Count" />
    <bpmn:sequenceFlow id="F2" sourceRef="Count" targetRef="Done" />
  </bpmn:process>
  <bpmndi:BPMNDiagram id="Drawing"><bpmndi:BPMNPlane id="Plane" bpmnElement="Deal">
    ${shape('Ours', 0, 0, 500, 160, 'isHorizontal="true"')}${shape('Carrier', 0, 200, 500, 80, 'isHorizontal="true"')}
    ${shape('Begin', 80, 62, 36, 36)}${shape('Count', 180, 40, 100, 80)}${shape('Done', 360, 62, 36, 36)}
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
