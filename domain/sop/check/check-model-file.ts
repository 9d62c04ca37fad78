import { checkModel, isDmnRefusal } from '../../dmn/index.ts';
import type { SopRefusal } from '../read-sop.ts';
import { decisionCircular } from '../rules/decisions/decision-circular.ts';
import { decisionFaulty } from '../rules/decisions/decision-faulty.ts';
import { decisionImportsItself } from '../rules/decisions/decision-imports-itself.ts';
import { findingOf } from './check-sop.ts';
import type { Finding } from './finding.ts';
import { modelOf } from './models.ts';
import { hit } from './rule.ts';

/** What is wrong with a decision model that stands alone, or why it cannot be read. `files` holds it and those beside it. */
export function checkModelFile(file: string, files: Readonly<Record<string, string>>): Finding[] | SopRefusal {
  const model = modelOf(files[file] ?? '', files);
  if (!isDmnRefusal(model)) {
    return checkModel(model).map(({ decision, message }) =>
      findingOf(decisionFaulty, hit(decision, { file, reason: message.zh, reasonEn: message.en })),
    );
  }
  const { refused, message } = model;
  if (refused === 'dmn-xml') return { code: 'xml', file, message };
  if (refused === 'dmn-size') return { code: 'too-large', file, message };
  const rule = refused === 'dmn-circular' ? decisionCircular : decisionImportsItself;
  return [findingOf(rule, hit(file, { reason: message.zh, reasonEn: message.en }))];
}
