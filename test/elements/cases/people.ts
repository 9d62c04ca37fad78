import { tags } from '../../domain/engine/diagram.ts';
import type { ElementCase } from '../element-case.ts';

const owned = (role: string) => ({
  nodes: `${tags('start:s')}<userTask id="u">${role}</userTask>`,
  flows: 's > u',
  around: '<resource id="qa" name="QA"/>',
  given: { steps: [{ complete: 'u' }] },
  story: 's u |  | completed',
});

/** Who does a task: BPMN's resources, and lanes as roles (BPMN 2.0.2, 10.3.1, 10.3.4, 10.8). */
export const people: ElementCase[] = [
  { name: 'potential owner', ...owned('<potentialOwner id="r"><resourceRef>qa</resourceRef></potentialOwner>') },
  { name: 'human performer', ...owned('<humanPerformer id="r"><resourceRef>qa</resourceRef></humanPerformer>') },
  { name: 'performer', ...owned('<performer id="r"><resourceRef>qa</resourceRef></performer>') },
  { name: 'resource role', ...owned('<resourceRole id="r"><resourceRef>qa</resourceRef></resourceRole>') },
  {
    name: 'resource assignment expression',
    ...owned(
      '<potentialOwner id="r"><resourceAssignmentExpression id="ra"><formalExpression>user(ann), group(QA)</formalExpression></resourceAssignmentExpression></potentialOwner>',
    ),
  },
  {
    name: 'lanes are roles',
    nodes:
      '<laneSet id="ls"><lane id="l1" name="Plant"><childLaneSet id="cs"><lane id="l2" name="QA"><flowNodeRef>u</flowNodeRef></lane></childLaneSet></lane></laneSet>' +
      tags('start:s user:u'),
    flows: 's > u',
    given: { steps: [{ complete: 'u' }] },
    story: 's u |  | completed',
  },
  {
    name: 'the name of a step is the title of its task',
    nodes: `${tags('start:s')}<userTask id="u" name="检验" vouch:nameEn="Inspect"/>`,
    flows: 's > u',
    given: { steps: [{ complete: 'u' }] },
    story: 's u |  | completed',
  },
];
