import { acts } from '../db/acts/index.ts';
import type { ElementPlan, Plan } from '../domain/sop/plan.ts';
import type { ReadSop } from '../domain/sop/read-sop.ts';
import { decisionFileFaults, namesDecision } from './decision-faults.ts';
import { formFileFaults } from './form-faults.ts';
import type { FieldFault } from './problem.ts';

/**
 * Why an SOP cannot be run as it is drawn: roles that nobody can hold, forms and decision tables that are not among its
 * files or are broken themselves, record acts and steps of duties that do not exist, and what the reader had to leave out.
 */
export function planFaults({ plan, warnings }: Pick<ReadSop, 'plan' | 'warnings'>, roles: ReadonlySet<string>): FieldFault[] {
  return [
    ...wholeFaults(plan),
    ...warnings.filter((warning) => unread.test(warning)).map(unreadFault),
    ...Object.values(plan.elements).flatMap((element) => elementFaults(plan, element, roles)),
    ...formFileFaults(plan.forms),
    ...decisionFileFaults(plan),
  ];
}

/** What moddle says of a part of the file that it left out, as a step whose id is taken. */
const unread = /^unparsable content/;
const version = /^[\p{L}\p{N}][\p{L}\p{N}._+-]{0,49}$/u;

function wholeFaults(plan: Plan): FieldFault[] {
  return [
    ...(plan.processes.length > 0
      ? []
      : [fault('process.bpmn', '文件中没有流程：请先画出流程。', 'The file holds no process: draw one first.')]),
    ...(version.test(plan.version)
      ? []
      : [
          fault(
            'sop.yaml',
            '版本号须为 1 至 50 个字母、数字或 . _ + -。',
            'A version is 1 to 50 letters, digits or one of . _ + -.',
          ),
        ]),
  ];
}

function unreadFault(warning: string): FieldFault {
  const text = warning.replaceAll(/\s+/g, ' ');
  return fault(
    'process.bpmn',
    `文件中有一部分无法读取，发布后会缺失：${text}`,
    `A part of the file cannot be read and would be missing: ${text}`,
  );
}

function elementFaults(plan: Plan, element: ElementPlan, known: ReadonlySet<string>): FieldFault[] {
  const { id, person, starters = [], decision, records = [] } = element;
  const roles = new Set([...(person?.roles ?? []), ...(person?.signature?.roles ?? []), ...starters]);
  const steps = new Set(person?.duties.flatMap((duty) => duty.steps) ?? []);
  const form = person?.form;
  return [
    ...[...roles].filter((role) => !known.has(role)).map((role) => unknownRole(id, role)),
    ...[...steps].filter((step) => !isStep(plan, step)).map((step) => unknownStep(id, step)),
    ...(form === undefined || form in plan.forms ? [] : [missing(id, '表单', 'form', form)]),
    ...(decision === undefined || namesDecision(plan, decision)
      ? []
      : [missing(id, '决策表', 'decision table', decision.ref ?? decision.decision)]),
    ...records.filter(({ noun, act }) => !isAct(noun, act)).map(({ noun, act }) => unknownAct(id, `${noun}.${act}`)),
  ];
}

/** A step of another SOP (`sop:step`) may come to be later. */
function isStep({ sop, elements }: Plan, step: string): boolean {
  const [head = '', own] = step.split(':');
  return own === undefined ? head in elements : head !== sop || own in elements;
}

function isAct(noun: string, act: string): boolean {
  return Object.hasOwn(acts, noun) && Object.hasOwn(acts[noun]!, act);
}

const unknownRole = (id: string, role: string) =>
  fault(
    id,
    `没有角色“${role}”：请从 /api/roles 选择，或先新建。`,
    `There is no role "${role}": choose from /api/roles, or create it first.`,
  );

const unknownStep = (id: string, step: string) =>
  fault(
    id,
    `职责规则中的步骤“${step}”不存在：请改为本流程中的步骤。`,
    `A duty names the step "${step}", which is not there: name a step of this process.`,
  );

const unknownAct = (id: string, act: string) =>
  fault(id, `没有记录操作“${act}”：请更正。`, `There is no record act "${act}": correct it.`);

const missing = (id: string, zh: string, en: string, name: string) =>
  fault(id, `没有${zh}“${name}”：请一并上传。`, `There is no ${en} "${name}": upload it too.`);

const fault = (place: string, zh: string, en: string): FieldFault => ({ path: `body.files.${place}`, message: { zh, en } });
