import chinese from 'ra-language-chinese';
import english from 'ra-language-english';
import type { TranslationMessages } from 'react-admin';
import type { Language } from '../../domain/form/form-text.ts';
import { appMessages } from './app.ts';
import { batchMessages } from './batch.ts';
import { happeningMessages } from './happening.ts';
import { inboxMessages } from './inbox.ts';
import { optionMessages } from './option.ts';
import { inOne, type Messages } from './pairs.ts';
import { reactAdminChinese } from './react-admin-chinese.ts';
import { recallMessages } from './recall.ts';
import { recordMessages } from './record.ts';
import { runMessages } from './run.ts';
import { serialMessages } from './serial.ts';
import { sopMessages } from './sop.ts';
import { statusMessages } from './status.ts';
import { taskMessages } from './task.ts';

const own = {
  ...appMessages,
  inbox: inboxMessages,
  task: taskMessages,
  run: runMessages,
  sop: sopMessages,
  serial: serialMessages,
  batch: batchMessages,
  recall: recallMessages,
  record: recordMessages,
  happening: happeningMessages,
  status: statusMessages,
  option: optionMessages,
};

/** All sentences of the console in one language: react-admin's own, and ours under `vouch`. */
export function messages(language: Language): TranslationMessages {
  const base = language === 'zh' ? merge(chinese as unknown as Messages, reactAdminChinese) : english;
  return merge(base as unknown as Messages, {
    vouch: inOne(own, language),
    resources: resourceNames(language),
  }) as unknown as TranslationMessages;
}

/** What react-admin calls the resources in its own sentences and in the menu. */
function resourceNames(language: Language): Messages {
  const names = Object.entries(recordMessages.names);
  return Object.fromEntries(names.map(([resource, name]) => [resource, { name: name[language === 'zh' ? 0 : 1] }]));
}

function merge(base: Messages, more: Messages): Messages {
  const merged = { ...base };
  for (const [key, value] of Object.entries(more)) {
    const known = merged[key];
    merged[key] = typeof known === 'object' && typeof value === 'object' ? merge(known, value) : value;
  }
  return merged;
}
