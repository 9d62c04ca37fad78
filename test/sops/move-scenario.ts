import { type Scenario, scenarioSchema } from '../../domain/simulate/scenario.ts';

const dayMs = 86_400_000;

/** Moves a scenario to another start, at a midnight as its own: its dates and instants go along by as many whole days. */
export function moveScenario(scenario: Scenario, start: number): Scenario {
  const byMs = Math.round((start - Date.parse(scenario.start)) / dayMs) * dayMs;
  const moved = JSON.stringify(scenario).replace(/(?<=")\d{4}-\d{2}-\d{2}(?=["T])/g, (date) =>
    new Date(Date.parse(date) + byMs).toISOString().slice(0, 10),
  );
  return scenarioSchema.parse(JSON.parse(moved));
}
