import { type Context, commaList, expression, value } from './compile-context.ts';
import { body, child, list, our, ours, text, theirAttribute, theirs } from './moddle-access.ts';
import type { Moddle } from './parse.ts';
import type { Expression, PersonPlan } from './plan.ts';

const kinds = ['separation', 'binding'] as const;
const overs = ['run', 'batch', 'serial', 'lot', 'order'] as const;

/** Who may do a step, by what form, until when, under which duties and signature; roles fall back to the step's lane. */
export function compilePerson(context: Context, element: Moddle): PersonPlan {
  const own = our(element, 'assignment');
  const resources = resourcesOf(context, element);
  const assigned = assignment(context, element);
  const roles = [...commaList(text(own, 'roles')), ...assigned.roles, ...resources.roles];
  const lane = element.id === undefined ? undefined : context.lanes.get(element.id);
  const users = [...commaList(text(own, 'candidates')), ...assigned.candidates, ...resources.candidates];
  const form = formOf(context, element);
  const signature = signatureOf(element);
  return {
    roles: roles.length > 0 ? roles : lane === undefined ? [] : [lane],
    assignee: value(context, text(own, 'assignee') ?? assigned.assignee),
    candidates: users.flatMap((user) => value(context, user) ?? []),
    priority: value(context, text(own, 'priority') ?? theirAttribute(element, context.prefixes, 'priority')),
    due: value(context, text(own, 'due') ?? dueOf(context, element)),
    duties: ours(element, 'duty').map((duty) => dutyOf(context, duty)),
    ...(form !== undefined && { form }),
    ...(signature && { signature }),
  };
}

function assignment(context: Context, element: Moddle): { assignee?: string; roles: string[]; candidates: string[] } {
  const [zeebe] = theirs(element, context.prefixes, 'assignmentDefinition');
  const attribute = (name: string) => text(zeebe, name) ?? theirAttribute(element, context.prefixes, name);
  return {
    assignee: attribute('assignee'),
    roles: commaList(attribute('candidateGroups')).map((group) => group.replace(/^=\s*/, '').replace(/^"(.*)"$/, '$1')),
    candidates: commaList(attribute('candidateUsers')),
  };
}

function dueOf(context: Context, element: Moddle): string | undefined {
  const [schedule] = theirs(element, context.prefixes, 'taskSchedule');
  return text(schedule, 'dueDate') ?? theirAttribute(element, context.prefixes, 'dueDate');
}

function formOf(context: Context, element: Moddle): string | undefined {
  const [zeebe] = theirs(element, context.prefixes, 'formDefinition');
  const attribute = (name: string) => theirAttribute(element, context.prefixes, name);
  const key =
    text(our(element, 'form'), 'ref') ??
    text(zeebe, 'formId') ??
    text(zeebe, 'formKey') ??
    attribute('formRef') ??
    attribute('formKey');
  return key?.replace(where, '').replace(/\.form(?:\.json)?$/, '');
}

/** How Camunda's keys say where a form is kept, before its name. */
const where = /^camunda-forms:(?:bpmn:|deployment:|\/)?/;

/** BPMN's own resource roles: a resource's name is a role, `user(a), group(b)` is read as Activiti and Camunda write it. */
function resourcesOf(context: Context, element: Moddle): { roles: string[]; candidates: string[] } {
  const roles: string[] = [];
  const candidates: string[] = [];
  for (const resource of list(element, 'resources')) {
    const name = text(child(resource, 'resourceRef'), 'name');
    if (name !== undefined) roles.push(name);
    const source = body(child(child(resource, 'resourceAssignmentExpression'), 'expression'));
    for (const part of commaList(source)) {
      const match = /^(user|group)\((.*)\)$/.exec(part);
      if (match?.[1] === 'group') roles.push(match[2] ?? '');
      else candidates.push(match?.[2] ?? part);
    }
  }
  return { roles, candidates };
}

function dutyOf(context: Context, duty: Moddle): PersonPlan['duties'][number] {
  const key: Expression | undefined = expression(context, text(duty, 'key'));
  return {
    kind: kinds.find((kind) => kind === text(duty, 'kind')) ?? 'separation',
    steps: commaList(text(duty, 'steps')),
    over: overs.find((over) => over === text(duty, 'over')) ?? 'run',
    ...(key && { key }),
  };
}

function signatureOf(element: Moddle): PersonPlan['signature'] {
  const signature = our(element, 'signature');
  if (!signature) return undefined;
  const zh = text(signature, 'meaning') ?? '';
  return {
    meaning: { zh, en: text(signature, 'meaningEn') ?? zh },
    roles: commaList(text(signature, 'roles')),
    count: Number(text(signature, 'count') ?? 1),
  };
}
