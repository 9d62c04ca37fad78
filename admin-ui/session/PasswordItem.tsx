import KeyIcon from '@mui/icons-material/KeyOutlined';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import MenuItem from '@mui/material/MenuItem';
import { useTranslate, useUserMenu } from 'react-admin';
import { Link } from 'react-router';

/** The way to one's own password, in the account's menu. */
export function PasswordItem() {
  const translate = useTranslate();
  const menu = useUserMenu();
  return (
    <MenuItem component={Link} to="/password" onClick={menu?.onClose}>
      <ListItemIcon>
        <KeyIcon fontSize="small" />
      </ListItemIcon>
      <ListItemText>{translate('vouch.password.title')}</ListItemText>
    </MenuItem>
  );
}
