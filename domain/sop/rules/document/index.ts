import type { Rule } from '../../check/rule.ts';
import { attributeMissing } from './attribute-missing.ts';
import { attributeTwice } from './attribute-twice.ts';
import { attributeUnknown } from './attribute-unknown.ts';
import { attributeUri } from './attribute-uri.ts';
import { attributeValue } from './attribute-value.ts';
import { attributeWord } from './attribute-word.ts';
import { contentUnread } from './content-unread.ts';
import { elementMissing } from './element-missing.ts';
import { elementOrder } from './element-order.ts';
import { elementTooOften } from './element-too-often.ts';
import { idDuplicate } from './id-duplicate.ts';
import { idIllegal } from './id-illegal.ts';
import { idOfDetail } from './id-of-detail.ts';
import { importFaulty } from './import-faulty.ts';
import { importIdTwice } from './import-id-twice.ts';
import { importMissing } from './import-missing.ts';
import { importNamespace } from './import-namespace.ts';
import { importSameNamespace } from './import-same-namespace.ts';
import { importUnreadable } from './import-unreadable.ts';
import { nodeWithoutId } from './node-without-id.ts';
import { processWithoutId } from './process-without-id.ts';
import { referenceDangling } from './reference-dangling.ts';
import { referenceEmpty } from './reference-empty.ts';
import { referenceOfWrongKind } from './reference-of-wrong-kind.ts';
import { referenceUnfit } from './reference-unfit.ts';
import { textFormat } from './text-format.ts';

export const documentRules: readonly Rule[] = [
  idDuplicate,
  idIllegal,
  idOfDetail,
  attributeTwice,
  contentUnread,
  elementOrder,
  elementTooOften,
  elementMissing,
  attributeUnknown,
  attributeMissing,
  attributeValue,
  attributeWord,
  attributeUri,
  textFormat,
  importMissing,
  importUnreadable,
  importFaulty,
  importNamespace,
  importSameNamespace,
  importIdTwice,
  nodeWithoutId,
  processWithoutId,
  referenceOfWrongKind,
  referenceUnfit,
  referenceDangling,
  referenceEmpty,
];
