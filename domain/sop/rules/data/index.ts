import type { Rule } from '../../check/rule.ts';
import { collectionMismatch } from './collection-mismatch.ts';
import { dataAssociationDirection } from './data-association-direction.ts';
import { dataAssociationEnd } from './data-association-end.ts';
import { dataAssociationItem } from './data-association-item.ts';
import { dataAssociationSources } from './data-association-sources.ts';
import { dataInputWithoutSet } from './data-input-without-set.ts';
import { dataObjectReferenceName } from './data-object-reference-name.ts';
import { dataOutputWithoutSet } from './data-output-without-set.ts';
import { dataSetsOneSided } from './data-sets-one-sided.ts';
import { inputOptionalUnlisted } from './input-optional-unlisted.ts';
import { inputWhileExecutingUnlisted } from './input-while-executing-unlisted.ts';
import { outputOptionalUnlisted } from './output-optional-unlisted.ts';
import { outputWhileExecutingUnlisted } from './output-while-executing-unlisted.ts';

export const dataRules: readonly Rule[] = [
  dataInputWithoutSet,
  dataOutputWithoutSet,
  inputOptionalUnlisted,
  inputWhileExecutingUnlisted,
  outputOptionalUnlisted,
  outputWhileExecutingUnlisted,
  dataSetsOneSided,
  dataAssociationEnd,
  dataAssociationDirection,
  dataAssociationItem,
  dataAssociationSources,
  collectionMismatch,
  dataObjectReferenceName,
];
