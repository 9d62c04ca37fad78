// npm run docs: writes the reference of BPMN's elements anew.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bpmnPage } from './bpmn-page.ts';
import { witnesses } from './witnesses.ts';

writeFileSync(join(import.meta.dirname, '../../docs/reference/bpmn.md'), bpmnPage(await witnesses()));
