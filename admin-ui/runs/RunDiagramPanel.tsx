import { keepPreviousData, useQuery } from '@tanstack/react-query';
import Box from '@mui/material/Box';
import { useMemo, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router';
import { Diagram } from '../diagram/Diagram.tsx';
import { ElementStates } from '../diagram/ElementStates.tsx';
import { PageFault } from '../layout/PageFault.tsx';
import { Panel } from '../layout/Panel.tsx';
import { http } from '../providers/http.ts';
import type { RunDiagram } from './run.ts';
import { RunInside } from './RunInside.tsx';
import { RunPath } from './RunPath.tsx';

/** A run on its diagram, as a whole or within one subprocess or called process; which, stands in the address. */
export function RunDiagramPanel({ run }: { run: string }) {
  const translate = useTranslate();
  const [search, setSearch] = useSearchParams();
  const scope = search.get('scope');
  const [drawn, setDrawn] = useState<boolean>();
  const top = useRef<HTMLDivElement>(null);
  const enter = (instance: string | null) => {
    setSearch(instance === null ? {} : { scope: instance });
    top.current?.scrollIntoView({ block: 'start' });
  };
  const { data, error } = useQuery({
    queryKey: ['runs', 'diagram', run, scope],
    queryFn: () =>
      http<RunDiagram>(`/runs/${run}/diagram${scope === null ? '' : `?scope=${encodeURIComponent(scope)}`}`).then(
        (answer) => answer.data,
      ),
    placeholderData: keepPreviousData,
  });
  const enterable = useMemo(() => new Set(data?.inner.map(({ element }) => element)), [data]);
  const pick = (element: string) => {
    const inside = data?.inner.filter((one) => one.element === element) ?? [];
    if (inside.length === 1) enter(inside[0]?.instance ?? null);
    else if (inside.length > 1) document.getElementById(`inside-${element}`)?.scrollIntoView({ block: 'center' });
  };
  const here = data?.path.at(-1);
  const elements = useMemo(() => data && withScope(data), [data]);
  return (
    <Box ref={top} sx={{ minWidth: 0, scrollMarginTop: 56 }}>
      <Panel title={translate('vouch.run.diagram')}>
        {error !== null && <PageFault error={error} />}
        {data !== undefined && (
          <>
            <RunPath path={data.path} onEnter={enter} />
            <Diagram
              // a called process may stand on another page of the same file
              key={data.path.findLast(({ called }) => called !== null)?.instance ?? ''}
              bpmn={data.bpmn}
              elements={elements}
              enterable={enterable}
              onPick={pick}
              focus={here?.called === null ? here.element : undefined}
              onDrawn={setDrawn}
            />
            <ElementStates elements={data.elements} titles={data.titles} open={drawn === false} />
            <RunInside inner={data.inner} total={data.innerTotal} onEnter={enter} />
          </>
        )}
      </Panel>
    </Box>
  );
}

/** The states that are shown: within a subprocess, that of this one instance of it too. */
function withScope({ elements, path }: RunDiagram): RunDiagram['elements'] {
  const here = path.at(-1);
  if (here === undefined || here.called !== null) return elements;
  return { ...elements, [here.element]: { active: 0, completed: 0, cancelled: 0, incidents: 0, [here.status]: 1 } };
}
