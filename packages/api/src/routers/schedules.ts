import { addSchedule } from '@rejoin/use-cases/office-hours/add-schedule';
import { listSchedules } from '@rejoin/use-cases/office-hours/list-schedules';
import { readSchedule } from '@rejoin/use-cases/office-hours/read-schedule';
import { removeSchedule } from '@rejoin/use-cases/office-hours/remove-schedule';
import { saveSchedule } from '@rejoin/use-cases/office-hours/save-schedule';
import { z } from 'zod';
import { id, ordinal } from '../inputs/scalars.ts';
import { schedule, scheduleContent } from '../inputs/schedule-content.ts';
import { done } from '../refused.ts';
import { procedureFor, router } from '../trpc.ts';

export const schedulesRouter = router({
  list: procedureFor('routing:schedule:view').query(({ ctx }) => listSchedules(ctx.ports)),

  get: procedureFor('routing:schedule:view')
    .input(z.object({ id }))
    .query(async ({ ctx, input }) => done(await readSchedule(ctx.ports, input)).schedule),

  add: procedureFor('routing:schedule:add')
    .input(z.object({ schedule: scheduleContent }))
    .mutation(async ({ ctx, input }) => ({ id: done(await addSchedule(ctx.ports, input)).id })),

  save: procedureFor('routing:schedule:edit')
    .input(z.object({ schedule, revision: ordinal }))
    .mutation(async ({ ctx, input }) => ({ revision: done(await saveSchedule(ctx.ports, input)).revision })),

  remove: procedureFor('routing:schedule:delete')
    .input(z.object({ id }))
    .mutation(async ({ ctx, input }) => {
      done(await removeSchedule(ctx.ports, input));
    }),
});
