import { type DecisionModel, type DmnRefusal, isDmnRefusal, modelLinks, parseDmn } from '../../dmn/index.ts';
import type { Bilingual } from '../../engine/command.ts';
import type { Plan } from '../plan.ts';

/** The decision models that a plan's steps use, by file name: those they name, and those that may hold what they ask for. */
export function modelsOf({ elements, decisions }: Plan): Map<string, DecisionModel | DmnRefusal> {
  const asked = Object.values(elements).flatMap(({ decision }) => (decision ? [decision] : []));
  const used = Object.entries(decisions).filter(([file, xml]) =>
    asked.some(({ ref, decision }) => (ref === undefined ? xml.includes(`"${decision}"`) : ref === file)),
  );
  return new Map(used.map(([file, xml]) => [file, modelOf(xml, decisions)]));
}

/** Why those of a plan's models that are refused for one of `codes` cannot run. */
export function refusedModels(plan: Plan, codes: readonly DmnRefusal['refused'][]): (Bilingual & { file: string })[] {
  return [...modelsOf(plan)].flatMap(([file, model]) =>
    isDmnRefusal(model) && codes.includes(model.refused) ? [{ file, ...model.message }] : [],
  );
}

/** A model with what it imports from the files beside it. */
export function modelOf(xml: string, beside: Readonly<Record<string, string>>): DecisionModel | DmnRefusal {
  const wanted = new Set(modelLinks(xml)?.imports.map(({ namespace }) => namespace));
  const imports = new Map<string, string>();
  if (wanted.size === 0) return parseDmn(xml);
  for (const other of Object.values(beside)) {
    const namespace = modelLinks(other)?.namespace;
    if (namespace !== undefined && other !== xml && wanted.has(namespace)) imports.set(namespace, other);
  }
  return parseDmn(xml, imports);
}
