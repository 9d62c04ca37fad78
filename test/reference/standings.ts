import type { Witness } from './witnesses.ts';

/** What the product makes of what the standard knows. `absent`: the standard's file format has no place for it. */
export type Standing = 'runs' | 'kept' | 'refused' | 'absent';

const ruleTest = (rule: string, test: string): Witness => ({ file: `test/domain/sop/rules/${rule}.test.ts`, test });

/** What `check` refuses, and a rule's test that shows it. */
export const refused: Readonly<Record<string, Witness>> = Object.fromEntries(
  ['ChoreographyTask', 'SubChoreography', 'CallChoreography'].map((type) => [
    type,
    ruleTest('processes/choreography-in-process', 'a choreography task'),
  ]),
);

const shown = 'shown and named as not executable / 显示并标明不可执行';

/** What a reader should know beside the standing. */
export const notes: Readonly<Record<string, string>> = {
  Choreography: shown,
  GlobalChoreographyTask: shown,
  Conversation: shown,
  SubConversation: shown,
  CallConversation: shown,
  GlobalConversation: shown,
  Participant:
    'a pool; one without a process is a black box: shown, what is sent to it leaves the file, what it sends comes through the API / 无流程的泳池为黑盒，消息在本文件之外收发',
  'Participant.processRef':
    'names the pool of a process; the processes of a file run together with or without pools / 仅指明泳池',
  'Process.properties': 'a variable of the process, as any that it sets / 与其他流程变量相同',
  'Process.isExecutable': 'only “false” keeps a process from being started by itself / 仅“false”阻止其自行启动',
  'FlowNode.incoming': 'the ends of the sequence flows count / 以顺序流两端为准',
  'FlowNode.outgoing': 'the ends of the sequence flows count / 以顺序流两端为准',
  'FormalExpression.language': 'FEEL, or JUEL in files of Camunda; `check` warns of others / 其他语言由 check 告警',
  'Definitions.expressionLanguage': 'FEEL, or JUEL in files of Camunda; `check` warns of others / 其他语言由 check 告警',
  ErrorEventDefinition:
    'uncaught, it ends its scope; a retry takes the thrower alone again / 未被处理即结束其范围，重试只重做抛出的一步',
  InputSet: 'an activity waits for the first that is complete / 等待第一组齐全的输入',
  OutputSet:
    'the first that is complete; none is an incident, of each instance of a loop / 取第一组齐全的输出，没有即为异常；循环的每个实例各自如此',
  DataStore: 'its reference is a variable; records are written by `vouch:record` / 引用即变量，记录由 vouch:record 写入',
  CallActivity:
    'compensated by its own handler alone: default compensation is that of sub-processes, and a called process is closed to its caller (10.7) / 仅由自身的补偿处理补偿，被调用流程对调用者封闭',
  'UserTask.renderings': 'forms are named by `vouch:form` / 表单由 vouch:form 指定',
  'ServiceTask.operationRef': 'calls are named by `vouch:call` / 调用由 vouch:call 指定',
};
