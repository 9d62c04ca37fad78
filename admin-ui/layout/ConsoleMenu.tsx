import ExpandLessIcon from '@mui/icons-material/ExpandLess';
import ExpandMoreIcon from '@mui/icons-material/ExpandMore';
import Box from '@mui/material/Box';
import Collapse from '@mui/material/Collapse';
import ListItemButton from '@mui/material/ListItemButton';
import { Menu, useResourceDefinitions, useSidebarState, useStore, useTranslate } from 'react-admin';
import { useMay } from '../acts/use-may.ts';
import { menuGroups, openAtFirst, subjectOf } from './menu.ts';

// links to pages, which the library takes for the menu of an application with entries for the arrow keys
const asGroup = { role: 'group' };
const asLink = { role: 'link' };

/** The resources that my roles may see, by group; a group opens and closes, and stays as it was left. */
export function ConsoleMenu() {
  const [groups, setGroups] = useStore<readonly string[]>('console.menu', openAtFirst);
  const known = useResourceDefinitions();
  const may = useMay();
  const translate = useTranslate();
  const toggle = (group: string) =>
    setGroups(groups.includes(group) ? groups.filter((other) => other !== group) : [...groups, group]);
  return (
    <Menu {...asGroup} aria-label={translate('vouch.menu.title')}>
      {menuGroups.map(({ group, resources }) => {
        const shown = resources.filter((resource) => known[resource]?.hasList && may('read', subjectOf(resource)).allowed);
        return (
          shown.length > 0 && <Group key={group} group={group} open={groups.includes(group)} toggle={toggle} resources={shown} />
        );
      })}
    </Menu>
  );
}

interface GroupProps {
  group: string;
  open: boolean;
  toggle: (group: string) => void;
  resources: readonly string[];
}

function Group({ group, open, toggle, resources }: GroupProps) {
  const translate = useTranslate();
  const [wide] = useSidebarState();
  const words = translate(`vouch.menu.${group}`);
  return (
    <Box component="section" aria-label={words} sx={{ mb: 1 }}>
      {wide && (
        <ListItemButton
          dense
          onClick={() => toggle(group)}
          aria-expanded={open}
          sx={{ color: 'text.secondary', fontSize: '0.8125rem', fontWeight: 700 }}
        >
          <Box sx={{ flex: 1 }}>{words}</Box>
          {open ? <ExpandLessIcon fontSize="small" /> : <ExpandMoreIcon fontSize="small" />}
        </ListItemButton>
      )}
      <Collapse in={open || !wide} unmountOnExit>
        {resources.map((resource) => (
          <Menu.ResourceItem key={resource} name={resource} {...asLink} />
        ))}
      </Collapse>
    </Box>
  );
}
