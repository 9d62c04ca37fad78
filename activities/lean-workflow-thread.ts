import vm from 'node:vm';
import v8 from 'node:v8';

// Loaded in the thread of Temporal's SDK that runs workflows, before the SDK's own code (ADR 9). Two of the SDK's services
// cost more there than the engine itself: a watchdog thread made and joined for each of the four calls into the sandbox that
// an activation takes, and a stack trace for every promise. The engine bounds its own work, so that neither is needed.

const guarded = vm.Script.prototype.runInContext;
vm.Script.prototype.runInContext = function runInContext(context, options) {
  return guarded.call(this, context, { ...options, timeout: undefined });
};

v8.promiseHooks.createHook = () => () => undefined;
