import { actNames } from '../db/acts/act-names.ts';
import { checkRead } from '../domain/sop/check/check-sop.ts';
import type { Checked, Known } from '../domain/sop/check/diagram.ts';
import { errorsOf, type Finding } from '../domain/sop/check/finding.ts';
import type { ElementPlan, Plan } from '../domain/sop/plan.ts';
import { decisionFileFaults, namesDecision } from './decision-faults.ts';
import { formFileFaults } from './form-faults.ts';
import type { FieldFault } from './problem.ts';

/**
 * Why an SOP cannot be run as it is drawn: the errors that `check` finds, in its words, forms and decision tables that are
 * broken themselves, and what the reader had to leave out.
 */
export function planFaults(read: Checked, roles: ReadonlySet<string>): FieldFault[] {
  const { plan, warnings } = read;
  const errors = errorsOf(checkRead(read, knownHere(plan, { roles })));
  const told = new Set(errors.map(({ element }) => `body.files.${element}`));
  return [
    ...wholeFaults(plan),
    ...warnings.filter((warning) => unread.test(warning) && !named.test(warning)).map(unreadFault),
    ...errors.map(({ element, message }) => ({ path: `body.files.${element}`, message })),
    ...Object.values(plan.elements).flatMap((element) => elementFaults(plan, element, errors)),
    ...formFileFaults(plan.forms),
    ...decisionFileFaults(plan).filter(({ path }) => !told.has(path)),
  ];
}

/** What `check` warns of, which keeps nothing from being released; `sops` are the ids of those that have a released version. */
export function planWarnings(read: Checked, sops: ReadonlySet<string>): FieldFault[] {
  const findings = checkRead(read, knownHere(read.plan, { sops }));
  return findings
    .filter(({ severity }) => severity === 'warning')
    .map(({ element, message }) => ({ path: `body.files.${element}`, message }));
}

const knownHere = (plan: Plan, more: Known): Known => ({ acts: actNames, forms: new Set(Object.keys(plan.forms)), ...more });

/** What moddle says of a part of the file that it left out, as a step whose id is taken. */
const unread = /^unparsable content/;
/** Those of which a rule of `check` says more, and an attribute of a tool that does not declare its prefix. */
const named = /duplicate ID|illegal ID|already defined|missing namespace for prefix/;
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

function elementFaults(plan: Plan, { id, person, decision }: ElementPlan, errors: readonly Finding[]): FieldFault[] {
  const form = person?.form;
  const told = new Set(errors.filter(({ element }) => element === id).map(({ rule }) => rule));
  const formThere = form === undefined || form in plan.forms || told.has('form-unknown');
  const decisionThere =
    decision === undefined || namesDecision(plan, decision) || told.has('decision-file-missing') || told.has('decision-unknown');
  return [
    ...(formThere ? [] : [missing(id, '表单', 'form', form)]),
    ...(decisionThere ? [] : [missing(id, '决策表', 'decision table', decision.ref ?? decision.decision)]),
  ];
}

const missing = (id: string, zh: string, en: string, name: string) =>
  fault(id, `没有${zh}“${name}”：请一并上传。`, `There is no ${en} "${name}": upload it too.`);

const fault = (place: string, zh: string, en: string): FieldFault => ({ path: `body.files.${place}`, message: { zh, en } });
