import { beforeAll, describe, expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import vm from 'node:vm';
import { workflowBundle } from '../../activities/workflow-bundle.ts';

let code: string;

beforeAll(async () => {
  code = readFileSync(await workflowBundle(), 'utf8');
});

describe('the workflows as one script', () => {
  test('holds our sources as they are written, without helpers for an older language', () => {
    const written = code.includes('this.#plans.set(');
    const helpers = ['_class_private_', '_object_spread', '_async_to_generator'].filter((helper) => code.includes(helper));
    expect({ written, helpers }).toEqual({ written: true, helpers: [] });
  });

  test('evaluates each module once for all runs', () => {
    const shared = new Map<string, unknown>();
    const evaluatedLater: string[] = [];
    let isPreloaded = false;
    const cache = new Proxy(Object.create(null) as object, {
      get: (_, id) => shared.get(String(id)),
      set: (_, id, module) => {
        shared.set(String(id), module);
        if (isPreloaded) evaluatedLater.push(String(id));
        return true;
      },
    });
    const context = vm.createContext({ __webpack_module_cache__: cache, TextEncoder, TextDecoder, AbortController, URL });
    vm.runInContext(code, context);
    vm.runInContext('__TEMPORAL__.preloadModules()', context);
    isPreloaded = true;
    vm.runInContext('__TEMPORAL__.importWorkflows(); __TEMPORAL__.importInterceptors()', context);
    expect(evaluatedLater).toEqual([]);
    expect([...shared.keys()].filter((id) => id.includes('workflows/run-workflow')).length).toBe(1);
  });
});
