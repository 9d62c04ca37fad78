import { type Context, formal, refId, rootsOf } from './compile-context.ts';
import { child, list, text } from './moddle-access.ts';
import type { CorrelationKeyPlan, Expression, Plan } from './plan.ts';

/** Message flows between elements; one that ends at a pool ends at the pool's process. */
export function compileMessageFlows(context: Context): Plan['messageFlows'] {
  return rootsOf(context, 'collaboration').flatMap((collaboration) =>
    list(collaboration, 'messageFlows').flatMap((flow) => {
      const [source, target] = [end(flow['sourceRef']), end(flow['targetRef'])];
      return source === undefined || target === undefined ? [] : [{ source, target }];
    }),
  );
}

function end(element: unknown): string | undefined {
  if (typeof element !== 'object' || element === null) return undefined;
  const { id, processRef } = element as { id?: string; processRef?: { id?: string } };
  return processRef?.id ?? id;
}

/** Keys of conversations: for each property, how to read it out of each message. */
export function compileCorrelationKeys(context: Context): CorrelationKeyPlan[] {
  return rootsOf(context, 'collaboration').flatMap((collaboration) =>
    list(collaboration, 'correlationKeys').map((key) => ({
      id: key.id ?? text(key, 'name') ?? '',
      properties: Object.fromEntries(
        list(key, 'correlationPropertyRef').map((property) => [property.id ?? '', retrievals(context, property)] as const),
      ),
    })),
  );
}

function retrievals(context: Context, property: Parameters<typeof list>[0]): Record<string, Expression> {
  const entries = list(property, 'correlationPropertyRetrievalExpression').flatMap((retrieval) => {
    const path = formal(context, child(retrieval, 'messagePath'));
    const message = child(retrieval, 'messageRef');
    const name = text(message, 'name') ?? message?.id ?? refId(retrieval, 'messageRef');
    return path && name !== undefined ? [[name, path] as const] : [];
  });
  return Object.fromEntries(entries);
}
