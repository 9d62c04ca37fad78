import * as z from 'zod';
import { code } from '../../domain/record/field.ts';
import { act } from './act.ts';
import { actorOf } from './entry.ts';
import { requireQualified } from './qualifications.ts';

export const operatorActs = {
  /** `user` is who acts unless given. → {operator}; refuses operator-not-qualified. */
  'require-qualified': act(
    z.object({ user: code('操作员', 'Operator').optional(), operation: code('工序', 'Operation') }),
    async (tx, { user, operation }, context) => {
      const operator = user ?? actorOf(context).user;
      return (await requireQualified(tx, operator, operation, context.at)) ?? { operator };
    },
  ),
};
